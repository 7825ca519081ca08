#pragma once

#include <vector>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// What could be attended in place of a session that its person can't come to, or that is
/// cancelled: the same session in the offering's other modality, where it takes place; or, in the
/// same week, a session of a slot of the same module that she has not joined, of at least half the
/// credit.
///
/// Each by itself leaves room for her firm life and for the rest of her plan, has a seat, and
/// exceeds no maximum. Next to another session of hers it is offered only where there is time for
/// the way home and back between them.
///
/// programme  with the seats that are taken
/// person     the absence itself is not among her commitments
/// plan       what she attends, `missing` among it unless it is missed as it is
/// now        what starts by then is too late
/// returns    by start, then slot, then modality; each names `missing` as what it makes up
/// source     the contract in docs/planner.md, "Feasible", 4 and 5
std::vector<Attended> make_ups(const programme::Programme& programme, const Case& person,
                               const Plan& plan, const Attended& missing, time::Instant now);

}  // namespace meanwhile::planner
