#include "casework/calendar_read.hpp"

#include <algorithm>

#include "casework/person.hpp"
#include "exchange/ical_read.hpp"
#include "exchange/ical_write.hpp"

namespace meanwhile::casework {
namespace {

constexpr int days_before = 8, days_kept = 374;

Problems told(const exchange::CalendarProblems& problems) {
  Problems all;
  for (const auto& one : problems)
    all.push_back({"", one.line == 0 ? "" : "line " + std::to_string(one.line), one.why});
  return all;
}

}  // namespace

Result<CalendarRead> read_calendar(const std::string& text, const ClientId& whose,
                                   store::UnitOfWork& unit, Desk& desk) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto person = person_of(unit, whose, (*timetable)->programme);
  if (!person) return person.error();

  const planner::Case& as_planned = person->as_planned;
  const time::Date from = as_planned.prescription.first_monday() - std::chrono::days{days_before};
  const auto calendar = exchange::read_calendar(text, {from, days_kept}, as_planned.client.zone);
  CalendarBrought brought{calendar.events, static_cast<int>(calendar.busy.size()), {}, {}};
  (calendar.readable ? brought.notes : brought.problems) = told(calendar.problems);
  if (!calendar.readable && brought.problems.empty())
    brought.problems.push_back({"", "", "holds no calendar"});
  return CalendarRead{std::move(brought), exchange::write_busy(calendar.busy)};
}

const store::Calendar* find(const std::vector<store::Calendar>& calendars,
                            const std::string& name) {
  const auto found = std::ranges::find(calendars, name, &store::Calendar::name);
  return found == calendars.end() ? nullptr : &*found;
}

}  // namespace meanwhile::casework
