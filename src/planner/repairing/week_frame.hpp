#pragma once

#include <vector>

#include "planner/search/week_answer.hpp"

namespace meanwhile::planner {

/// A usual session not attended: what it costs, and what counts of it, if nothing makes it up.
struct OpenUsual {
  int occasion = 0;
  Cost missed = 0;
  Cost granted = 0;
  std::vector<int> options{};
};

/// What a week holds under some joined slots, before anything is made up.
struct WeekFrame {
  std::vector<int> fixed;       // visits
  std::vector<MakeUp> settled;  // before the present
  std::vector<OpenUsual> open;
  double sitting = 0;  // charged, whatever is made up
};

}  // namespace meanwhile::planner
