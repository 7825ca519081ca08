#pragma once

#include <optional>

#include "exchange/ical_components.hpp"
#include "exchange/ical_expand.hpp"
#include "time/zone.hpp"

namespace meanwhile::exchange {

/// The zone that a VTIMEZONE describes, from its STANDARD and DAYLIGHT parts, laid out to 2100.
///
/// returns  nothing when no part of it says from when on and by how much
/// source   RFC 5545, 3.6.5
std::optional<time::Zone> zone_from_rules(const Component& timezone, Effort& effort);

}  // namespace meanwhile::exchange
