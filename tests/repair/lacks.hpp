#pragma once

#include <set>
#include <vector>

#include "oracle/week.hpp"

namespace meanwhile::oracle {

/// What a missing session of a kind, day, or day too many without a session counts, in minutes.
constexpr long of_one = 60;

/// What weeks lack of what is asked of each, of blocks, and which days are too many without.
struct Lacks {
  std::vector<long> weeks;
  std::vector<long> blocks;
  std::set<Date> days;
};

Lacks lacks_of(const Facts& facts, const std::vector<const WeekDone*>& weeks);

}  // namespace meanwhile::oracle
