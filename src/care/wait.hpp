#pragma once

#include <map>
#include <optional>
#include <string>

#include "care/hold.hpp"

namespace meanwhile::care {

/// Someone's place on the waiting list.
///
/// priority  1 to 5, the more the sooner
/// offer     the hold by which she was offered a place last: while it lasts, the seats are hers to
///           take
/// not_yet   plans that she is not offered before then, by their groups; without any: all plans.
/// One
///           that was offered is among them, so that what she lets pass goes to others first
struct Wait {
  Moment since;
  int priority = 1;
  std::optional<HoldId> offer{};
  std::map<std::string, Moment> not_yet{};

  friend bool operator==(const Wait&, const Wait&) = default;
};

}  // namespace meanwhile::care
