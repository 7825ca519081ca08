#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile design`: reads a programme with its proposals and its people, looks for a better
/// timetable, and shows it beside the given one.
///
/// Ctrl-C and the time limit end it early, with the best so far; progress goes to standard error.
///
/// returns  the exit code: 0 for an answer, also when nothing better was found or lines were wrong,
///          which are told; 2 for bad input or a file that cannot be written, told on standard
///          error, with nothing written
/// cost     bench/results/design.md
int design(const DesignRequest& request);

}  // namespace meanwhile::cli
