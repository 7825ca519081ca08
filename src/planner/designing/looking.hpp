#pragma once

#include "planner/design.hpp"
#include "planner/designing/wishes.hpp"

namespace meanwhile::planner::designing {

/// A timetable that is drafted, and who would sit where in it.
struct Drafted {
  Draft draft;
  SeatPlan seats;
  Score score;
};

/// Takes groups out; who sits there has no seat then.
void leave_out(Drafted& drafted, const std::vector<bool>& closed);

/// Looks for a better timetable from a known one on, by large neighbourhoods: some groups that few
/// need are closed, others that the waiting need are opened for their staff time, and who lost a
/// seat is seated anew. What is better, or as good, is gone on from; now and then what is a little
/// worse.
///
/// budget   minutes of staff a week that may not be passed
/// go_on    asked before each turn, of which each looks at a few timetables at once; it also ends
///          when nobody waits, or nobody more was placed for a number of turns
/// returns  the best by score, the given one where none is better
struct Looking {
  const Ground& ground;
  const Hints& hints;
  Minute budget = 0;
  std::uint64_t seed = 1;
  const ForEach& threads;
  std::function<bool(std::size_t looked_at, const Score& best)> go_on;
};
Drafted best_from(const Drafted& given, const Looking& looking);

/// A draft beside a known one, whoever it serves: some groups closed, any others opened.
///
/// returns  the draft alone; nobody is seated
Draft any_beside(const Ground& ground, const Draft& draft, Minute budget, Chance& chance);

}  // namespace meanwhile::planner::designing
