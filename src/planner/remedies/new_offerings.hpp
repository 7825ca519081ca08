#pragma once

#include <vector>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// Groups that the programme could open for this person: its own, with a free seat, or at another
/// time.
///
/// For each module and kind that the programme has, its first offering is moved over the week to
/// times at which the programme starts sessions already; the two that clash with the fewest of the
/// person's commitments are proposed.
std::vector<NewOffering> new_offerings(const programme::Programme& programme, const Case& person);

}  // namespace meanwhile::planner
