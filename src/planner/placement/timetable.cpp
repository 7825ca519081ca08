#include "planner/placement/timetable.hpp"

namespace meanwhile::planner::placement {

Timetable::Timetable(const Facts& facts)
    : facts_(facts),
      time_of_(at(facts.meetings), -1),
      room_of_(at(facts.meetings), -1),
      held_(facts.grid.times(), facts.meetings),
      rooms_(at(facts.grid.times()), RoomPlan(facts.rooms)),
      clashes_(at(facts.meetings * 64)),
      with_none_(at(facts.meetings), ~Word{0}),
      with_one_(at(facts.meetings)) {
  for (int day = 0; day < facts.grid.days; ++day)
    for (const int kind : facts.kind) {
      days_.push_back(facts.costs.without_meetings(kind));
      strain_ += facts.costs.of_days()[days_.back()];
    }
}

void Timetable::count_clashes(int meeting, int time, int more) {
  const Word here = bit(time);
  for (const int other : facts_.apart_from[meeting]) {
    std::uint8_t& count = clashes_[at(other * 64 + time)];
    count = static_cast<std::uint8_t>(count + more);
    Word& none = with_none_[at(other)];
    Word& one = with_one_[at(other)];
    none = (none & ~here) | (Word{count == 0} << time);
    one = (one & ~here) | (Word{count == 1} << time);
  }
}

void Timetable::lift(int meeting) {
  const int time = time_of(meeting), k = facts_.period(time);
  time_of_[at(meeting)] = -1;
  held_.remove(time, meeting);
  rooms_[at(time)].leave(room_of(meeting));
  room_of_[at(meeting)] = -1;
  count_clashes(meeting, time, -1);
  DayCosts::Day* days = days_.data() + at(facts_.day(time) * facts_.people);
  const DayCosts::Cost* attending = facts_.costs.of_attending(k);
  for (const int person : facts_.people_of[meeting]) {
    strain_ -= attending[days[person]];
    days[person] = static_cast<DayCosts::Day>(days[person] & ~DayCosts::period(k));
  }
}

void Timetable::hold(int meeting, int time) {
  const int k = facts_.period(time);
  time_of_[at(meeting)] = time;
  held_.add(time, meeting);
  count_clashes(meeting, time, 1);
  DayCosts::Day* days = days_.data() + at(facts_.day(time) * facts_.people);
  const DayCosts::Cost* attending = facts_.costs.of_attending(k);
  for (const int person : facts_.people_of[meeting]) {
    strain_ += attending[days[person]];
    days[person] = static_cast<DayCosts::Day>(days[person] | DayCosts::period(k));
  }
}

void Timetable::house(int time, const RoomPlan& rooms) {
  rooms_[at(time)] = rooms;
  for (int room = 0; room < facts_.rooms; ++room)
    if ((rooms.free() & bit(room)) == 0) room_of_[at(rooms.holder(room))] = room;
}

void Timetable::house(int meeting, int time, int room) {
  rooms_[at(time)].enter(room, meeting);
  room_of_[at(meeting)] = room;
}

Placement Timetable::told() const {
  Placement told{{}, 0, strain_};
  for (int m = 0; m < facts_.meetings; ++m) {
    const bool held = time_of(m) >= 0;
    told.spots.push_back(held ? std::optional(Spot{time_of(m), room_of(m)}) : std::nullopt);
    if (!held) told.left_out += facts_.weight[at(m)];
  }
  return told;
}

void Timetable::become(const Placement& placement) {
  for (int m = 0; m < facts_.meetings; ++m)
    if (time_of(m) >= 0) lift(m);
  for (int m = 0; m < facts_.meetings; ++m) {
    const auto& spot = placement.spots[at(m)];
    if (!spot) continue;
    hold(m, spot->time);
    house(m, spot->time, spot->room);
  }
}

}  // namespace meanwhile::planner::placement
