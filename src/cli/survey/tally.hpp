#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/survey/attend.hpp"

namespace meanwhile::cli::survey {

/// People that the tables tell apart; one person is in several groups.
enum class Group { everyone, employed, day_workers, other_shifts, not_employed, parents, alone };
constexpr std::size_t group_count = 7;
constexpr std::array<std::string_view, group_count> group_words{
    "everyone",      "with a job",    "with a day job",     "on other shifts",
    "without a job", "with children", "alone with children"};

bool belongs(const Person& person, Group group);

/// How many people of one group one timetable lets attend.
struct Count {
  int people = 0;
  int attend = 0;
  int dine = 0;
  std::array<int, obstacle_count> in_the_way{};

  void add(const Attendance& attendance);
  /// Percent of all the people counted; 0 when there are none.
  double share(int of) const { return people ? 100.0 * of / people : 0; }
};

/// One line of the study: a timetable, or several, and every group of people.
struct Row {
  std::string name;
  std::string source;
  std::array<Count, group_count> groups;

  const Count& of(Group group) const { return groups[static_cast<std::size_t>(group)]; }
  void add(const Person& person, const Attendance& attendance);
};

/// How a person and the best of several timetables go together: she attends when one of them lets
/// her. What would be enough for one is enough for all.
Attendance best_of(const std::vector<Attendance>& attendances);

/// What the study found.
///
/// published  one row a timetable, most attended first
/// any        any one of these; mixed: groups of all of them in one week
/// demo       the demo programme; demo_onsite: without its online sessions
struct Findings {
  int people = 0;
  std::uint64_t seed = 0;
  std::vector<Row> published;
  Row any;
  Row mixed;
  Row demo_onsite;
  Row demo;
};

}  // namespace meanwhile::cli::survey
