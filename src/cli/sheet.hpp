#pragma once

#include <string>
#include <string_view>

#include "cli/colour.hpp"
#include "cli/words.hpp"
#include "planner/case.hpp"
#include "programme/programme.hpp"

namespace meanwhile::cli {

/// What every drawing needs to know: for whom, of what, in which words, on what.
struct Sheet {
  const planner::Case& person;
  const programme::Programme& programme;
  const Words& words;
  Screen screen;
};

/// A heading of a part of the answer, on a line of its own after an empty one.
std::string heading(const Sheet& sheet, std::string_view text);

/// What a group is called, safe to print: its title, or its id when it has none.
std::string title_of(const Sheet& sheet, const OfferingId& id);

/// "on site" or "online".
std::string_view modality_words(const Sheet& sheet, programme::Modality modality);

/// The number of the week that a session starting then belongs to, from 1.
int week_of(const Sheet& sheet, time::Instant start);

/// "Wed 2 December 18:00" on the client's clock.
std::string moment(const Sheet& sheet, time::Instant instant);

}  // namespace meanwhile::cli
