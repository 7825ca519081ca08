#pragma once

#include <string>

#include "casework/desk.hpp"
#include "planner/patience.hpp"

namespace meanwhile::casework {

/// Whose plans are looked for, in which language changes are told ("en", "es"; empty: her first),
/// and how long.
struct FindFit {
  ClientId whose;
  int alternatives = 3;
  std::string language;
  planner::Patience patience;
};

/// Plans a person's weeks around her life as it stands and the seats that are free, and keeps the
/// proposal, so that she finds it again.
///
/// returns  the proposal (exchange/proposal.hpp)
/// errors   Fault::not_found  no such person, or none whom the actor may know
///          Fault::conflict   her treatment is over
Result<store::Document> find_fit(const FindFit& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
