#pragma once

#include "planner/designing/seating.hpp"
#include "planner/placement/chance.hpp"

namespace meanwhile::planner::designing {

using placement::Chance;

/// A group that is wanted, before it has a leader and a room.
///
/// cells  at which it had best meet; crowd: of those who wait, whom it would serve then
struct Wish {
  int line = 0;
  std::vector<int> cells;
  Crowd crowd;
};

/// What the cohort plan of a timetable says about where more is wanted.
///
/// weekdays  by day: how much of what is unmet lies there, in percent
/// full      slots of the draft that are full, each with what one more seat would bring
struct Hints {
  struct Full {
    DraftSlot slot;
    double price = 0;
  };
  std::array<int, 7> weekdays{};
  std::vector<Full> full;
};

/// Groups that would serve those who wait, for so many minutes of staff a week.
///
/// Somebody who waits is picked; what the groups with free seats leave of her need is wished for at
/// times when she can come, those first at which most of the others who wait can come as well. Now
/// and then a full group is wished for once more, the likelier the dearer its seats are.
std::vector<Wish> wishes(const Ground& ground, const Draft& draft, const SeatPlan& seats,
                         const Hints& hints, Minute staff_time, Chance& chance);

/// Groups of any proposals at any of their times, whoever they would serve.
std::vector<Wish> any_wishes(const Ground& ground, const Draft& draft, Minute staff_time,
                             Chance& chance);

}  // namespace meanwhile::planner::designing
