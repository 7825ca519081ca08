#pragma once

#include "casework/plan_everyone.hpp"

namespace meanwhile::casework {

/// Some of the changes that a run over everyone proposes.
///
/// run       names the run, in the plans that come of it
/// chosen    positions among its changes, with all that goes along
/// accepted  those that were accepted before
struct AcceptChanges {
  const EveryonePlanned& planned;
  std::string run;
  std::set<std::size_t> chosen;
  std::set<std::size_t> accepted;
};

/// Makes them the plans that these people have agreed to, seats and all, or none of them.
///
/// errors  Fault::forbidden  for whoever is not staff
///         Fault::conflict   go_together; plan_outdated: what it was made from is no more so for
///                           one of them, or the week has begun from which it was planned;
///                           seat_gone
Status accept_changes(const AcceptChanges& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
