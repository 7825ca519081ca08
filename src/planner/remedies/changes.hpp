#pragma once

#include <span>
#include <vector>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// A firm entry of the client on one weekday on which it always has the same times, or on one date.
///
/// start, end  on the person's wall, minutes after midnight of the day it starts; end may pass 1440
/// times       how often it occurs in the weeks of the prescription
struct Releasable {
  std::size_t entry = 0;
  std::variant<time::Weekday, time::Date> when;
  time::Minutes start{};
  time::Minutes end{};
  int times = 1;
};

/// All that this person could give up, by entry and day. Weekdays on which an entry has different
/// times are listed date by date.
std::vector<Releasable> releasables(const Case& person);

/// Every single date of a weekday.
std::vector<Releasable> dates_of(const Case& person, const Releasable& weekday);

/// Minima that the prescription or a phase asks for, as paths ("daysPerWeek.min"), and how much
/// they ask at most: minutes of hours and modules, else numbers.
struct Minimum {
  std::string path;
  int most = 0;
};
std::vector<Minimum> minima(const programme::Prescription& prescription);

/// The change that lowers a minimum to so much.
Relax relaxed_to(const Minimum& minimum, int to);

/// Programme and person once changes are made.
struct Changed {
  programme::Programme programme;
  Case person;
};
Changed make(const std::vector<Change>& changes, const programme::Programme& programme,
             const Case& person);

/// Minutes that the releases set free over the whole prescription.
long released_minutes(const std::vector<Change>& changes, const Case& person);

}  // namespace meanwhile::planner
