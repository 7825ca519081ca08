#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace meanwhile::cli {

/// people      how many to draw, 1 to 1,000,000
/// seed        which population: the same seed, the same people and the same answer
/// out         a folder for the tables (tables.md) and plots (*.svg); it must be there
/// population, timetables, programme  the files to draw from and to compare
struct StudyRequest {
  int people = 1000;
  std::uint64_t seed = 1;
  std::optional<std::string> out;
  std::string population = "examples/study/population.json";
  std::string timetables = "examples/study/timetables.json";
  std::string programme = "examples/harbor/programme.json";
};

/// `meanwhile study`: how flexible is flexible? Draws people, plans each of them into every
/// timetable, and shows who could attend and what stands in the others' way.
///
/// returns  the exit code: 0; 2 for bad input or a folder that cannot be written
/// cost     about a minute for 1,000 people, on as many threads as the machine has
int study(const StudyRequest& request);

}  // namespace meanwhile::cli
