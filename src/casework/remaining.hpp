#pragma once

#include "planner/case.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// A person whose treatment has begun, as she is planned anew: from next Monday on, for the weeks
/// that are left. What she sits in already she has entered.
///
/// today    in the programme's zone
/// returns  unchanged before week 1; without any phase when no week is left
planner::Case from_next_week(planner::Case person, time::Date today);

/// A plan that takes over from another: what was agreed until its first week, and it from there on.
///
/// zone  the programme's
planner::Plan taking_over(const planner::Plan& before, planner::Plan after, const time::Zone& zone);

}  // namespace meanwhile::casework
