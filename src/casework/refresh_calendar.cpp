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

/// Her life as its next version, since busy times are others.
Status renew_life(store::UnitOfWork& unit, const ClientId& whose) {
  const auto life = unit.life(whose);
  if (!life) return life.error();
  const auto version = unit.put_life(whose, (**life).json, (**life).version);
  return version ? Status{Done{}} : version.error();
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
  if (!read->brought.problems.empty()) return std::move(read->brought);
  if (calendar->text != read->busy)
    if (const Status renewed = renew_life(unit, wish.whose); !renewed) return renewed.error();
  calendar->text = std::move(read->busy);
  calendar->read_at = caller.now;
  if (const Status kept = unit.put_calendar(wish.whose, *calendar); !kept) return kept.error();
  if (const Status kept = unit.commit(); !kept) return kept.error();
  return std::move(read->brought);
}

}  // namespace meanwhile::casework
