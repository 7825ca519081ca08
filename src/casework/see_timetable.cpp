#include "casework/see_timetable.hpp"

namespace meanwhile::casework {

Result<std::shared_ptr<const Timetable>> timetable_for_staff(Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "the timetable's workings are for staff"};
  const auto work = desk.look(caller);
  if (!work) return work.error();
  return desk.timetable(**work);
}

Result<TimetableSeen> see_timetable(Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "who sits where is for staff"};
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto timetable = desk.timetable(**work);
  if (!timetable) return timetable.error();
  auto claims = (*work)->claims({});
  if (!claims) return claims.error();
  return TimetableSeen{*timetable, *std::move(claims)};
}

void Demand::add(const time::WeekHours& hours) {
  ++people;
  for (std::size_t hour = 0; hour < hours.size(); ++hour) free[hour] += hours[hour];
}

Result<Demand> see_demand(Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "what is wanted is for staff"};
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto unmet = (*work)->unmet();
  if (!unmet) return unmet.error();
  Demand demand;
  for (const time::WeekHours& free : *unmet) demand.add(free);
  return demand;
}

}  // namespace meanwhile::casework
