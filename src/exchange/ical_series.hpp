#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "exchange/ical_event.hpp"
#include "exchange/ical_expand.hpp"

namespace meanwhile::exchange {

/// One stretch of an event.
///
/// free    it takes none of the person's time
/// member  it takes place by an event's own start, rules and dates, or in place of such a one; not
///         so a replacement whose occurrence is nowhere in the file
struct Occurrence {
  std::chrono::sys_seconds start;
  std::chrono::sys_seconds end;
  bool free = false;
  bool member = true;
  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

/// From `from` on, before `to`.
struct InstantRange {
  std::chrono::sys_seconds from;
  std::chrono::sys_seconds to;

  /// Whether an occurrence lies in it at least in part, or, when it takes no time, begins in it.
  bool touches(const Occurrence& one) const {
    return one.start < to && (one.end > from || one.start >= from);
  }
};

/// The occurrences in `range` of an event and of what replaces some of them.
///
/// master     an event with a start, not itself a replacement
/// overrides  with the master's UID, each with a start; of two for one occurrence the higher
///            SEQUENCE counts, then the later in the file
/// returns    by start, no start twice
/// source     RFC 5545, 3.8.4.4 and 3.8.5
std::vector<Occurrence> occurrences_of(const Event& master, std::span<const Event* const> overrides,
                                       InstantRange range, Effort& effort,
                                       CalendarProblems& problems);

/// When an event takes place by itself, without its series.
Occurrence occurrence_of(const Event& event);

/// The same for a replacement that replaces nothing.
Occurrence stray_occurrence_of(const Event& override);

}  // namespace meanwhile::exchange
