#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"

namespace meanwhile::casework {

/// A calendar as the person who brought it sees it.
///
/// from_address  whether it can be fetched anew; the address itself is a secret and stays where it
/// is read_at       when it was brought or last fetched; absent where that isn't known
struct CalendarSeen {
  std::string name;
  bool from_address = false;
  std::optional<care::Moment> read_at;
};

/// By name.
///
/// errors  Fault::not_found when there is no such person, or none whom the actor may know
Result<std::vector<CalendarSeen>> see_calendars(const ClientId& whose, Desk& desk,
                                                const Caller& caller);

}  // namespace meanwhile::casework
