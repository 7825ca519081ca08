#pragma once

#include <array>
#include <utility>
#include <vector>

#include "planner/case.hpp"
#include "planner/designing/hours.hpp"

namespace meanwhile::planner::designing {

/// What a usual week has to come to, whatever the phase: minima and maxima of all of them together.
///
/// modules  positions, least minutes
struct Need {
  Minute least = 0;
  Minute most = 0;
  int least_days = 0;
  int most_days = 7;
  Minute most_a_day = day_minutes;
  std::vector<std::pair<int, Minute>> modules;
  std::array<int, programme::kind_count> kinds{};
};

Need need_of(const programme::Programme& programme, const Case& person);

}  // namespace meanwhile::planner::designing
