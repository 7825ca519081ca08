#include "casework/seats_of.hpp"

#include <algorithm>

namespace meanwhile::casework {

std::vector<care::Seat> seats_of(const planner::Plan& plan, care::Moment now) {
  std::vector<care::Seat> seats;
  for (const planner::Joined& joined : plan.offerings)
    seats.push_back({joined.id, joined.modality, std::nullopt});
  const auto joins = [&](const OfferingId& slot) {
    return std::ranges::find(plan.offerings, slot, &planner::Joined::id) != plan.offerings.end();
  };
  for (const planner::Attended& session : plan.sessions)
    if (session.span.start > now && (session.make_up_of || !joins(session.offering)))
      seats.push_back({session.offering, session.modality, session.span.start});
  return seats;
}

time::Instant end_of(const planner::Plan& plan) {
  time::Instant end{};
  for (const planner::Attended& session : plan.sessions) end = std::max(end, session.span.end);
  return end;
}

}  // namespace meanwhile::casework
