#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/ical_components.hpp"
#include "exchange/ical_rule.hpp"
#include "exchange/ical_values.hpp"
#include "exchange/ical_zones.hpp"

namespace meanwhile::exchange {

/// A time of an event with the wall that it is on; days are on the person's own.
///
/// floating  written without a zone: on whatever wall one looks at
struct Moment {
  WallSeconds wall;
  bool date = false;
  bool floating = false;
  const time::Zone* zone = nullptr;

  std::chrono::sys_seconds instant() const;
};

/// The instant that a wall in seconds shows; the wall that an instant shows.
std::chrono::sys_seconds instant_on(const time::Zone& zone, WallSeconds wall);
WallSeconds wall_on(const time::Zone& zone, std::chrono::sys_seconds instant);

/// A start that RDATE adds, with a length of its own when it is a period.
struct AddedStart {
  Moment start;
  std::optional<Length> length;
};

/// A VEVENT, read: when it is, how it recurs, whether it takes the person's time.
///
/// start     absent: nothing says when it is
/// replaces  the occurrence of a series in whose place it is (RECURRENCE-ID)
/// free      cancelled, or marked as taking no time
struct Event {
  int line = 0;
  std::string uid;
  std::optional<Moment> start;
  Length length;
  std::vector<RecurrenceRule> rules;
  std::vector<AddedStart> added;
  std::vector<Moment> excepted;
  std::optional<Moment> replaces;
  bool and_all_later = false;
  int sequence = 0;
  bool free = false;

  bool recurs() const { return !rules.empty() || !added.empty(); }
};

/// Reads one VEVENT. What cannot be read in it is told and left out; the rest stands.
///
/// source  RFC 5545, 3.6.1 and 3.8
Event event_from(const Component& component, CalendarZones& zones, CalendarProblems& problems);

}  // namespace meanwhile::exchange
