#pragma once

#include "planner/columns/drawing.hpp"
#include "planner/columns/master.hpp"
#include "planner/search/prices.hpp"

namespace meanwhile::planner {

/// What is shared, priced for one person's search.
///
/// A use of a group that waits for people is charged to whoever joins, not to visitors: so a search
/// may find visits cheaper than they are, never dearer.
///
/// unit  of cost for one unit of price; costs are rounded down
SeatCosts seat_costs(const Member& member, const Board& board, const SharePrices& prices,
                     const Keepable& keepable, double unit);

}  // namespace meanwhile::planner
