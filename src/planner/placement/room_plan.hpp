#pragma once

#include <array>

#include "planner/placement/facts.hpp"

namespace meanwhile::planner::placement {

/// Who is in which room at one time, each in a room that suits.
///
/// A meeting for which no suitable room is free moves others on, along what matching calls an
/// augmenting path, so it is refused only where the rooms can't hold all of them.
class RoomPlan {
 public:
  explicit RoomPlan(int rooms) : free_(rooms < 64 ? bit(rooms) - 1 : ~Word{0}) {}

  Word free() const { return free_; }
  /// The meeting in a room that is not free.
  int holder(int room) const { return holders_[at(room)]; }
  void leave(int room) { free_ |= bit(room); }
  void enter(int room, int meeting) {
    holders_[at(room)] = static_cast<std::int16_t>(meeting);
    free_ &= ~bit(room);
  }
  /// Gives the meeting a room; false, and nothing is changed, where there is none.
  bool admit(const Facts& facts, int meeting) {
    reached_ = 0;
    return admit_on(facts, meeting);
  }
  /// After a refusal: rooms of which each would do, if its holder left.
  Word reached() const { return reached_; }

 private:
  bool admit_on(const Facts& facts, int meeting);

  std::array<std::int16_t, 64> holders_{};  // of rooms that are not free
  Word free_;
  Word reached_ = 0;
};

}  // namespace meanwhile::planner::placement
