#pragma once

#include <span>
#include <vector>

#include "planner/search/sequence.hpp"

namespace meanwhile::planner {

/// The cheapest ways to live a set of joined choices: which make-ups, in all weeks.
///
/// below  every way left out costs at least this, joining aside; `impossible`: none is left out
struct WayList {
  std::vector<Sequence> ways;  // cheapest first
  Cost below = impossible;
};

/// Lists ways to live joined choices.
///
/// Idea: each week has its answers, by cost; rows of answers are taken in the order of their sums,
/// from a heap in which a row is followed by those that take the next answer in one week, and rows
/// that do not hang together are passed over. A way that visits all that another one visits and
/// more, and costs no less, serves nobody and is left out.
class WayKeeper {
 public:
  WayKeeper(const Board& board, const Prices& prices, const Choices& choices)
      : board_(board), week_(board, prices, choices), keeper_(board, prices) {}

  /// joined  that some plan joins
  /// slack   answers of a week that cost more than its least by so much are left out
  /// most    ways; ten times as many rows are looked at
  WayList list(std::span<const int> joined, Cost slack, std::size_t most);

 private:
  bool find_answers(std::span<const int> joined, Cost slack, WayList& list);
  bool hang_together(std::span<const std::size_t> row);
  Sequence put_together(std::span<const std::size_t> row) const;

  const Board& board_;
  WeekSolver week_;
  StayKeeper keeper_;
  std::vector<std::vector<WeekAnswer>> answers_;  // by week, cheapest first
};

}  // namespace meanwhile::planner
