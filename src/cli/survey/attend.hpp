#pragma once

#include <array>
#include <string_view>

#include "cli/survey/population.hpp"
#include "programme/programme.hpp"

namespace meanwhile::cli::survey {

/// What keeps someone out. The first three: taking this one thing away would be enough.
enum class Obstacle {
  work,      // her hours of work
  family,    // the children
  travel,    // the way
  together,  // no single one of them is enough
  dose       // even with nothing else to do and no way to go: the timetable has no nine hours
};
constexpr std::size_t obstacle_count = 5;
constexpr std::array<std::string_view, obstacle_count> obstacle_words{"work", "family", "travel",
                                                                      "several", "dose"};

/// How one person and one timetable go together.
///
/// attends     nine hours every week, from sessions none of which ever meets work or a firm family
///             duty. (The contract alone would also let her join what clashes now and then, and
///             make up for it or miss it; a programme that wants her there every time would not.)
/// dines       there is such a plan that leaves every dinner alone
/// in_the_way  for who can't attend; several may be true of the first three, just one otherwise
struct Attendance {
  bool attends = false;
  bool dines = false;
  std::array<bool, obstacle_count> in_the_way{};

  bool hindered_by(Obstacle obstacle) const {
    return in_the_way[static_cast<std::size_t>(obstacle)];
  }
};

/// cost  two to five plans, a few milliseconds
Attendance attend(const programme::Programme& programme, const Person& person);

}  // namespace meanwhile::cli::survey
