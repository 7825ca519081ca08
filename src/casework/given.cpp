#include "casework/given.hpp"

namespace meanwhile::casework {

Result<Given> given_to_plan(store::UnitOfWork& unit, const ClientId& whose, Desk& desk) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  auto person = person_of(unit, whose, (*timetable)->programme);
  if (!person) return person.error();
  const auto claims = unit.claims({});
  if (!claims) return claims.error();
  const exchange::MadeFrom made_from{person->life, (*timetable)->version};
  return Given{care::with_taken((*timetable)->programme, care::occupancy(*claims, whose)),
               *std::move(person), made_from};
}

}  // namespace meanwhile::casework
