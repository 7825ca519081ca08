#pragma once

#include "casework/waiting_list.hpp"
#include "planner/case.hpp"

namespace meanwhile::casework {

/// A place that someone is offered, with all that it takes to draw it in her weeks.
struct OfferSeen {
  care::Hold hold;
  planner::Plan plan;
  planner::Case person;
};

/// Her place on the waiting list, as she sees it.
struct WaitSeen {
  care::Wait wait;
  std::shared_ptr<const Timetable> timetable;
  std::optional<OfferSeen> offer;
};

/// returns  none where she does not wait
/// errors   Fault::not_found  no such person, or none whose life the actor may know
Result<std::optional<WaitSeen>> see_wait(const ClientId& whose, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
