#include "cli/busy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/files.hpp"
#include "cli/text.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_writer.hpp"

namespace meanwhile::cli {
namespace {

using exchange::Calendar;
using exchange::CalendarProblem;
using time::Zone;

constexpr int bad_input = 2;
constexpr int most_days = 36'600;  // a hundred years

/// One busy stretch and whose it is.
struct Stretch {
  time::Span span;
  std::string_view uid;
};

std::vector<Stretch> stretches_of(const Calendar& calendar) {
  std::vector<Stretch> stretches;
  for (const exchange::CalendarEvent& event : calendar.busy)
    for (const time::Span& span : event.spans) stretches.push_back({span, event.uid});
  std::ranges::stable_sort(stretches, {}, [](const Stretch& one) {
    return std::tuple{one.span.start, one.span.end, one.uid};
  });
  return stretches;
}

/// The options, looked at. Nothing when one is wrong, which is told.
struct Question {
  Zone zone;
  exchange::CalendarWindow window;
};

std::optional<Question> question_of(const BusyRequest& request) {
  const Result<Zone> zone = Zone::named(request.zone);
  const auto from = request.from ? exchange::date_from(*request.from) : std::nullopt;
  const bool from_is_wrong = request.from && !from;
  const bool days_are_wrong = request.days < 1 || request.days > most_days;
  if (!zone)
    fmt::print(stderr, "--zone: is \"{}\", expected a time zone as in America/New_York\n",
               shown(request.zone));
  if (from_is_wrong)
    fmt::print(stderr, "--from: is \"{}\", expected a date as in 2026-11-30\n",
               shown(*request.from));
  if (days_are_wrong)
    fmt::print(stderr, "--days: is {}, expected 1 to {}\n", request.days, most_days);
  if (!zone || from_is_wrong || days_are_wrong) return std::nullopt;
  return Question{*zone, {from, request.days}};
}

int unreadable(const std::string& file, std::string_view why) {
  fmt::print(stderr, "{}: {}\n", shown(file), why);
  return bad_input;
}

std::string counted(long number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string where(const CalendarProblem& problem) {
  const std::string line = problem.line > 0 ? fmt::format("line {}", problem.line) : "the file";
  return problem.uid.empty() ? line : fmt::format("{}, event {}", line, shown(problem.uid));
}

/// "2026-11-30 09:00 - 17:30", with the date of the end where it is another.
std::string shown_span(const time::Span& span, const Zone& zone) {
  const auto spelled = [&](time::Instant instant) {
    const time::Wall wall = zone.wall(instant);
    const time::Date date = time::date_of(wall);
    return std::pair{exchange::iso_date(date), exchange::clock(wall - date)};
  };
  const auto [start_date, start] = spelled(span.start);
  const auto [end_date, end] = spelled(span.end);
  return fmt::format("{} {} - {}{}", start_date, start,
                     start_date == end_date ? "" : end_date + " ", end);
}

}  // namespace

std::string busy_document(const Calendar& calendar, const Zone& zone) {
  exchange::JsonWriter out;
  out.object([&] {
    out.field("events", calendar.events);
    out.field("occurrences", calendar.occurrences);
    out.lines("busy", stretches_of(calendar), [&](const Stretch& one) {
      out.object([&] {
        out.field("start", exchange::iso_instant(one.span.start, zone));
        out.field("end", exchange::iso_instant(one.span.end, zone));
        out.field("uid", one.uid);
      });
    });
    out.lines("problems", calendar.problems, [&](const CalendarProblem& problem) {
      out.object([&] {
        out.field("line", problem.line);
        out.field("uid", problem.uid);
        out.field("why", problem.why);
      });
    });
  });
  return std::move(out).release();
}

std::string busy_listing(const Calendar& calendar, const Zone& zone) {
  std::string out = fmt::format(
      "{}, {} from {} on, on the clock of {}\n", counted(calendar.events, "event"),
      counted(calendar.occurrences, "occurrence"), exchange::iso_date(calendar.from), zone.name());
  const std::vector<Stretch> stretches = stretches_of(calendar);
  out += stretches.empty() ? "Nothing in it takes time.\n" : "\nBusy\n";
  for (const Stretch& one : stretches)
    out += fmt::format("  {}  {}\n", shown_span(one.span, zone), shown(one.uid));
  if (!calendar.problems.empty()) out += "\nNot read as written\n";
  for (const CalendarProblem& problem : calendar.problems)
    out += fmt::format("  {}: {}\n", where(problem), problem.why);
  return out;
}

int busy(const BusyRequest& request) {
  const std::optional<Question> question = question_of(request);
  if (!question) return bad_input;
  const Result<std::string> text = read_file(request.file);
  if (!text) return unreadable(request.file, text.error().text);
  const Calendar calendar = exchange::read_calendar(*text, question->window, question->zone);
  if (!calendar.readable) return unreadable(request.file, calendar.problems.front().why);
  return show(request.json ? busy_document(calendar, question->zone)
                           : busy_listing(calendar, question->zone),
              0);
}

}  // namespace meanwhile::cli
