#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile repair`: reads a programme, people with their plans and what happened, and shows how
/// everyone goes on.
///
/// Ctrl-C and the time limit end it early, with the best so far.
///
/// returns  the exit code: 0 for an answer, also when lines were wrong, which are told; 2 for bad
///          input or a file that cannot be written, told on standard error, with nothing written
/// cost     bench/results/repair.md
int repair(const RepairRequest& request);

}  // namespace meanwhile::cli
