#pragma once

#include <bit>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

/// What sitting in other slots from a week on is at best, apart from the weeks before it and from
/// what is charged: lost, broken, cost.
///
/// limit  nothing else is below it but the found
struct Continuing::Change {
  using Figures = std::array<Cost, 3>;
  Figures limit{};
  bool found = false;
  Toll toll;
  Cost broken = 0;
  JoinedSlots joined;
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
  /// The least change below a limit; nothing where not all was looked at.
  std::optional<Change> least(const Change::Figures& limit);

 private:
  /// more  that it costs beside what stays alone; days: of the week on which it has sessions
  struct Choice {
    JoinedSlot sits;
    const Load* load;
    Cost more = 0;
    DayBits days = 0;
  };
  struct Place {
    JoinedSlot present;
    bool touched = false;
    bool stays = false;  // in its slot, if in another modality
    std::vector<Choice> others;
    std::vector<Cost> credit;  // as credit_: the most of any choice, staying only where touched
    std::uint64_t keeps = 0;   // of any choice, likewise
  };
  struct Date {
    bool any = false;
    Cost there = 0;
    Cost back = 0;
    Cost floor = 0;
  };

  Choice choice(const JoinedSlot& sits) const;
  void count(Place& place, const Load& load) const;
  void look_everywhere();
  void look_without(int other);
  void price(std::vector<Choice>& choices);
  void choose(std::size_t next);
  void compare(const JoinedSlots& joined, std::span<const Toll> floors);
  void with(std::size_t next, const Choice& choice);
  double charged(const JoinedSlot& one) const;
  void lay_down(const JoinedSlot& one);
  void take_up(const JoinedSlot& one, std::size_t mark);
  std::size_t first(int week) const { return at(week) * (1 + modules_); }
  void add_credit(const Load& load, int sign);
  bool goes_with_chosen(const JoinedSlot& one) const;
  bool is_hopeless(std::size_t next) const;
  bool is_hopeless_with(std::size_t next, const Choice& choice) const;
  bool is_no_better(const Toll& floor, std::size_t next, std::uint64_t keeps,
                    const Load* more) const;
  void finish();

  Continuing& whole_;
  const Board& board_;
  const int from_;
  const std::size_t modules_;
  std::vector<Place> places_;
  std::vector<std::size_t> changing_;
  std::vector<std::vector<Cost>> rest_;            // as credit_: of what changes, from a place on
  std::vector<std::optional<JoinedSlot>> chosen_;  // by place
  std::vector<Date> dates_;                        // by day
  std::vector<std::pair<int, Date>> before_;       // what was laid down changed
  std::vector<Cost> credit_;  // of what was laid down; by week: clinical, then by module
  mutable std::vector<Cost> scratch_;
  std::vector<Cost> attended_;  // by week, clinical
  std::uint64_t kept_ = 0;
  DayBits changed_ = 0;          // days of the week of what was chosen in place of something
  std::optional<Change> least_;  // so far, where that is asked for
  Cost staying_ = 0;             // burden of floor_ with what stays alone
  Toll floor_;  // of what was laid down, and of the weeks before; what it loses for those alone
  std::set<SlotKey> seen_;
  std::uint64_t steps_ = 0;
  bool stopped_ = false;
};

}  // namespace meanwhile::planner
