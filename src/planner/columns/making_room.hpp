#pragma once

#include <cstdint>

#include "planner/columns/everyone.hpp"
#include "planner/patience.hpp"

namespace meanwhile::planner {

/// Lets people in who wait, and gives others better plans, by some moving to what they could have
/// as well.
///
/// Problem: whoever is seated in turn stays, and where evenings are full somebody waits though two
/// or three others could move. A linear program sees that, but takes minutes for a thousand people.
/// Idea: somebody drawn by chance takes a plan of hers as if there were room. In each session that
/// has one too many by that, one person moves to the plan that costs her least of what is left, or
/// waits from then on: who loses least of some that are looked at. It stands unless more than a
/// threshold is lost, which sinks to nearly nothing, so that people of one weight exchange places
/// until somebody finds room. At first a group may run with too few, at a price that rises, so that
/// people can gather in one that none of them could open alone; who is in such a group then waits,
/// and nobody opens another. The best that was seen is kept. It ends after a fixed number of tries.
/// References: Y. Nagata, O. Bräysy, Operations Research Letters 37(5), 2009,
/// doi 10.1016/j.orl.2009.04.006; G. Dueck, T. Scheuer, Journal of Computational Physics 90(1),
/// 1990, doi 10.1016/0021-9991(90)90201-B.
///
/// gathers    whether people may gather in groups at first
/// threshold  at the beginning, in minutes of burden
/// seed       of chance
struct RoomSearch {
  enum class Gathering { never, at_first };
  Gathering gathers = Gathering::never;
  double threshold = 0;
  std::uint64_t seed = 0;
};

/// chosen   possible
/// returns  possible, and mostly better
Chosen with_room_made(const Everyone& everyone, const Chosen& chosen, const RoomSearch& how,
                      const Patience& patience);

}  // namespace meanwhile::planner
