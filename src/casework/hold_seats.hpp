#pragma once

#include <string>

#include "casework/desk.hpp"

namespace meanwhile::casework {

/// A plan of the person's latest proposal, whose seats she wants kept while she decides.
///
/// hold      chosen by the caller, so that a retry holds once
/// proposal  the version that she saw
/// plan      its label
struct HoldSeats {
  ClientId whose;
  care::HoldId hold;
  care::Version proposal = care::Version::none;
  std::string plan;
};

/// Keeps the seats of a plan for a quarter of an hour, in place of whatever she held before.
///
/// returns  the hold, already durable; the same again for a retry
/// errors   Fault::not_found  no such person, proposal or plan
///          Fault::conflict   seat_gone; plan_outdated: life, timetable or proposal changed
///          meanwhile
Result<care::Hold> hold_seats(const HoldSeats& wish, Desk& desk, const Caller& caller);

/// Gives back what she holds, if anything.
Status let_go(const ClientId& whose, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
