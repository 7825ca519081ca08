#include "exchange/ical_write.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <span>

namespace meanwhile::exchange {
namespace {

/// Every line written here is far below the 75 octets that RFC 5545 section 3.1 allows: none is
/// folded.
void write_line(std::string& out, std::string_view line) { out.append(line).append("\r\n"); }

std::string stamp(time::Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{instant - day};
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}00Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count());
}

/// FNV-1a, 64 bits: the same on every machine, which std::hash is not.
std::uint64_t fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

void write_event(std::string& out, const planner::Attended& session, std::string_view title) {
  const std::string start = stamp(session.span.start);
  write_line(out, "BEGIN:VEVENT");
  write_line(out, fmt::format("UID:{:016x}@meanwhile",
                              fingerprint(session.offering.text() + '|' + start)));
  write_line(out, "DTSTAMP:" + start);
  write_line(out, "DTSTART:" + start);
  write_line(out, "DTEND:" + stamp(session.span.end));
  write_line(out, fmt::format("SUMMARY:{}", title));
  write_line(out, "CLASS:PRIVATE");
  write_line(out, "TRANSP:OPAQUE");
  write_line(out, "END:VEVENT");
}

void write_head(std::string& out) {
  write_line(out, "BEGIN:VCALENDAR");
  write_line(out, "VERSION:2.0");
  write_line(out, "PRODID:-//Meanwhile//Calendar//EN");
  write_line(out, "CALSCALE:GREGORIAN");
}

void write_busy_event(std::string& out, const CalendarEvent& event, std::size_t number) {
  const time::Span first = event.spans.front();
  write_line(out, "BEGIN:VEVENT");
  write_line(out, fmt::format("UID:busy-{}", number));
  write_line(out, "DTSTAMP:" + stamp(first.start));
  write_line(out, "DTSTART:" + stamp(first.start));
  write_line(out, "DTEND:" + stamp(first.end));
  for (const time::Span& span : std::span{event.spans}.subspan(1))
    write_line(out, fmt::format("RDATE;VALUE=PERIOD:{}/{}", stamp(span.start), stamp(span.end)));
  write_line(out, "END:VEVENT");
}

}  // namespace

std::string write_calendar(const planner::Plan& plan, std::string_view language) {
  std::string out;
  write_head(out);
  for (const planner::Attended& session : plan.sessions)
    write_event(out, session, language == "es" ? "Cita" : "Appointment");
  write_line(out, "END:VCALENDAR");
  return out;
}

std::string write_busy(const std::vector<CalendarEvent>& busy) {
  std::string out;
  write_head(out);
  for (std::size_t i = 0; i < busy.size(); ++i)
    if (!busy[i].spans.empty()) write_busy_event(out, busy[i], i + 1);
  write_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace meanwhile::exchange
