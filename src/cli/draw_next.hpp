#pragma once

#include <string>

#include "cli/options.hpp"
#include "cli/sheet.hpp"

namespace meanwhile::cli {

/// The next things to try with a plan, as commands to copy: what has been asked for already is left
/// out.
std::string draw_next(const FitRequest& request, const Sheet& sheet);

/// A word as a POSIX shell reads it back.
std::string quoted(const std::string& word);

}  // namespace meanwhile::cli
