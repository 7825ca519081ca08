#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/sheet.hpp"
#include "planner/explain.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// Says of each slot of an offering when it meets, what stands against joining it on site and
/// online, and how it stands beside the best plan.
///
/// best  the optimum; none when nothing fits
std::string draw_why(const std::vector<planner::Explanation>& slots,
                     const std::optional<planner::Plan>& best, const Sheet& sheet);

}  // namespace meanwhile::cli
