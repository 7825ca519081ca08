#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace meanwhile::cli {

/// A script that completes verbs, options, and the names of files where one is taken.
std::string completion_script(Shell shell, const std::vector<VerbSpec>& verbs);

}  // namespace meanwhile::cli
