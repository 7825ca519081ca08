#pragma once

#include <string>

#include "planner/cohort.hpp"

namespace meanwhile::cli {

/// What a cohort came to, for whoever runs the programme: who is placed, how near that is to the
/// best, which groups run, what is full, what is missing.
///
/// privacy  counts and offerings only; nobody is named
std::string draw_cohort(const planner::CohortAnswer& answer, const programme::Programme& programme,
                        double millis);

/// One line on how far it is.
std::string progress_line(const planner::CohortProgress& progress, double seconds);

}  // namespace meanwhile::cli
