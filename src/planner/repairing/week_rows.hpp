#pragma once

#include <map>
#include <vector>

#include "planner/repairing/board_terms.hpp"
#include "planner/repairing/lacked.hpp"
#include "planner/search/stays.hpp"

namespace meanwhile::planner {

/// Puts ways to live single weeks in rows, from the week on that holds the present.
///
/// Problem: blocks of several weeks, days without a session and footprints that meet over midnight
/// tie weeks together. Idea: a table over the weeks, by what later ones would feel of those before.
class WeekRows {
 public:
  struct State {
    bool as_was = true;
    int last_day = -1;
    std::vector<int> blocks{};
    std::vector<int> week_before{};
    auto operator<=>(const State&) const = default;
  };
  struct Row {
    Toll toll;
    std::vector<const WeekWay*> ways;
  };
  using Rows = std::map<State, std::vector<Row>>;

  WeekRows(const Scene& scene, const Present& present, const Lacked& lacked);

  /// What the weeks that are over cost.
  Cost settled() const { return settled_; }
  /// Those of which none is better in all than another.
  Rows over(const std::vector<const std::vector<WeekWay>*>& weeks, const BoardTerms& asked);
  /// Required minutes lost, by the week that they belong to.
  std::vector<Cost> lost_by_week(const Continuation& found) const;

 private:
  void begin(const Present& present);
  void step(int week, const State& state, const Row& row, const WeekWay& way,
            const BoardTerms& asked, Rows& next);
  Cost lost_in_gaps(int week, DayBits days, int& last_day, std::vector<Cost>* by_week) const;
  Cost lost_in_blocks(int week, const SessionCounts& sessions, std::vector<int>& so_far) const;

  const Scene& scene_;
  const Lacked& lacked_;
  StayKeeper keeper_;
  Cost settled_ = 0;
  Rows first_;
};

}  // namespace meanwhile::planner
