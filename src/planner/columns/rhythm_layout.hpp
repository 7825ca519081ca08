#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "planner/columns/rhythm.hpp"
#include "planner/search/stays.hpp"

namespace meanwhile::planner {

/// Lays a rhythm out from a board: what its weeks ask for, the choices as parts, what the
/// combinations on each weekday cost, and which parts that meet on several days go together.
class Rhythm::Layout {
 public:
  Layout(Rhythm& rhythm, const Laid& laid);

  void lay_out();

 private:
  /// Thousands of rhythms are kept.
  void let_go_of_spare_room();

  template <class Key>
  using Asked = std::vector<std::pair<Key, std::int32_t>>;
  using Likeness = std::vector<Minute>;
  class Weekday;

  /// The groups of one weekday, each found from the one with a part less.
  class GroupTree {
   public:
    /// part  the last of the next group
    void add(int without, int part);
    /// The group with one part more, or -1.
    int with(int group, int part) const;

   private:
    struct Node {
      int part = -1;
      int with_one_more = -1;  // the last of those
      int beside = -1;         // the one before it with as many parts
    };
    std::vector<Node> nodes_{Node{}};
  };

  // What a week asks for, and what sessions bring to that (rhythm_demands.cpp).
  void find_demands();
  void find_demands(const programme::Dose& dose);
  std::int32_t clinical_minutes_asked() const;
  void ask_for(std::int32_t needed);
  std::vector<Gain> brought_by(int part) const;
  Gain brings(int part, int day) const;
  void find_asking_weeks();
  bool asks_for_the_most(const programme::Dose& dose) const;
  Gain gain_of(int slot, const WeekShare& share, bool made_up) const;
  bool in_blocks(programme::Kind kind) const;
  bool is_of(const BoardSlot& slot, const ModuleId& module) const;

  void find_gaps();
  bool gaps_allowed_when(DayBits days, bool closed) const;

  // Choices (rhythm_parts.cpp).
  void find_parts();
  Part part(int choice) const;
  void find_likeness(const Choice& choice, Likeness& like) const;

  // Choices that are not regular (rhythm_loose.cpp).
  Loose loose(int choice) const;
  void add_week(int choice, int week, Loose& loose) const;
  Loose::Week left_out(int choice, int week) const;
  std::int32_t date_for(int visit) const;
  void find_visitable();
  void find_visitable(const BoardSlot& slot, programme::Modality modality);

  // Parts that meet on several days (rhythm_together.cpp).
  void join_more(std::size_t from, Together& joined, std::int32_t minutes_so_far);
  bool find_groups(const Part& part, int number, std::array<int, 7>& groups) const;
  bool all_help(const std::vector<int>& joined) const;
  Gain week_gain_of(std::span<const int> joined) const;
  void add(const Gain& of_day, Gain& of_week) const;
  std::int32_t credit_of(const Part& part) const;

  int slot_of(int part) const { return rhythm_.parts_[at(part)].seats.front().slot; }
  bool is_joined(int part, const std::vector<int>& joined) const;
  const Occasion& occasion_of(int part, int day, int week) const;

  Rhythm& rhythm_;
  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  Drawing drawing_;
  Asked<ModuleId> modules_;
  Asked<programme::Kind> kinds_;
  std::int32_t most_a_day_ = std::numeric_limits<std::int32_t>::max();
  std::vector<std::vector<Gain>> brings_;  // by part, its days
  std::array<GroupTree, 7> groups_;        // by weekday
};

}  // namespace meanwhile::planner
