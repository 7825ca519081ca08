#pragma once

#include "casework/my_week.hpp"
#include "planner/repair.hpp"

namespace meanwhile::casework {

/// Of whom, and of which state of her records, an enrolled person was read.
struct EnrolledAs {
  ClientId id;
  care::Version life = care::Version::none;
  care::Version agreed = care::Version::none;
};

/// Everyone who has sessions ahead, as a repair sees them.
///
/// people  by id
/// as      of each of them
/// claims  everyone's
struct AllEnrolled {
  std::shared_ptr<const Timetable> timetable;
  std::vector<planner::Enrolled> people;
  std::vector<EnrolledAs> as;
  std::vector<care::Claim> claims;
};

/// errors  Fault::unavailable where there is no timetable yet
/// unit    for the programme itself
Result<AllEnrolled> everyone_enrolled(store::UnitOfWork& unit, Desk& desk, care::Moment now);

/// What she attends, as a plan of its own: what she can't come to is missed, or made up by what she
/// visits in its place.
planner::Plan plan_as_lived(const AsAgreed& agreed, const programme::Programme& timetable);

/// The timetable in which these people are repaired: what others have, or hold, is taken.
///
/// strangers  positions of people whose plans do not count by themselves, so that their seats do
programme::Programme free_for(const AllEnrolled& all, const std::vector<int>& strangers);

}  // namespace meanwhile::casework
