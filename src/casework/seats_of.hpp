#pragma once

#include <vector>

#include "care/seat.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// The seats that a plan takes: one in every slot that it joins, and one for each make-up.
std::vector<care::Seat> seats_of(const planner::Plan& plan);

/// When its last session is over.
time::Instant end_of(const planner::Plan& plan);

}  // namespace meanwhile::casework
