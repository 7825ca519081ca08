#pragma once

#include "casework/desk.hpp"
#include "exchange/proposal.hpp"

namespace meanwhile::casework {

/// A plan whose seats are to be kept for someone.
///
/// made_from  what it was planned from
/// lasts      seconds from now on
struct KeepHold {
  ClientId whose;
  care::HoldId hold;
  const planner::Plan& plan;
  exchange::MadeFrom made_from;
  std::chrono::seconds lasts;
};

/// Keeps them in place of whatever she held before; to be committed by the caller.
///
/// errors  Fault::conflict  seat_gone; plan_outdated: life or timetable changed meanwhile
Result<care::Hold> keep_hold(store::UnitOfWork& unit, const KeepHold& wish, Desk& desk,
                             care::Moment now);

}  // namespace meanwhile::casework
