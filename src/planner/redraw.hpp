#pragma once

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// A timetable of which one offering is another than before. What `after` says of sessions that
/// began by `now` is what they were.
struct TimetableChange {
  const programme::Programme& before;
  const programme::Programme& after;
  OfferingId offering;
  time::Instant now;
};

/// A plan whose timetable changed under it: whoever sits in the offering goes on sitting there.
///
/// What began by `now` stays. Of the offering's sessions after that, those that clash, are
/// cancelled or meet the rest of her plan are missed, all others attended; in its other modality
/// where hers is offered no more. A make-up stays, at the new time of its session, where that still
/// leaves room and what it makes up is still not attended; else it is given up. Seats, audience and
/// entry are not asked about again: she is in.
///
/// person   of her absences, those from this offering are not among her commitments
/// plan     over the weeks of her prescription
/// returns  nothing but what hangs on the offering is other than it was; its burden is as it was
/// source   the contract in docs/planner.md, "Feasible"
Plan redrawn(const Plan& plan, const Case& person, const TimetableChange& change);

}  // namespace meanwhile::planner
