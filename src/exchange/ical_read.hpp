#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_problem.hpp"
#include "time/instant.hpp"
#include "time/zone.hpp"

namespace meanwhile::exchange {

/// The busy time of all events of one UID, by start. Spans may overlap, and may reach out of the
/// window at either end.
struct CalendarEvent {
  std::string uid;  // empty for an event that has none
  std::vector<time::Span> spans;
};

/// The days that matter: from `from` on, so many days of the person's own.
struct CalendarWindow {
  std::optional<time::Date> from;  // absent: the day of the earliest start in the file
  int days = 0;
};

/// A calendar file, read.
///
/// readable     whether it is a calendar at all; if not, `problems` says why and the rest is empty
/// events       VEVENTs in the file, whether they could be understood or not
/// occurrences  how often they take place in the window, free time among them; a replacement whose
///              occurrence is nowhere in the file is busy time, but counts nothing
/// busy         what takes the person's time, in the order of the file; cancelled and transparent
///              events are free time
/// from         the first day of the window
struct Calendar {
  bool readable = false;
  int events = 0;
  long occurrences = 0;
  std::vector<CalendarEvent> busy;
  CalendarProblems problems;
  time::Date from{};
};

/// Reads the text of an iCalendar file and lays out what it holds in a window of days.
///
/// text     as bytes came; any line end, UTF-8 or UTF-16
/// window   1 to 36,600 days
/// home     the person's zone, in which days and floating times are
/// returns  equal input, equal answer; one bad event never costs the others
/// errors   none: what could not be read is in `problems`, by line
/// privacy  times and UIDs only; titles, places and people are never looked at
/// cost     bench: ical_bench.cpp
/// source   RFC 5545; where two independent expanders agree, so do we (tests/calendars)
Calendar read_calendar(std::string_view text, const CalendarWindow& window, const time::Zone& home);

}  // namespace meanwhile::exchange
