#pragma once

#include <utility>
#include <vector>

#include "planner/columns/rhythm_layout.hpp"
#include "planner/search/choice_set.hpp"

namespace meanwhile::planner {

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
  /// beside  later ones of this weekday: their sessions can both be attended, ways aside
  /// core    what it costs on all dates, without ways and dates
  /// visits  by dates that are alike
  struct One {
    Gain brings{};
    std::int32_t length = 0;
    bool single = false;
    ChoiceSet beside;
    Cost core = 0;
    std::vector<int> visits;
  };

  void find_alike();
  void find_what_each_is();
  void find_look(int week, std::vector<Cost>& look) const;

  void add_to(std::size_t group, const Gain& so_far, std::int32_t length);
  void add_joined(std::size_t group, const Gain& brought, std::int32_t length);
  Gain counted(Gain gain) const;
  bool all_are_useful(const Gain& brought) const;
  bool is_useful(const Gain& one, const Gain& brought) const;
  std::size_t group_of_joined(std::size_t without_last);
  void put(std::size_t group, const Gain& brought, Entry entry);
  void hand_over_entries();
  bool price(Entry& entry);
  void find_visits(std::size_t alike);

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
  std::vector<ChoiceSet> open_;      // by how many are joined: those that may follow
  std::vector<int> visits_;
  std::vector<std::pair<std::size_t, Entry>> entries_;  // by group
};

}  // namespace meanwhile::planner
