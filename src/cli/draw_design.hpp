#pragma once

#include <string>

#include "cli/words.hpp"
#include "planner/design.hpp"

namespace meanwhile::cli {

/// The given timetable and the one in its place side by side, and which groups were closed and
/// opened, for whoever runs the programme.
///
/// words    in whose language
/// privacy  counts, groups and who leads them; nobody in treatment is named
std::string draw_design(const planner::DesignAnswer& answer, const Words& words, double seconds);

/// One line on how far it is.
std::string progress_line(const planner::DesignProgress& progress, double seconds);

}  // namespace meanwhile::cli
