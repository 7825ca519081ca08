#include "casework/seats_of.hpp"

#include <algorithm>

namespace meanwhile::casework {

std::vector<care::Seat> seats_of(const planner::Plan& plan) {
  std::vector<care::Seat> seats;
  for (const planner::Joined& joined : plan.offerings)
    seats.push_back({joined.id, joined.modality, std::nullopt});
  for (const planner::Attended& session : plan.sessions)
    if (session.make_up_of)
      seats.push_back({session.offering, session.modality, session.span.start});
  return seats;
}

time::Instant end_of(const planner::Plan& plan) {
  time::Instant end{};
  for (const planner::Attended& session : plan.sessions) end = std::max(end, session.span.end);
  return end;
}

}  // namespace meanwhile::casework
