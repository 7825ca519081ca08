#pragma once

#include <vector>

#include "planner/plan.hpp"
#include "planner/rules/firm_time.hpp"

namespace meanwhile::planner {

/// From when until when a plan has someone sit in a slot: whole weeks, the end not included.
struct Sitting {
  OfferingId slot;
  programme::Modality modality = programme::Modality::onsite;
  time::Instant from;
  time::Instant until;
};

/// How a plan sits in one offering, by slot: from the week after the last session that it leaves
/// out before its first usual one there; to the end of `horizon` where it is still joined at the
/// end, else to the end of the week of the last.
///
/// timetable  that the plan was drawn from
std::vector<Sitting> sittings_of(const Plan& plan, const OfferingId& offering,
                                 const programme::Programme& timetable, const Horizon& horizon);

}  // namespace meanwhile::planner
