#pragma once

#include <string>
#include <vector>

namespace meanwhile::exchange {

/// One thing in a calendar file that could not be read as it stands, and what was made of it.
///
/// line     where the trouble is, from 1; 0 for the whole file
/// uid      the event's, empty when it has none or the trouble is elsewhere
/// why      plain words; never the event's own words
/// privacy  a UID is an opaque id; titles, places and people are never repeated
struct CalendarProblem {
  int line = 0;
  std::string uid;
  std::string why;

  friend bool operator==(const CalendarProblem&, const CalendarProblem&) = default;
};

using CalendarProblems = std::vector<CalendarProblem>;

}  // namespace meanwhile::exchange
