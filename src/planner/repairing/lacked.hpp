#pragma once

#include <vector>

#include "planner/repairing/scene.hpp"

namespace meanwhile::planner {

/// What the plan as it was lacked of the required minutes.
///
/// over_gap  by day: one by which a run of days without a session was too long
struct Lacked {
  Lacked(const Scene& scene, const Present& present);

  std::vector<Cost> by_week;
  std::vector<Cost> by_block;
  std::vector<bool> over_gap;
};

}  // namespace meanwhile::planner
