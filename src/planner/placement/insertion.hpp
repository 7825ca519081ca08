#pragma once

#include <functional>

#include "planner/placement/chance.hpp"
#include "planner/placement/timetable.hpp"

namespace meanwhile::planner::placement {

/// Holds what is left out, as far as it can, whatever the strain. The timetable becomes the best it
/// came by: the least weight left out.
///
/// over  asked after each try
void insert_all(const Facts& facts, Timetable& timetable, Chance& chance,
                const std::function<bool()>& over);

}  // namespace meanwhile::planner::placement
