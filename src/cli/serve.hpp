#pragma once

#include "cli/options.hpp"

namespace meanwhile::cli {

/// `meanwhile serve`: serves the programme in a data folder until it is told to stop (SIGTERM,
/// SIGINT). SIGHUP reads a certificate anew.
///
/// returns  the exit code: 0 after a stop; 2 when it can't serve what it was given, told on
///          standard error
int serve(const ServeRequest& request);

}  // namespace meanwhile::cli
