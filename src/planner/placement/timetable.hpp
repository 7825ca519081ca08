#pragma once

#include "planner/placement/room_plan.hpp"

namespace meanwhile::planner::placement {

/// Meetings at their times and in their rooms, and all that a change of it is judged by.
class Timetable {
 public:
  explicit Timetable(const Facts& facts);

  /// -1: left out.
  int time_of(int meeting) const { return time_of_[at(meeting)]; }
  int room_of(int meeting) const { return room_of_[at(meeting)]; }
  /// The meetings held at a time, as a set.
  const Word* held(int time) const { return held_.row(time); }
  const RoomPlan& rooms(int time) const { return rooms_[at(time)]; }
  /// How many meetings held at the time can't be held together with this one.
  int clashes(int meeting, int time) const { return clashes_[at(meeting * 64 + time)]; }
  /// Times at which it would clash with none, or with just one.
  Word times_with_few_clashes(int meeting) const {
    return with_none_[at(meeting)] | with_one_[at(meeting)];
  }
  /// By person: the day so far.
  const DayCosts::Day* days(int day) const { return days_.data() + at(day * facts_.people); }
  int strain() const { return strain_; }

  /// Takes it out.
  void lift(int meeting);
  /// Holds it at a time, without a room yet.
  void hold(int meeting, int time);
  /// The rooms of all that is held at the time.
  void house(int time, const RoomPlan& rooms);
  void house(int meeting, int time, int room);

  Placement told() const;
  /// Holds what the placement holds, there and nowhere else.
  void become(const Placement& placement);

 private:
  void count_clashes(int meeting, int time, int more);

  const Facts& facts_;
  std::vector<int> time_of_;
  std::vector<int> room_of_;
  BitRows held_;
  std::vector<RoomPlan> rooms_;
  std::vector<std::uint8_t> clashes_;  // by meeting and time; a row of 64 is a line of the cache
  std::vector<Word> with_none_;
  std::vector<Word> with_one_;
  std::vector<DayCosts::Day> days_;  // by day and person
  int strain_ = 0;
};

}  // namespace meanwhile::planner::placement
