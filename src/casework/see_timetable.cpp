#include "casework/see_timetable.hpp"

namespace meanwhile::casework {

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

}  // namespace meanwhile::casework
