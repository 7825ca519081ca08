#pragma once

#include <array>
#include <vector>

#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// What counts when the minima of a week are tested: sessions attended, and those that a closed
/// date cost and nothing made up. Keeps scratch space from week to week.
class WeekCount {
 public:
  explicit WeekCount(const Board& board)
      : board_(board), module_minutes_(board.programme->modules.size()) {}

  void begin(int week);
  void add(const Occasion& occasion);

  /// Minima of the week itself; those of blocks are for the horizon to judge.
  bool meets_minima() const;
  /// What is missing of the one that is missed by most, in minutes; a session of a kind, or a day,
  /// counts `of_one`.
  Cost lacking(Minute of_one) const;

 private:
  const Board& board_;
  int week_ = 0;
  Minute credit_ = 0;
  DayBits days_ = 0;
  SessionCounts sessions_{};
  std::vector<Minute> module_minutes_;
};

}  // namespace meanwhile::planner
