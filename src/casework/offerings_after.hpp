#pragma once

#include "planner/repair.hpp"
#include "programme/session.hpp"

namespace meanwhile::casework {

/// What a repair does to sessions, as the timetable keeps it.
///
/// changed    offerings as they are to be, by id
/// not_alone  sessions that would be lost along, since a date of an offering is cancelled as a
/// whole
struct OfferingsAfter {
  std::vector<programme::Offering> changed;
  std::vector<planner::SessionCancelled> not_alone;
};

/// Cancelled sessions become dates in `except`, other rooms entries of `moved`. A series of which
/// nothing is left from what happened for good ends with the last of these weeks: until then people
/// see what was cancelled.
///
/// weeks  as far as was looked
OfferingsAfter offerings_after(const programme::Programme& programme,
                               const planner::RepairAnswer& answer,
                               const std::vector<planner::Event>& events, programme::Weeks weeks);

}  // namespace meanwhile::casework
