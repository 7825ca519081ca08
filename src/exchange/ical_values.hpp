#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "time/instant.hpp"

namespace meanwhile::exchange {

/// Calendars count in seconds; what leaves this chapter is in minutes.
using Seconds = std::chrono::seconds;
using WallSeconds = std::chrono::local_seconds;

/// A date or date-time as written, before anyone says whose wall it is on.
struct Stamp {
  WallSeconds wall;
  bool date = false;  // a day, not a time; `wall` is its midnight
  bool utc = false;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// How long something lasts: whole days on the wall, then exact time.
struct Length {
  std::chrono::days days{};
  Seconds exact{};
  friend bool operator==(const Length&, const Length&) = default;
};

/// 20261130, 20261130T0900, 20261130T090000, 20261130T090000Z. A real day in the years 1 to 9999.
///
/// source  RFC 5545, 3.3.4 and 3.3.5
std::optional<Stamp> stamp_from(std::string_view text);

/// P1W, P1DT2H, PT90M, -PT15M: at most some 270 years.
///
/// source  RFC 5545, 3.3.6
std::optional<Length> length_from(std::string_view text);

/// +0100, -0330, +053020: east of Greenwich is positive; below 24 hours.
///
/// source  RFC 5545, 3.3.14
std::optional<Seconds> offset_from(std::string_view text);

}  // namespace meanwhile::exchange
