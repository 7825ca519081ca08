#pragma once

#include <optional>
#include <set>
#include <vector>

#include "casework/desk.hpp"
#include "planner/cohort.hpp"

namespace meanwhile::casework {

/// Someone who is planned together with all others.
///
/// as_planned  of whose treatment has begun, what is left of it (remaining.hpp)
/// seats       that she agreed to, from the first Monday on; none where she looks for a plan or
///             waits
/// enrolled    whether she has agreed to a plan
/// life, agreed  the versions that this is of
struct OneOfAll {
  ClientId id;
  planner::Waiting as_planned;
  std::set<care::Seat> seats{};
  bool enrolled = false;
  care::Version life = care::Version::none;
  care::Version agreed = care::Version::none;
};

/// Everyone whose weeks can be planned anew: who is enrolled, and who looks for a plan or waits.
///
/// people    by id. Who holds seats while she decides is left alone, and whose treatment is over is
///           not asked about
/// deciding  how many hold seats
/// claims    everyone's
/// monday    from which on plans are others
struct Everyone {
  std::shared_ptr<const Timetable> timetable;
  std::vector<OneOfAll> people;
  std::size_t deciding = 0;
  std::vector<care::Claim> claims;
  time::Date monday;
};

/// errors  Fault::unavailable where there is no timetable yet
/// unit    for the programme itself
Result<Everyone> everyone_to_plan(store::UnitOfWork& unit, Desk& desk, care::Moment now);

/// The timetable in which these people are seated anew: what all others have is taken, and so is
/// what these visit in place of sessions to which they can't come.
programme::Programme free_for(const Everyone& all);

/// Weeks that are planned of one of them, on average; 1 where there is nobody.
double mean_weeks(const std::vector<OneOfAll>& people);

/// Those seats of a plan that count from this Monday on.
std::set<care::Seat> seats_from(time::Date monday, const planner::Plan& plan,
                                const time::Zone& zone);

}  // namespace meanwhile::casework
