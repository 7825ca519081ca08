#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "time/instant.hpp"
#include "time/zone.hpp"

namespace meanwhile::exchange {

/// How dates and times are spelled in every file of ours: ISO 8601, in the one form named here.
/// Readers return nothing for any other form and for what no calendar has (30 February, 25:00).

/// 2026-11-30; years 0001 to 9999.
std::string iso_date(time::Date date);
std::optional<time::Date> date_from(std::string_view text);

/// 18:30; 00:00 to 24:00. What lies on the next day (minutes past 1440) is written as its wall
/// shows it.
std::string clock(time::Minutes after_midnight);
std::optional<time::Minutes> clock_from(std::string_view text);

/// 2026-11-30T10:00:00-05:00: what the wall in `zone` shows, and how far it is ahead of UTC.
std::string iso_instant(time::Instant instant, const time::Zone& zone);

/// Also reads `Z` for +00:00. Seconds must be 00: everything here is in whole minutes.
std::optional<time::Instant> instant_from(std::string_view text);

}  // namespace meanwhile::exchange
