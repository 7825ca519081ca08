#pragma once

#include <vector>

#include "cli/sheet.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// Says kindly that nothing fits, and which changes would each be enough, by whose they are to
/// make, with what each would give.
std::string draw_remedies(const std::vector<planner::Remedy>& remedies, const Sheet& sheet);

}  // namespace meanwhile::cli
