#pragma once

#include <string>

#include "cli/survey/tally.hpp"

namespace meanwhile::cli::survey {

/// Pictures of the findings as SVG, 960 wide, readable without colour: bars carry their figures,
/// and each picture says what it shows in words for those who hear it.

/// For every timetable: who can attend, and who with every dinner kept.
std::string plot_timetables(const Findings& findings);

/// For every group of people: any one published timetable beside the demo programme.
std::string plot_groups(const Findings& findings);

/// What stands in the way of those who can't attend: the same two.
std::string plot_obstacles(const Findings& findings);

}  // namespace meanwhile::cli::survey
