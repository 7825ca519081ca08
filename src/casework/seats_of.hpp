#pragma once

#include <vector>

#include "care/seat.hpp"
#include "care/version.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// The seats that a plan takes: one in every slot that it joins, and a visit for each session of
/// another that begins after `now`: a make-up, or what is left of a slot that it leaves.
std::vector<care::Seat> seats_of(const planner::Plan& plan, care::Moment now);

/// When its last session is over.
time::Instant end_of(const planner::Plan& plan);

}  // namespace meanwhile::casework
