#pragma once

#include <array>

#include "planner/placement/chance.hpp"
#include "planner/placement/timetable.hpp"

namespace meanwhile::planner::placement {

/// Meetings that change between two times, so that nothing forbidden comes of it.
///
/// Problem. A meeting alone can seldom go: at the other time there is something that its people
///   attend, or no room.
/// Idea. What stands in its way goes the other way, what stands in the way of that goes its way,
///   and so on: a Kempe chain, which keeps people apart whatever its length. Rooms are then matched
///   at both times. Where they do not suffice, one of those whose leaving would help goes the other
///   way as well, with a chain of its own.
/// Ends. A meeting joins once. What may not be held at the other time ends the chain at once, and
///   that is how most of them end.
/// Does not. Look at a third time, or at meetings that are left out.
/// Source. Chains: Kempe 1879; for timetables: Thompson and Dowsland 1996, doi:10.1007/BF02601640.
class Swap {
 public:
  Swap(const Facts& facts, Timetable& timetable);

  /// Finds a swap that takes the meeting, which is held, to the time; false: found none.
  bool find(int meeting, int time, Chance& chance);
  /// What the swap found would add to the strain.
  int change();
  void make();

 private:
  struct Link {
    int meeting;
    int side;
  };

  bool follow(int meeting, int side);
  void join(int meeting, int side);
  bool push_aside(int meeting, int side);
  bool find_rooms(Chance& chance);
  int first_refusing();
  bool help_out(int side, Chance& chance);
  bool keeps_order() const;
  bool keeps_order(int meeting, int time) const;
  int time_after(int meeting) const;
  template <class Of>
  int change_by(const Of& of);
  void gather_crowds();

  const Facts& facts_;
  Timetable& timetable_;
  // By side, which is one of the two times: what leaves it for the other, and as sets.
  std::array<int, 2> times_{};
  std::array<std::vector<int>, 2> leave_;
  BitRows leaving_;
  std::vector<Link> chain_;
  std::vector<Word> aside_;
  std::array<std::vector<Word>, 2> crowds_;
  std::array<RoomPlan, 2> rooms_;  // of its time, once the swap is made
  int room_ = -1;                  // free for the only one that moves; -1: as rooms_ says
};

}  // namespace meanwhile::planner::placement
