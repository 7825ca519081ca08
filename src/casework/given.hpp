#pragma once

#include "casework/person.hpp"
#include "exchange/proposal.hpp"

namespace meanwhile::casework {

/// All that one person's plan is made from: the seats that are free, and her life.
///
/// timetable  with what others have taken
struct Given {
  programme::Programme timetable;
  Person person;
  exchange::MadeFrom made_from;
};

/// errors  Fault::not_found when there is no such person, or none whom the actor may know
Result<Given> given_to_plan(store::UnitOfWork& unit, const ClientId& whose, Desk& desk);

}  // namespace meanwhile::casework
