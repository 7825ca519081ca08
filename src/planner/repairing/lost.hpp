#pragma once

#include <vector>

#include "planner/search/board.hpp"
#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// What a missing session of a kind, a missing day, and a day too many without a session count.
constexpr Minute minutes_of_one = 60;

/// A group or a facilitator is known when met longer ago than this.
constexpr std::chrono::days known_after{14};

/// What a block lacks when it ends with this week, in minutes; else counts the week's sessions.
///
/// so_far  by block and kind
inline Cost lacking_in_block(const Board& board, std::size_t block, int week,
                             const SessionCounts& sessions, std::vector<int>& so_far) {
  const Block& here = board.blocks[block];
  if (!here.holds(week)) return 0;
  Cost lacking = 0;
  for (const programme::KindDose& kind : here.kinds) {
    const auto which = static_cast<std::size_t>(kind.kind);
    int& counted = so_far[block * programme::kind_count + which];
    counted = std::min(kind.least, counted + sessions[which]);
    if (here.ends_with(week)) lacking += minutes_of_one * (kind.least - counted);
  }
  if (here.ends_with(week))
    for (const programme::KindDose& kind : here.kinds)
      so_far[block * programme::kind_count + static_cast<std::size_t>(kind.kind)] = 0;
  return lacking;
}

/// Calls `over(day)` for every open day that a run of days without a session, up to a date attended
/// in this week, is too long.
///
/// last_day  the last date attended before; moves on
template <class Over>
void each_over_gap(const Board& board, int week, DayBits days, int& last_day, const Over& over) {
  const auto& most = board.weeks[at(week)].dose->most_gap_days;
  for (int i = 0; i < 7; ++i) {
    if (!(days & (1 << i))) continue;
    const int day = week * 7 + i;
    if (most && last_day >= 0) {
      int run = 0;
      for (int between = last_day + 1; between < day; ++between)
        if (!board.closed[at(between)] && ++run > *most) over(between);
    }
    last_day = day;
  }
}

}  // namespace meanwhile::planner
