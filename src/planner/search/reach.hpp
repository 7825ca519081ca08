#pragma once

#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// Whether a stay that ends with `before` goes on with `next`, a later session on site, for someone
/// who passes to and fro like this.
bool stay_goes_on(const Board& board, int before, const Passage& back, int next,
                  const Passage& there);

/// Marks as blocked the visits that no stay of the client can hold: their way is blocked, and so is
/// every stay they could go on from or into. A companion's stays are left to the exact judgement.
void close_unreachable(Board& board);

/// Whether some footprint, of the client or a companion, reaches past the start of one of a later
/// date.
bool any_dates_meet(const Board& board);

}  // namespace meanwhile::planner
