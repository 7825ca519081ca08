#pragma once

#include "happening.hpp"

namespace meanwhile::oracle {

/// What the planner answers about something that happened, read and written as the verb does it.
/// Throws when it refuses to read what it is given.
///
/// repaired  the people with the plans that they have now
struct RepairAnswered {
  boost::json::object document;
  std::vector<boost::json::object> repaired;
};
RepairAnswered ask_repair(const Happening& happening);

}  // namespace meanwhile::oracle
