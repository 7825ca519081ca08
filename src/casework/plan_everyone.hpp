#pragma once

#include "casework/everyone.hpp"
#include "casework/going_together.hpp"
#include "casework/see_timetable.hpp"

namespace meanwhile::casework {

/// What a run over everyone proposes for one person.
///
/// plan   from the first Monday on
/// along  what is accepted together with it
struct ProposedChange {
  ClientId client;
  planner::Plan plan;
  std::set<care::Seat> before;
  std::set<care::Seat> after;
  GoesAlong along;  // positions among the changes
};

/// Someone who has no plan after it either.
struct StillWaiting {
  ClientId client;
  planner::Placement::Why why = planner::Placement::Why::no_seat;
  int place = 0;  // on the waiting list, from 1; 0 without any
};

/// How many sit in a slot, today and under what is proposed.
struct SlotThen {
  OfferingId slot;
  int today = 0;
  int then = 0;
};

/// What came of planning everyone.
///
/// all        whom it was made for, and from what
/// changes    by client; for all others everything stays as it is
/// unmet      of those who still wait: when they could come
/// as_it_is   how many of those enrolled stay where they are, since nothing was found in its place
/// answer     for all.people; its priority counts those alone who have no plan today
struct EveryonePlanned {
  Everyone all;
  std::vector<ProposedChange> changes;
  std::vector<StillWaiting> waiting;
  std::vector<SlotThen> slots;
  Demand unmet;
  std::size_t as_it_is = 0;
  planner::CohortAnswer answer;
};

/// Plans everyone anew. Nobody loses her place for it: where no plan is found for someone who is
/// enrolled, she keeps what she has, and what would need her seats is left out.
///
/// request  its patience ends with the best so far
/// errors   Fault::forbidden    for whoever is not staff
///          Fault::unavailable  where there is no timetable yet
/// privacy  whoever is not staff is told of nothing; staff of seats, never of lives, nor of who
///          avoids whom
Result<EveryonePlanned> plan_everyone(const planner::CohortRequest& request, Desk& desk,
                                      const Caller& caller);

}  // namespace meanwhile::casework
