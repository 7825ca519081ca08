#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_lines.hpp"
#include "exchange/ical_problem.hpp"

namespace meanwhile::exchange {

/// What stands between a BEGIN and its END: an event, a time zone, one of a zone's halves.
///
/// line        of its BEGIN
/// properties  those that say when something is; titles, people and alarms are left out
struct Component {
  std::string kind;  // upper case
  int line = 0;
  std::vector<ContentLine> properties;
  std::vector<Component> parts;

  /// The first property of that name, in upper case.
  const ContentLine* property(std::string_view name) const;
  std::string uid() const;
};

/// The components of a calendar file that say when a person is busy.
struct CalendarComponents {
  std::vector<Component> events;
  std::vector<Component> zones;
  CalendarProblems problems;
  bool any = false;    // something of a calendar was found at all
  bool begun = false;  // a calendar, or an event by itself
  bool paired = true;  // every BEGIN has its END
};

/// Sorts lines into components. A component that is never closed ends where its parent ends or
/// where the next event begins, so that one bad event leaves the others alone.
CalendarComponents sort_into_components(const std::vector<ContentLine>& lines);

}  // namespace meanwhile::exchange
