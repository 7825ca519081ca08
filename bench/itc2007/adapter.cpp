#include "adapter.hpp"

namespace meanwhile::itc2007 {
namespace {

using planner::placement::Brief;
using planner::placement::Meeting;
using planner::placement::Strain;

std::size_t at(int position) { return static_cast<std::size_t>(position); }

int cost_of(unsigned day) {
  int attended = 0, in_a_row = 0, cost = 0;
  for (int slot = 0; slot < slots_a_day; ++slot) {
    const bool there = (day >> slot & 1U) != 0;
    attended += there;
    in_a_row = there ? in_a_row + 1 : 0;
    cost += (in_a_row > 2) + (there && slot == slots_a_day - 1);
  }
  return cost + (attended == 1);
}

Strain strain_of_days() {
  Strain strain;
  for (unsigned day = 0; day < 1U << slots_a_day; ++day) strain.push_back(cost_of(day));
  return strain;
}

bool suits(const Instance& instance, int room, int event, int attendance) {
  if (instance.room_size[at(room)] < attendance) return false;
  for (int f = 0; f < instance.features; ++f)
    if (instance.event_needs[at(event)][at(f)] == 1 && instance.room_has[at(room)][at(f)] == 0)
      return false;
  return true;
}

Meeting meeting_of(const Instance& instance, int event) {
  Meeting meeting;
  for (int s = 0; s < instance.students; ++s)
    if (instance.attends[at(s)][at(event)] == 1) meeting.people.push_back(s);
  meeting.weight = static_cast<int>(meeting.people.size());
  for (int r = 0; r < instance.rooms; ++r)
    if (suits(instance, r, event, meeting.weight)) meeting.rooms.push_back(r);
  for (int slot = 0; slot < slots; ++slot)
    if (instance.may_be_at[at(event)][at(slot)] == 1) meeting.times.push_back(slot);
  for (int e = 0; e < instance.events; ++e)
    if (instance.before[at(e)][at(event)] == 1 || instance.before[at(event)][at(e)] == -1)
      meeting.after.push_back(e);
  return meeting;
}

}  // namespace

Brief brief_of(const Instance& instance) {
  Brief brief{{days, slots_a_day}, instance.rooms, {strain_of_days()}, {}, {}};
  brief.people.resize(at(instance.students));
  for (int e = 0; e < instance.events; ++e) brief.meetings.push_back(meeting_of(instance, e));
  return brief;
}

Solution solution_of(const planner::placement::Placement& placement) {
  Solution solution;
  for (const auto& spot : placement.spots)
    solution.push_back(spot ? Assigned{spot->time, spot->room} : Assigned{});
  return solution;
}

}  // namespace meanwhile::itc2007
