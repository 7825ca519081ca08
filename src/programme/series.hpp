#pragma once

#include "programme/offering.hpp"

namespace meanwhile::programme {

/// An offering whose series is as in `after` from a site date on, and as it was on the dates
/// before.
///
/// after    what it says of earlier meetings does not matter
/// returns  `after`, with `earlier` worked out; nothing earlier where the meetings are the same
Offering changed_from(const Offering& before, Offering after, time::Date from);

}  // namespace meanwhile::programme
