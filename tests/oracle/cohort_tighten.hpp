#pragma once

#include "chance.hpp"
#include "cohort_draw.hpp"

namespace meanwhile::oracle {

/// Takes seats away, asks for larger groups, and tells people to keep apart or what they hold,
/// where the plans that each would have alone meet; by what the cohort is to be rich in. Nobody
/// loses a plan that she has alone. Returns false when nothing comes of it.
bool tighten(Chance& chance, RandomCohort& drawn);

/// The rules that are broken when everyone who has a plan alone has her own best one.
std::vector<std::string> broken_together(const RandomCohort& drawn);

}  // namespace meanwhile::oracle
