#pragma once

#include <string>

#include "cli/sheet.hpp"
#include "planner/toll.hpp"

namespace meanwhile::cli {

/// What some weeks of a plan cost, as one sentence without its full stop:
/// "9 h of treatment on 3 days, 2 h 40 min of travel and 1 of 5 dinners late".
std::string toll_sentence(const planner::Toll& toll, const Sheet& sheet);

/// The plan's burden and what it is made of: "Burden 250: travel 160, days 90."
std::string burden_sentence(const planner::Burden& burden, const Sheet& sheet);

}  // namespace meanwhile::cli
