#include "casework/given.hpp"

#include "casework/remaining.hpp"

namespace meanwhile::casework {

Result<Given> given_to_plan(store::UnitOfWork& unit, const ClientId& whose, Desk& desk,
                            care::Moment now) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  auto person = person_of(unit, whose, (*timetable)->programme);
  if (!person) return person.error();
  person->as_planned =
      from_next_week(std::move(person->as_planned), today((*timetable)->programme, now));
  if (person->as_planned.prescription.phases.empty())
    return Error{Fault::conflict, "the weeks of treatment are over"};
  const auto claims = unit.claims({});
  if (!claims) return claims.error();
  const exchange::MadeFrom made_from{person->life, (*timetable)->version};
  return Given{care::with_taken((*timetable)->programme, care::occupancy(*claims, whose)),
               *std::move(person), made_from};
}

}  // namespace meanwhile::casework
