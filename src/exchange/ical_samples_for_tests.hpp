#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_read.hpp"
#include "exchange/iso.hpp"

/// Calendars in miniature, and what was made of them in a form that reads like a list of
/// appointments.
namespace meanwhile::exchange::samples {

using Lines = std::initializer_list<std::string_view>;

constexpr time::Date monday{std::chrono::year{2026} / 11 / 30};

inline time::Zone zone(std::string_view name) { return *time::Zone::named(name); }

inline std::string event(Lines lines) {
  std::string text = "BEGIN:VEVENT\r\n";
  for (const std::string_view line : lines) text += fmt::format("{}\r\n", line);
  return text + "END:VEVENT\r\n";
}

inline std::string calendar(std::string_view inside) {
  return fmt::format("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", inside);
}

/// Read for someone in New York, in the two weeks from 30 November 2026 on.
inline Calendar read(std::string_view inside, CalendarWindow window = {monday, 14}) {
  return read_calendar(calendar(inside), window, zone("America/New_York"));
}

/// "11-30 09:00 60": date, time in New York, minutes.
inline std::vector<std::string> busy(const Calendar& calendar) {
  std::vector<std::string> spelled;
  for (const CalendarEvent& one : calendar.busy)
    for (const time::Span& span : one.spans) {
      const std::string start = iso_instant(span.start, zone("America/New_York"));
      spelled.push_back(
          fmt::format("{} {} {}", start.substr(5, 5), start.substr(11, 5), span.length().count()));
    }
  std::ranges::sort(spelled);
  return spelled;
}

inline std::vector<std::string> whys(const Calendar& calendar) {
  std::vector<std::string> all;
  for (const CalendarProblem& problem : calendar.problems) all.push_back(problem.why);
  return all;
}

}  // namespace meanwhile::exchange::samples
