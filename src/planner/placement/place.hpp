#pragma once

#include <cstdint>
#include <functional>

#include "planner/patience.hpp"
#include "planner/placement/brief.hpp"

namespace meanwhile::planner::placement {

/// How long to look.
///
/// spent     the share of the effort that is spent: 0 when it begins, never less than before; from
///           1 on it is over. Asked every millisecond or so
/// patience  ends it earlier
struct Effort {
  std::function<double()> spent;
  Patience patience{};
};

/// Places the meetings: first as much weight as possible, then with as little strain as possible,
/// each as far as the effort went. What is forbidden never happens: where there is no room for a
/// meeting it is left out.
///
/// seed     decides what chance would
/// returns  the best that was found; the same for equal briefs and seeds, if `spent` answers
/// equally errors   Bug, where the brief is not within its bounds
Placement place(const Brief& brief, std::uint64_t seed, const Effort& effort);

}  // namespace meanwhile::planner::placement
