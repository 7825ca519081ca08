#pragma once

#include <vector>

#include "casework/desk.hpp"

namespace meanwhile::casework {

/// The timetable, and everyone who holds or has a seat in it.
struct TimetableSeen {
  std::shared_ptr<const Timetable> timetable;
  std::vector<care::Claim> claims;  // by client, then seat
};

/// errors  Fault::forbidden for whoever is not staff
Result<TimetableSeen> see_timetable(Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
