#pragma once

#include "planner/designing/seating.hpp"

namespace meanwhile::planner::designing {

/// Leaves out of the groups of the menu what nobody sits in: whole groups, and meetings that are
/// joined by themselves, as far as the group still meets often enough. The seats go along.
void trim(const Ground& ground, Draft& draft, SeatPlan& seats);

}  // namespace meanwhile::planner::designing
