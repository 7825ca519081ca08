#pragma once

#include <optional>
#include <vector>

#include "planner/explain.hpp"
#include "planner/plan.hpp"

namespace meanwhile::planner {

/// How a slot that can be joined stands beside the best plan.
///
/// joined     how the plan joins it, if it does; then nothing below is said
/// compared   the modality that the rest is about: the one with fewer clashes, on site if equal
/// same_time  offerings of the plan that meet while a session of the slot would be attended, by id
/// excesses   maxima that the plan would exceed if it were joined on top
struct Standing {
  std::optional<programme::Modality> joined;
  programme::Modality compared = programme::Modality::onsite;
  std::vector<OfferingId> same_time;
  std::vector<Excess> excesses;
};

/// returns  nothing when the slot is barred in both modalities
std::optional<Standing> standing(const Explanation& slot, const Plan& best,
                                 const programme::Programme& programme, const Case& person);

}  // namespace meanwhile::planner
