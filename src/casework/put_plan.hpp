#pragma once

#include "casework/desk.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// A plan that takes over from what its person agreed to before.
///
/// from  the hold that it was, or whatever else says which agreement this is
struct NewPlan {
  ClientId whose;
  care::HoldId from;
  planner::Plan plan;
};

/// Makes it the agreed plan; the seats of the one before are given back. Where treatment has begun,
/// the weeks before the new plan stay as they were agreed. Make-ups of absences go with it, since
/// the new plan has its own.
///
/// zone     the programme's
/// returns  the plan as it is agreed now, with its version
Result<care::AgreedPlan> put_plan(store::UnitOfWork& unit, NewPlan next, const time::Zone& zone,
                                  care::Moment now);

}  // namespace meanwhile::casework
