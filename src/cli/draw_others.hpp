#pragma once

#include "cli/sheet.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// The optimum and the other plans in a table of figures for an average week, and under each other
/// plan which groups it joins instead.
///
/// answer  an optimal one; what it has no other plan for, and what was not found, is said in a
///         sentence
std::string draw_others(const planner::FitAnswer& answer, const Sheet& sheet);

}  // namespace meanwhile::cli
