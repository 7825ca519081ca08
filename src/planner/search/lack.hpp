#pragma once

#include <vector>

#include "planner/search/partial.hpp"

namespace meanwhile::planner {

/// What a set of joined choices lacks of the minima, in minutes of credit and in sessions; 0 where
/// nothing is lacking. What closed dates grant counts, make-ups do not.
struct Lack {
  explicit Lack(const Board& board);

  std::vector<Minute> minutes;         // by week: clinical
  std::vector<Minute> module_minutes;  // by week, module; one module more, for slots without any
  std::vector<int> week_sessions;      // by week, kind: of each single week
  std::vector<int> block_sessions;     // by block, kind

  /// Of the same board as before.
  void find(const Board& board, const Partial& partial);

 private:
  void find_in_week(const Board& board, const Partial& partial, std::size_t week);
};

}  // namespace meanwhile::planner
