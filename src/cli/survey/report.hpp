#pragma once

#include <string>

#include "cli/survey/tally.hpp"

namespace meanwhile::cli::survey {

/// The findings as tables for a terminal, at most 100 columns wide.
std::string as_text(const Findings& findings);

/// The same tables for docs/study.md, in Markdown, with each timetable's source.
std::string as_markdown(const Findings& findings);

}  // namespace meanwhile::cli::survey
