#pragma once

#include "casework/desk.hpp"

namespace meanwhile::casework {

/// A person agrees to the plan that she holds.
struct Agree {
  ClientId whose;
  care::HoldId hold;
};

/// Makes the held plan the agreed one (put_plan.hpp).
///
/// returns  the agreed plan, already durable; the same again for a retry
/// errors   Fault::conflict  hold_over: also where it was replaced by another
Result<care::AgreedPlan> agree(const Agree& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
