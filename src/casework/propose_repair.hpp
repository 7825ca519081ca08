#pragma once

#include "base/problem.hpp"
#include "casework/enrolled.hpp"

namespace meanwhile::casework {

/// Something happened: how would everyone go on?
///
/// events    as docs/planner.md has them; any bytes at all. To a life things are added only
/// patience  ends with the best so far
struct AskRepair {
  std::string events;
  planner::Patience patience;
  planner::ForEach for_each;
};

/// A repair, and what it was made from.
///
/// problems   why it can't be; then there is nothing else
/// events     entries of a life have ids that no other of hers has, and the dates of their event
/// offerings  as they are to be
/// as_of      what started before stays as it was
struct ProposedRepair {
  Problems problems;
  AllEnrolled all;
  std::vector<planner::Event> events;
  std::vector<programme::Offering> offerings;
  planner::RepairAnswer answer;
  time::Instant as_of;
};

/// Works it out, and changes nothing.
///
/// errors   Fault::forbidden    for whoever is not staff
///          Fault::unavailable  where there is no timetable yet
/// privacy  staff are told of seats and of what they said themselves, never of lives: not even
///          whether someone's life has an entry of some id
Result<ProposedRepair> propose_repair(const AskRepair& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
