#pragma once

#include <string>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// One plain sentence that says which changes would make a plan possible, as in "If your Tuesday
/// job could end at 17:00 instead of 17:30, this plan would fit."
///
/// language  the first of the client's languages that we have (English, Spanish); else English
/// privacy   commitments go by the names in the person's own file, calendar events by their kind
std::string words_for(const planner::Remedy& remedy, const programme::Programme& programme,
                      const planner::Case& person);

/// What the person calls a commitment: its id, or what its kind is in her language for a calendar
/// event, whose id says nothing to anyone.
std::string name_of(const life::LifeEntry& entry, const people::Client& client);

}  // namespace meanwhile::exchange
