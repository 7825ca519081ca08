#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile why`: says why a group fits a person, or what stands against it.
///
/// returns  the exit code: 0 for an answer; 2 for bad input or an offering that the programme does
///          not have, told on standard error
int why(const WhyRequest& request);

}  // namespace meanwhile::cli
