#pragma once

#include <string>

#include "cli/sheet.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// What a plan amounts to, in words: the cost of the drawn week and of all weeks, the groups with
/// their times on the client's clock, make-ups and missed sessions by date, short weeks.
///
/// week  the number of the drawn one
std::string draw_account(const planner::Plan& plan, const Sheet& sheet, int week);

}  // namespace meanwhile::cli
