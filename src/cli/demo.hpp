#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "casework/desk.hpp"

namespace meanwhile::cli {

/// A way into the demo: whoever has the token is this actor.
struct DemoDoor {
  privacy::Actor actor;
  std::string token;
};

/// What the demo is made of.
///
/// examples  a folder with harbor/programme.json and lives/*/client.json
/// people    how many more there are, who live as those in lives do, one after the other
struct Demo {
  std::filesystem::path examples;
  int people = 0;
};

/// Fills a store that has no timetable yet, so that treatment begins next Monday; some of the
/// people have agreed to a plan already.
///
/// errors  Fault::invalid, Fault::not_found when the examples can't be read
Status fill_demo(const Demo& demo, casework::Desk& desk, care::Moment now);

/// Doors for staff, and for everyone in the demo. Tokens are drawn once, and kept in a file of the
/// data folder that only its owner can read.
Result<std::vector<DemoDoor>> demo_doors(const Demo& demo, const std::filesystem::path& data);

/// The text with every date in it, as JSON (2026-11-30) or iCalendar (20261130) write them, moved
/// by so many weeks.
std::string with_dates_moved(std::string_view text, int weeks);

}  // namespace meanwhile::cli
