#pragma once

#include <string>
#include <vector>

#include "instance.hpp"

namespace meanwhile::itc2007 {

/// What the competition's rules make of a solution.
///
/// broken    hard rules that it breaks, in words; empty where it is valid
/// distance  students of the events left out, summed
/// soft      the penalty: last slots, third and later in a row, single events on a day
struct Verdict {
  std::vector<std::string> broken;
  int distance = 0;
  int last_slots = 0;
  int in_a_row = 0;
  int single = 0;

  int soft() const { return last_slots + in_a_row + single; }
};

/// Judges a solution with a line for every event, by the rules as they are written: no figure of
/// the search is used, and nothing of the planner included.
Verdict judge(const Instance& instance, const Solution& solution);

}  // namespace meanwhile::itc2007
