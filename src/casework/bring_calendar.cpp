#include "casework/bring_calendar.hpp"

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

bool has(const std::vector<store::Calendar>& calendars, const std::string& name) {
  return std::ranges::find(calendars, name, &store::Calendar::name) != calendars.end();
}

Status put_life(store::UnitOfWork& unit, const ClientId& whose, const std::string& json,
                care::Version seen) {
  const auto version = unit.put_life(whose, json, seen);
  if (!version) return version.error();
  return unit.commit();
}

}  // namespace

Result<CalendarBrought> bring_calendar(const BringCalendar& wish, Desk& desk,
                                       const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto person = person_of(unit, wish.whose, (*timetable)->programme);
  if (!person) return person.error();
  const auto calendars = unit.calendars(wish.whose);
  if (!calendars) return calendars.error();

  const planner::Case& as_planned = person->as_planned;
  const time::Date from = as_planned.prescription.first_monday() - std::chrono::days{days_before};
  const auto calendar =
      exchange::read_calendar(wish.text, {from, days_kept}, as_planned.client.zone);
  CalendarBrought brought{calendar.events, static_cast<int>(calendar.busy.size()), {}, {}};
  (calendar.readable ? brought.notes : brought.problems) = told(calendar.problems);
  if (!calendar.readable && brought.problems.empty())
    brought.problems.push_back({"", "", "holds no calendar"});
  if (!brought.problems.empty() || has(*calendars, wish.calendar.name)) return brought;
  if (calendars->size() >= most_calendars)
    return Error{Fault::conflict, "there are as many calendars as may be: remove one first"};

  const auto kept = unit.put_calendar(
      wish.whose, {wish.calendar.name, std::nullopt, exchange::write_busy(calendar.busy)});
  if (!kept) return kept.error();
  const auto life = unit.life(wish.whose);
  if (!life) return life.error();
  const Status saved = put_life(
      unit, wish.whose, exchange::with_calendar((**life).json, wish.calendar), (**life).version);
  if (!saved) return saved.error();
  return brought;
}

Status remove_calendar(const ClientId& whose, const std::string& name, Desk& desk,
                       const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto calendars = unit.calendars(whose);
  if (!calendars) return calendars.error();
  const auto life = unit.life(whose);
  if (!life) return life.error();
  if (!*life || !has(*calendars, name)) return Error{Fault::not_found, "no such calendar"};
  if (auto gone = unit.remove_calendar(whose, name); !gone) return gone;
  return put_life(unit, whose, exchange::without_calendar((**life).json, name), (**life).version);
}

}  // namespace meanwhile::casework
