#include "planner/placement/room_plan.hpp"

namespace meanwhile::planner::placement {

bool RoomPlan::admit_on(const Facts& facts, int meeting) {
  const Word suits = facts.rooms_for[at(meeting)];
  if (const Word open = suits & free_) {
    enter(first_of(open), meeting);
    return true;
  }
  while (const Word next = suits & ~reached_) {
    const int room = first_of(next);
    reached_ |= bit(room);
    if (!admit_on(facts, holder(room))) continue;
    enter(room, meeting);
    return true;
  }
  return false;
}

}  // namespace meanwhile::planner::placement
