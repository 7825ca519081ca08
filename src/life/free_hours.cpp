#include "life/free_hours.hpp"

#include <array>

#include "life/commitments.hpp"

namespace meanwhile::life {
namespace {

using std::chrono::days;
using std::chrono::hours;
using time::Span;

/// Marks the hours of one week, on the wall, that a commitment overlaps.
void mark(const Span& busy, time::Date monday, const time::Zone& zone, time::WeekHours& taken) {
  for (std::size_t hour = 0; hour < taken.size(); ++hour) {
    const time::Wall start = monday + hours{hour};
    if (busy.overlaps({zone.instant(start), zone.instant(start + hours{1})})) taken.set(hour);
  }
}

}  // namespace

time::WeekHours free_hours(std::span<const LifeEntry> life, const time::Zone& zone,
                           LifeWeeks weeks) {
  std::array<int, time::WeekHours{}.size()> busy_weeks{};
  for (int week = 0; week < weeks.count; ++week) {
    const time::Date monday = weeks.first_monday + days{7 * week};
    time::WeekHours taken;
    for (const Commitment& one : commitments(life, zone, {monday, monday + days{6}}))
      if (life[one.entry].firm) mark(one.span, monday, zone, taken);
    for (std::size_t hour = 0; hour < taken.size(); ++hour) busy_weeks[hour] += taken[hour];
  }
  time::WeekHours free;
  for (std::size_t hour = 0; hour < free.size(); ++hour)
    free[hour] = 2 * busy_weeks[hour] <= weeks.count;
  return free;
}

}  // namespace meanwhile::life
