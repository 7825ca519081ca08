#pragma once

#include <vector>

#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// A visit in place of a usual session.
struct MakeUp {
  int usual = 0;  // an occasion
  int visit = 0;
};

/// One way to live one week under given joined choices.
struct WeekAnswer {
  Cost cost = 0;
  bool falls_short = false;
  DayBits days = 0;          // dates attended
  SessionCounts sessions{};  // by kind, attended or granted
  std::vector<int> visits;   // by start
  std::vector<MakeUp> make_ups;
};

/// Whether a week's minima bind, or it may fall short of them.
enum class Minima { bind, waived };

/// What the other weeks ask of one week.
///
/// last_day_before  the last date attended before it, a day of the horizon; -1: none, or no matter
/// last_day         at or after this date of the week there must be an attended one; -1: no matter
/// sessions         at least so many of each kind, attended or granted
struct WeekWish {
  Minima minima = Minima::bind;
  int last_day_before = -1;
  int last_day = -1;
  SessionCounts sessions{};
  bool idle = false;       // nothing is to be attended
  bool heed_gaps = false;  // between attended dates, from last_day_before on
};

/// Whether gaps between dates attended in a week, and before it since `last_day_before`, are
/// allowed.
bool gaps_allowed(const Board& board, int week, int last_day_before, DayBits days);

}  // namespace meanwhile::planner
