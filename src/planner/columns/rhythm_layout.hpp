#pragma once

#include <cstdint>
#include <limits>
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
  template <class Key>
  using Asked = std::vector<std::pair<Key, std::int32_t>>;
  using Likeness = std::vector<Minute>;
  class Weekday;

  // What a week asks for, and what sessions bring to that (rhythm_demands.cpp).
  void find_demands();
  void find_demands(const programme::Dose& dose);
  std::int32_t clinical_minutes_asked() const;
  void ask_for(std::int32_t needed);
  Gain gain_of(const std::vector<int>& joined, int day) const;
  void add(int part, int day, Gain& gain) const;
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
  Likeness likeness(const Choice& choice) const;

  // Choices that are not regular (rhythm_loose.cpp).
  Loose loose(int choice) const;
  void add_week(int choice, int week, Loose& loose) const;
  Loose::Week left_out(int choice, int week) const;
  std::int32_t date_for(int visit) const;
  void find_visitable();

  // Parts that meet on several days (rhythm_together.cpp).
  void join_more(std::size_t from, std::vector<int>& joined, std::int32_t minutes_so_far);
  bool all_help(const std::vector<int>& joined) const;
  Gain week_gain_of(const std::vector<int>& joined) const;
  std::int32_t credit_of(const Part& part) const;

  int slot_of(int part) const { return rhythm_.parts_[at(part)].seats.front().slot; }
  bool is_joined(int part, const std::vector<int>& joined) const;
  const Occasion& occasion_of(int part, int day, int week) const;

  Rhythm& rhythm_;
  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  Asked<ModuleId> modules_;
  Asked<programme::Kind> kinds_;
  std::int32_t most_a_day_ = std::numeric_limits<std::int32_t>::max();
};

/// Every combination of sessions of one weekday that goes together, and what it costs in all weeks
/// (rhythm_weekday.cpp).
class Rhythm::Layout::Weekday {
 public:
  Weekday(Layout& layout, int day);

  void lay_out();

 private:
  /// Dates of this weekday on which everything that can be attended looks alike.
  struct Alike {
    int week;
    int count;
    int beside_closed;  // so many of them in weeks with a closed date
  };

  /// A part that meets on it.
  ///
  /// brings  all of it, whatever is asked for
  /// beside  by part: their sessions can both be attended, ways aside
  /// visits  by dates that are alike
  struct One {
    Gain brings{};
    std::int32_t length = 0;
    bool single = false;
    std::vector<bool> beside;
    std::vector<int> visits;
  };

  void find_alike();
  void find_what_each_is();
  std::vector<Minute> look_of(int week) const;

  void add_to(std::size_t from, std::size_t group, const Gain& so_far, std::int32_t length);
  bool goes_beside(const One& one) const;
  Gain counted(Gain gain) const;
  bool all_are_useful(const Gain& brought) const;
  std::size_t group_of_joined();
  void put(std::size_t group, const Gain& brought, Entry entry);
  bool price(Entry& entry);

  int visit_of(int part, int week) const;

  Layout& layout_;
  Rhythm& rhythm_;
  const Board& board_;
  const Prices& prices_;
  StayKeeper keeper_;
  int day_;
  std::vector<int> here_;  // parts that meet on it
  std::vector<One> ones_;  // likewise
  std::vector<Alike> alike_;
  std::vector<std::size_t> joined_;  // of them
  std::vector<int> visits_;
  std::size_t entries_ = 0;
};

}  // namespace meanwhile::planner
