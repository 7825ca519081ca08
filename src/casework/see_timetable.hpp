#pragma once

#include <array>
#include <vector>

#include "casework/desk.hpp"

namespace meanwhile::casework {

/// The timetable, and everyone who holds or has a seat in it.
struct TimetableSeen {
  std::shared_ptr<const Timetable> timetable;
  std::vector<care::Claim> claims;  // by client, then seat
};

/// The timetable alone.
///
/// errors  Fault::forbidden for whoever is not staff
Result<std::shared_ptr<const Timetable>> timetable_for_staff(Desk& desk, const Caller& caller);

/// errors  as timetable_for_staff
Result<TimetableSeen> see_timetable(Desk& desk, const Caller& caller);

/// What nobody could fit: how many people nothing fits, and how many of them are mostly free in
/// each hour of the week.
struct Demand {
  std::size_t people = 0;
  std::array<int, time::WeekHours{}.size()> free{};  // Monday from 00:00 to 01:00 comes first

  void add(const time::WeekHours& hours);
};

/// errors  as timetable_for_staff
Result<Demand> see_demand(Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
