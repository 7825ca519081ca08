#pragma once

#include "planner/designing/seating.hpp"

namespace meanwhile::planner::designing {

/// A cohort plan in which whoever was seated roughly has a plan by those seats, soon found: exact,
/// and by the contract, as far as it goes.
///
/// Each is asked for the plans that she could have from her own slots and what she holds, as if all
/// others were full; then everyone is served one after the other. Its bounds are what they can't
/// but be: everybody placed, at no burden.
///
/// programme  that of the draft
/// freely     people who are asked for any plan instead: those who had make-ups in other groups
CohortAnswer exactly_seated(const programme::Programme& programme, const Ground& ground,
                            const SeatPlan& seats, const std::vector<bool>& freely,
                            const ForEach& threads);

}  // namespace meanwhile::planner::designing
