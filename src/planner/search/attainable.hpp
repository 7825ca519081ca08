#pragma once

#include "planner/search/supply.hpp"

namespace meanwhile::planner {

/// Whether enough weeks can meet their minima, whatever is joined and made up; no: there is no
/// plan.
///
/// Problem: where what weeks ask for is out of reach, a search over sets of choices looks at one
/// after the other before it sees that. Idea: each week by itself, as if any session that she can
/// be at could be attended alone. A table over weekdays keeps what can be attained of all that is
/// asked for, of which nothing else has as much of everything. What it leaves out: ways, which
/// sessions come together, the most hours, blocks of several weeks; a week with a closed date will
/// do.
bool are_minima_attainable(const Board& board, const Supply& supply);

}  // namespace meanwhile::planner
