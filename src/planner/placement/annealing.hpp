#pragma once

#include "planner/placement/chance.hpp"
#include "planner/placement/place.hpp"
#include "planner/placement/timetable.hpp"

namespace meanwhile::planner::placement {

/// Lowers the strain of what is held, all of which stays held, until the effort is spent or no less
/// is possible. The timetable becomes the best that it came by.
void anneal(const Facts& facts, Timetable& timetable, Chance& chance, const Effort& effort);

}  // namespace meanwhile::planner::placement
