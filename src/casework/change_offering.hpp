#pragma once

#include "base/problem.hpp"
#include "casework/move_along.hpp"
#include "programme/double_booked.hpp"

namespace meanwhile::casework {

/// Staff change an offering: its series, or single dates of it. Everyone who sits in it goes along.
///
/// seen  the version of the timetable that was changed
/// json  the offering as programme.json has it; any bytes at all. What it says of earlier meetings
///       does not matter
/// from  the first date on which other meetings hold, today at the earliest; absent: today
struct ChangeOffering {
  OfferingId offering;
  care::Version seen = care::Version::none;
  std::string json;
  std::optional<time::Date> from;
};

/// What followed from it, or would follow.
///
/// problems       why it can't be; then nothing was changed
/// people         by id; those for whom nothing changes are left out
/// double_booked  in the next twelve weeks, and not before the change
struct Followed {
  Problems problems;
  care::Version timetable = care::Version::none;
  std::vector<Consequence> people;
  std::vector<programme::DoubleBooking> double_booked;
};

/// returns  what followed, already durable, together with what it means for everyone
/// errors   Fault::forbidden  for whoever is not staff
///          Fault::not_found  no such offering
///          Fault::conflict   the timetable is another by now, or more people sit there than it
///                            would have seats, or meetings would lose the number they are known by
Result<Followed> change_offering(const ChangeOffering& wish, Desk& desk, const Caller& caller);

/// The same, and changes nothing; `seen` does not matter.
Result<Followed> preview_change(const ChangeOffering& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
