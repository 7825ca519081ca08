#include "casework/see_calendars.hpp"

namespace meanwhile::casework {

Result<std::vector<CalendarSeen>> see_calendars(const ClientId& whose, Desk& desk,
                                                const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto life = (*work)->life(whose);
  if (!life) return life.error();
  if (!*life) return Error{Fault::not_found, "no client " + whose.text()};
  const auto calendars = (*work)->calendars(whose);
  if (!calendars) return calendars.error();
  std::vector<CalendarSeen> seen;
  for (const store::Calendar& one : *calendars)
    seen.push_back({one.name, one.address.has_value(), one.read_at});
  return seen;
}

}  // namespace meanwhile::casework
