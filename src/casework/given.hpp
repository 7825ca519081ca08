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

/// Once her treatment has begun, it is what is left of it (remaining.hpp).
///
/// errors  Fault::not_found  no such person, or none whom the actor may know
///         Fault::conflict   her treatment is over
Result<Given> given_to_plan(store::UnitOfWork& unit, const ClientId& whose, Desk& desk,
                            care::Moment now);

}  // namespace meanwhile::casework
