#pragma once

#include <span>
#include <vector>

#include "planner/search/chain.hpp"

namespace meanwhile::planner {

/// Puts weeks together: what joined choices cost at least, and which of the cheapest plans comes
/// first.
///
/// Weeks hang together by the number that may fall short, by blocks of several weeks, by gaps
/// between attended dates, and where footprints of two weeks can touch. The first is settled by
/// sorting what a short week saves. The others are rare, so they are left aside first; a bound that
/// is too dear settles the question. Otherwise the answers of each week that are cheap enough are
/// listed, and a table over weeks finds the best row.
class HorizonSolver {
 public:
  HorizonSolver(const Board& board, const Prices& prices, const Choices& choices);

  /// Gives up on a week after so many steps, from now on: then a plan may be missed.
  void give_up_after(std::uint64_t steps) { week_.give_up_after(steps); }
  bool gave_up() const { return week_.gave_up(); }

  /// Least cost, or `impossible` when there is none below `below`.
  ///
  /// week_least  by week, what the week costs at least, joining aside
  Cost least(std::span<const int> joined, std::span<const Cost> week_least, Cost below);

  /// Of the plans of exactly `cost`, the least there is, the one with the smallest list of
  /// sessions.
  Sequence draw(std::span<const int> joined, Cost cost);

 private:
  Cost joining(std::span<const int> joined) const;
  Cost apart(std::span<const int> joined, std::span<const Cost> week_least, Cost below);
  Cost with_short_weeks(std::span<const int> joined, Cost cost, Cost below);
  bool hang_together() const;
  Cost least_row(std::span<const int> joined, Cost together, Cost below);
  Sequence row(std::span<const int> joined, std::span<const Cost> dearest, Cost at_most, Keep keep);

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  WeekSolver week_;
  StayKeeper keeper_;
  WeekChain chain_;
  std::vector<Cost> floor_;          // by week, least cost found by apart()
  std::vector<WeekAnswer> answers_;  // by week, those that apart() settled on
};

}  // namespace meanwhile::planner
