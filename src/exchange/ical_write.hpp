#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_read.hpp"
#include "planner/plan.hpp"

namespace meanwhile::exchange {

/// A plan's attended sessions as an iCalendar file (RFC 5545) that any calendar can import and that
/// tells an onlooker nothing: every event has the same neutral title, no place, no people.
///
/// language  "es" titles them "Cita"; every other language "Appointment"
/// returns   CRLF lines of at most 75 octets, times in UTC, events by start. Equal plans give equal
///           bytes: DTSTAMP is the session's start and UIDs derive from offering and start, so a
///           second import replaces the first
/// privacy   dates and times only. UIDs are not secret: who knows the timetable could recompute
/// them
std::string write_calendar(const planner::Plan& plan, std::string_view language);

/// Busy times as an iCalendar file, and nothing else of what they were taken from: what is kept of
/// a calendar that a person brought. Reading it gives the same times; events go by number.
///
/// busy  as read_calendar gives them
std::string write_busy(const std::vector<CalendarEvent>& busy);

}  // namespace meanwhile::exchange
