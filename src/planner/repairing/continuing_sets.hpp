#pragma once

#include <bit>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

/// What sitting in a slot brings week by week: its sessions that are attended, and at most so much
/// clinical credit, whatever is made up.
struct Continuing::Load {
  struct Item {
    int day;
    Cost core;
    Cost there;
    Cost back;
  };
  std::vector<Item> items;       // by day
  std::vector<Cost> credit;      // by week
  std::uint64_t keeps = 0;       // relationships, a bit each
};

/// Sets of slots that she might sit in from a week on, depth first.
///
/// Problem: each slot is kept, left or left for another, of those from which nothing was taken one
/// at most; the best set of thousands. Idea: what stays is laid down first, then what changes is
/// chosen place by place. Dates, ways and sessions laid down so far bound what a set costs, the
/// richest choices that are left what it loses, and what none of them keeps the relationships that
/// it breaks; what is no better than the best way found is left out with all that would follow.
class Continuing::Moving {
 public:
  Moving(Continuing& whole, int from);

  void look();

 private:
  struct Place {
    JoinedSlot present;
    bool touched = false;
    JoinedSlots others;
    std::vector<Cost> credit;  // by week: the most of any choice
    std::uint64_t keeps = 0;   // of any choice
  };
  struct Date {
    bool any = false;
    Cost there = 0;
    Cost back = 0;
    Cost floor = 0;
  };

  void look_without(int other);
  void choose(std::size_t next);
  void with(std::size_t next, const JoinedSlot& one);
  void lay_down(const JoinedSlot& one);
  bool is_hopeless(std::size_t next) const;
  void finish();

  Continuing& whole_;
  const Board& board_;
  const int from_;
  std::vector<Place> places_;
  std::vector<std::size_t> changing_;
  std::vector<std::optional<JoinedSlot>> chosen_;  // by place
  std::vector<Date> dates_;                        // by day
  std::vector<Cost> credit_;                       // by week, of what was laid down
  std::uint64_t kept_ = 0;
  Toll floor_;  // of what was laid down, and of the weeks before; what it loses for those alone
  std::set<SlotKey> seen_;
  bool stopped_ = false;
};

}  // namespace meanwhile::planner
