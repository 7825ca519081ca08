#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile fit`: reads, plans, writes the files asked for, shows the answer.
///
/// returns  the exit code: 0 for an answer, also when nothing fits; 2 for bad input or a file that
///          cannot be written, told on standard error, with nothing written
int fit(const FitRequest& request);

}  // namespace meanwhile::cli
