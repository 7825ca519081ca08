#pragma once

#include <string>

#include "casework/desk.hpp"
#include "exchange/client_document.hpp"

namespace meanwhile::casework {

/// A calendar file that someone brings. Of its events only the busy times are kept, from shortly
/// before her prescription begins until a year later.
///
/// calendar  its name is chosen by the caller, so that a retry brings it once
/// text      any bytes at all
struct BringCalendar {
  ClientId whose;
  exchange::CalendarEntry calendar;
  std::string text;
};

/// What was read of it.
struct CalendarBrought {
  int events = 0;
  int busy_events = 0;
  Problems problems;  // why it can't be read at all; then nothing is kept
  Problems notes;     // single events that could not be read as they stand
};

constexpr std::size_t most_calendars = 20;

/// errors  Fault::not_found  no such person, or not hers to bring
///         Fault::conflict   there are as many as may be
Result<CalendarBrought> bring_calendar(const BringCalendar& wish, Desk& desk, const Caller& caller);

/// errors  Fault::not_found  no such person or calendar
Status remove_calendar(const ClientId& whose, const std::string& name, Desk& desk,
                       const Caller& caller);

}  // namespace meanwhile::casework
