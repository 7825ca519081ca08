#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile cohort`: reads a programme and its people, plans them together, shows who got what.
///
/// Ctrl-C and the time limit end it early, with the best cohort plan so far; progress goes to
/// standard error.
///
/// returns  the exit code: 0 for an answer, also when lines were wrong, which are told; 2 for bad
///          input or a file that cannot be written, told on standard error, with nothing written
/// cost     bench/results/cohort.md
int cohort(const CohortRequest& request);

}  // namespace meanwhile::cli
