#pragma once

#include <optional>
#include <string>

#include "base/id.hpp"
#include "care/seat.hpp"
#include "care/version.hpp"

namespace meanwhile::care {

using HoldId = Id<struct HoldKind>;
using AbsenceId = Id<struct AbsenceKind>;

/// How long seats are kept for a person who is deciding.
constexpr std::chrono::minutes hold_lasts{15};

/// The seats of one plan, kept for one person while she decides.
///
/// id     chosen by whoever asks, so that asking again holds once
/// plan   plan.json of one plan
/// until  from then on it is no hold any more
struct Hold {
  HoldId id;
  std::string plan;
  Moment until;

  friend bool operator==(const Hold&, const Hold&) = default;
};

/// The plan that a person agreed to.
///
/// from_hold  the hold that it was, so that agreeing again agrees once
/// plan       plan.json of one plan
/// ends       when its last session is over: from then on its seats are free
struct AgreedPlan {
  HoldId from_hold;
  std::string plan;
  Moment since;
  Moment ends;
  Version version = Version::none;

  friend bool operator==(const AgreedPlan&, const AgreedPlan&) = default;
};

/// A session of the agreed plan that the person can't come to, and what she visits in its place.
///
/// id  chosen by whoever asks, so that saying it again says it once
struct Absence {
  AbsenceId id;
  OfferingId slot;
  time::Span session;
  std::optional<Seat> make_up;  // a visit

  friend bool operator==(const Absence&, const Absence&) = default;
};

}  // namespace meanwhile::care
