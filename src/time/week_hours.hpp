#pragma once

#include <bitset>
#include <cstddef>

#include "time/weekday.hpp"

namespace meanwhile::time {

/// Some of the hours of a week, on one wall: Monday from 00:00 to 01:00 comes first.
using WeekHours = std::bitset<7 * 24>;

/// The position of an hour of a day, 0 to 23.
inline std::size_t hour_of_week(Weekday day, std::size_t hour) { return index(day) * 24 + hour; }

}  // namespace meanwhile::time
