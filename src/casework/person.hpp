#pragma once

#include "casework/desk.hpp"
#include "exchange/read_case.hpp"
#include "planner/case.hpp"

namespace meanwhile::casework {

/// One person as the planner sees her, and which state of her life this is.
struct Person {
  planner::Case as_planned;
  care::Version life = care::Version::none;
};

/// Reads a person's life, calendars and all. What she can't come to is a firm commitment of its
/// own; what she agreed to is what she holds already.
///
/// errors  Fault::not_found when there is no such person, or none whom the actor may know
Result<Person> person_of(store::UnitOfWork& unit, const ClientId& whose,
                         const programme::Programme& timetable);

/// What an absence is called among her commitments, and the commitment that it is.
LifeId away_in(const care::AbsenceId& id);
life::LifeEntry away(const care::Absence& absence);

/// Opens the calendars that a person brought, by their names.
exchange::OpenFile calendars_from(std::vector<store::Calendar> calendars);

}  // namespace meanwhile::casework
