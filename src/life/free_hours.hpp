#pragma once

#include <span>

#include "life/commitment.hpp"
#include "time/week_hours.hpp"
#include "time/zone.hpp"

namespace meanwhile::life {

/// Weeks on a person's clock.
struct LifeWeeks {
  time::Date first_monday;
  int count = 0;
};

/// The hours of the week in which a person is mostly free: no firm commitment overlaps them in at
/// least half of these weeks.
time::WeekHours free_hours(std::span<const LifeEntry> life, const time::Zone& zone,
                           LifeWeeks weeks);

}  // namespace meanwhile::life
