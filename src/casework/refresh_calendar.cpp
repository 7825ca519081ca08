#include "casework/refresh_calendar.hpp"

namespace meanwhile::casework {
namespace {

/// The calendar, which has an address.
Result<store::Calendar> fetched_calendar(const ClientId& whose, const std::string& name,
                                         store::UnitOfWork& unit) {
  const auto calendars = unit.calendars(whose);
  if (!calendars) return calendars.error();
  const store::Calendar* calendar = find(*calendars, name);
  if (!calendar) return Error{Fault::not_found, "no such calendar"};
  if (!calendar->address)
    return Error{Fault::conflict, "this calendar was a file: bring the file anew"};
  return *calendar;
}

/// Keeps other busy times, as the next version of her life.
Status keep(store::UnitOfWork& unit, const ClientId& whose, const store::Calendar& calendar) {
  if (auto kept = unit.put_calendar(whose, calendar); !kept) return kept;
  const auto life = unit.life(whose);
  if (!life) return life.error();
  const auto version = unit.put_life(whose, (**life).json, (**life).version);
  if (!version) return version.error();
  return unit.commit();
}

}  // namespace

Result<std::string> address_of_calendar(const ClientId& whose, const std::string& name, Desk& desk,
                                        const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  auto calendar = fetched_calendar(whose, name, **work);
  if (!calendar) return calendar.error();
  return *std::move(calendar->address);
}

Result<CalendarBrought> refresh_calendar(const RefreshCalendar& wish, Desk& desk,
                                         const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  auto calendar = fetched_calendar(wish.whose, wish.name, unit);
  if (!calendar) return calendar.error();
  if (calendar->address != wish.address)
    return Error{Fault::conflict, "the calendar was replaced meanwhile: please refresh it again"};
  auto read = read_calendar(wish.text, wish.whose, unit, desk);
  if (!read) return read.error();
  if (!read->brought.problems.empty() || calendar->text == read->busy)
    return std::move(read->brought);
  calendar->text = std::move(read->busy);
  if (const Status kept = keep(unit, wish.whose, *calendar); !kept) return kept.error();
  return std::move(read->brought);
}

}  // namespace meanwhile::casework
