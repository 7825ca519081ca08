#include "casework/bring_calendar.hpp"

namespace meanwhile::casework {
namespace {

Status put_life(store::UnitOfWork& unit, const ClientId& whose, const std::string& json,
                care::Version seen) {
  const auto version = unit.put_life(whose, json, seen);
  if (!version) return version.error();
  return unit.commit();
}

Status there_is_room(const BringCalendar& wish, const std::vector<store::Calendar>& calendars) {
  if (calendars.size() < most_calendars || find(calendars, wish.calendar.name)) return Done{};
  return Error{Fault::conflict, "there are as many calendars as may be: remove one first"};
}

}  // namespace

Status may_bring_calendar(const BringCalendar& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto life = (*work)->life(wish.whose);
  if (!life) return life.error();
  if (!*life) return Error{Fault::not_found, "no client " + wish.whose.text()};
  const auto calendars = (*work)->calendars(wish.whose);
  return calendars ? there_is_room(wish, *calendars) : calendars.error();
}

Result<CalendarBrought> bring_calendar(const BringCalendar& wish, Desk& desk,
                                       const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  auto read = read_calendar(wish.text, wish.whose, unit, desk);
  if (!read) return read.error();
  const auto calendars = unit.calendars(wish.whose);
  if (!calendars) return calendars.error();
  if (!read->brought.problems.empty() || find(*calendars, wish.calendar.name))
    return std::move(read->brought);
  if (const Status room = there_is_room(wish, *calendars); !room) return room.error();

  const auto kept = unit.put_calendar(
      wish.whose, {wish.calendar.name, wish.address, std::move(read->busy), caller.now});
  if (!kept) return kept.error();
  const auto life = unit.life(wish.whose);
  if (!life) return life.error();
  const Status saved = put_life(
      unit, wish.whose, exchange::with_calendar((**life).json, wish.calendar), (**life).version);
  if (!saved) return saved.error();
  return std::move(read->brought);
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
  if (!*life || !find(*calendars, name)) return Error{Fault::not_found, "no such calendar"};
  if (auto gone = unit.remove_calendar(whose, name); !gone) return gone;
  return put_life(unit, whose, exchange::without_calendar((**life).json, name), (**life).version);
}

}  // namespace meanwhile::casework
