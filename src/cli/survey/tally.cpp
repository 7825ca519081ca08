#include "cli/survey/tally.hpp"

#include <algorithm>

namespace meanwhile::cli::survey {

bool belongs(const Person& person, Group group) {
  switch (group) {
    case Group::everyone: return true;
    case Group::employed: return person.works();
    case Group::day_workers: return person.shift == Shift::day;
    case Group::other_shifts: return person.works() && person.shift != Shift::day;
    case Group::not_employed: return !person.works();
    case Group::parents: return person.youngest != Youngest::none;
    case Group::alone: return person.alone_with_children;
  }
  return false;
}

void Count::add(const Attendance& attendance) {
  ++people;
  attend += attendance.attends;
  dine += attendance.dines;
  for (std::size_t i = 0; i < obstacle_count; ++i) in_the_way[i] += attendance.in_the_way[i];
}

void Row::add(const Person& person, const Attendance& attendance) {
  for (std::size_t i = 0; i < group_count; ++i)
    if (belongs(person, static_cast<Group>(i))) groups[i].add(attendance);
}

Attendance best_of(const std::vector<Attendance>& attendances) {
  Attendance best;
  const auto any = [&](auto is) { return std::ranges::any_of(attendances, is); };
  best.attends = any([](const Attendance& one) { return one.attends; });
  best.dines = any([](const Attendance& one) { return one.dines; });
  if (best.attends) return best;
  // In the order of the enumeration: the first three each by itself, the rest only where none is.
  bool alone_is_enough = false;
  for (std::size_t i = 0; i < obstacle_count; ++i) {
    const bool here = any([i](const Attendance& one) { return one.in_the_way[i]; });
    const bool single = i < static_cast<std::size_t>(Obstacle::together);
    best.in_the_way[i] = here && (single || !alone_is_enough);
    alone_is_enough = alone_is_enough || here;
  }
  return best;
}

}  // namespace meanwhile::cli::survey
