#pragma once

#include <optional>
#include <vector>

#include "exchange/ical_rule.hpp"

namespace meanwhile::exchange {

/// Walls from `from` to `to`, both included.
struct WallRange {
  WallSeconds from;
  WallSeconds to;
};

/// How much work one rule, and all rules of a file together, may still make. A rule may ask for
/// every second of a century; a person may not be kept waiting for it.
struct Effort {
  long steps = 10'000'000;      // for the file: days and times looked at
  long steps_a_rule = 400'000;  // for each of its rules
  long starts_a_rule = 50'000;  // occurrences found
};

/// Where a rule's occurrences start, as far as they were laid out.
///
/// cut   the effort ran out before the range was full
struct Starts {
  std::vector<WallSeconds> walls;
  bool cut = false;
};

/// The walls in `range` on which a rule recurs: never before `first`, by the rule alone (so without
/// `first` itself when the rule does not match it), ascending. Wall time only: no zone, no gap.
///
/// first   the event's own start: from it the rule counts and takes what it leaves out
/// until   the last wall that may start, on the same wall; takes the place of rule.until
/// effort  what is left for the file; lessened by what was used
/// cost    a rule without COUNT begins at the range, however long ago it started; about 10 ns for
///         each day looked at; bench: ical_bench.cpp
/// source  RFC 5545, 3.3.10
Starts recurrences(const RecurrenceRule& rule, WallSeconds first, std::optional<WallSeconds> until,
                   WallRange range, Effort& effort);

}  // namespace meanwhile::exchange
