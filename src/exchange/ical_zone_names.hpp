#pragma once

#include <optional>
#include <string_view>

#include "time/zone.hpp"

namespace meanwhile::exchange {

/// The zone that a program's name for it means: IANA names, also behind a prefix, with blanks or in
/// another case; names of Windows and Outlook; plain offsets from UTC such as `GMT+02:00`.
std::optional<time::Zone> zone_from_name(std::string_view name);

/// The zone of the first place that a name speaks of and the database knows: for lists of cities
/// as older programs show them, "Amsterdam, Belgrade, Berlin, Brussels". A guess, for when nothing
/// better is to be had.
std::optional<time::Zone> zone_from_place(std::string_view name);

}  // namespace meanwhile::exchange
