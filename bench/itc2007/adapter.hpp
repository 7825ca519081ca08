#pragma once

#include "instance.hpp"
#include "planner/placement/place.hpp"

namespace meanwhile::itc2007 {

/// The instance as the placement engine is asked: an event is a meeting, a student a person, and a
/// day costs what the competition's three soft rules say of its shape.
planner::placement::Brief brief_of(const Instance& instance);

Solution solution_of(const planner::placement::Placement& placement);

}  // namespace meanwhile::itc2007
