#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "casework/desk.hpp"

namespace meanwhile::casework {

/// What was read of a calendar.
struct CalendarBrought {
  int events = 0;
  int busy_events = 0;
  Problems problems;  // why it can't be read at all; then nothing is kept
  Problems notes;     // single events that could not be read as they stand
};

/// The same, with what may be kept of it: iCalendar of busy times, from shortly before her
/// prescription begins until a year later.
struct CalendarRead {
  CalendarBrought brought;
  std::string busy;
};

/// Reads a calendar as her zone and prescription have it.
///
/// text    any bytes at all
/// errors  Fault::not_found when there is no such person, or none whom the actor may know
Result<CalendarRead> read_calendar(const std::string& text, const ClientId& whose,
                                   store::UnitOfWork& unit, Desk& desk);

/// The calendar of that name, or null.
const store::Calendar* find(const std::vector<store::Calendar>& calendars, const std::string& name);

}  // namespace meanwhile::casework
