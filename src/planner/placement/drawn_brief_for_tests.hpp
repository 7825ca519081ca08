#pragma once

#include <algorithm>
#include <bit>
#include <set>
#include <string>

#include "planner/placement/chance.hpp"
#include "planner/placement/place.hpp"

namespace meanwhile::planner::placement {

/// Says so many times that the effort is not spent, its share as it grows.
inline Effort looks(int count) {
  return {[count, asked = 0]() mutable { return static_cast<double>(asked++) / count; }};
}

/// What a day costs in the tests: its last period, and every period attended after another.
inline Strain strain_for_tests(int periods) {
  Strain strain;
  for (unsigned day = 0; day < 1U << periods; ++day)
    strain.push_back(static_cast<int>(day >> (periods - 1)) + 2 * std::popcount(day & day >> 1U));
  return strain;
}

/// Sizes of a brief that is drawn.
struct Sizes {
  Grid grid{3, 4};
  int rooms = 3;
  int people = 12;
  int meetings = 20;
  int meetings_a_person = 3;
  int others = 3;  // rooms and times that suit besides those planned for
};

/// Something else of `count`, each as likely; may be there already.
inline void add_any(std::vector<int>& list, int count, Chance& chance) {
  const int one = chance.below(count);
  if (std::ranges::find(list, one) == list.end()) list.push_back(one);
}

/// Draws a brief around a plan that holds everything, so that it can all be held; the last person
/// is of a kind that no day costs anything.
inline Brief drawn(const Sizes& sizes, std::uint64_t seed) {
  Chance chance(seed);
  const int times = sizes.grid.times();
  Brief brief{sizes.grid, sizes.rooms, {strain_for_tests(sizes.grid.periods)}, {}, {}};
  brief.strains.emplace_back(brief.strains[0].size(), 0);
  brief.people.resize(at(sizes.people));
  brief.people.back() = 1;
  std::vector<Spot> plan;
  std::set<int> taken;
  while (static_cast<int>(plan.size()) < sizes.meetings) {
    const Spot spot{chance.below(times), chance.below(sizes.rooms)};
    if (taken.insert(spot.time * sizes.rooms + spot.room).second) plan.push_back(spot);
  }
  for (const Spot& spot : plan) {
    Meeting meeting{{}, {spot.room}, {spot.time}, {}, 1 + chance.below(5)};
    for (int i = 0; i < sizes.others; ++i) {
      add_any(meeting.rooms, sizes.rooms, chance);
      add_any(meeting.times, times, chance);
    }
    const int other = chance.below(sizes.meetings);
    if (chance.below(4) == 0 && plan[at(other)].time < spot.time) meeting.after.push_back(other);
    brief.meetings.push_back(std::move(meeting));
  }
  for (int person = 0; person < sizes.people; ++person) {
    std::set<int> busy;
    for (int i = 0; i < sizes.meetings_a_person; ++i) {
      const int m = chance.below(sizes.meetings);
      if (busy.insert(plan[at(m)].time).second) brief.meetings[at(m)].people.push_back(person);
    }
  }
  return brief;
}

/// What was held where, by the contract, without anything of the search.
class Held {
 public:
  explicit Held(const Brief& brief, const Placement& placement)
      : brief_(brief), placement_(placement) {
    for (std::size_t m = 0; m < brief.meetings.size(); ++m) hold(brief.meetings[m], m);
  }

  /// The rules that are broken, in words.
  const std::string& broken() const { return broken_; }
  int left_out() const { return left_out_; }
  int strain() const {
    int strain = 0;
    for (int person = 0; person < static_cast<int>(brief_.people.size()); ++person)
      for (int day = 0; day < brief_.grid.days; ++day)
        strain += brief_.strains[at(brief_.people[at(person)])][shape(person, day)];
    return strain;
  }

 private:
  void hold(const Meeting& meeting, std::size_t m) {
    const auto& spot = placement_.spots[m];
    if (!spot) {
      left_out_ += meeting.weight;
      return;
    }
    if (!has(meeting.times, spot->time)) broken_ += "time ";
    if (!has(meeting.rooms, spot->room)) broken_ += "room ";
    if (!rooms_.insert({spot->room, spot->time}).second) broken_ += "shared room ";
    for (const int person : meeting.people)
      if (!places_.insert({person, spot->time}).second) broken_ += "two places ";
    for (const int earlier : meeting.after)
      if (const auto& other = placement_.spots[at(earlier)]; other && other->time >= spot->time)
        broken_ += "order ";
  }

  static bool has(const std::vector<int>& list, int one) {
    return std::ranges::find(list, one) != list.end();
  }

  std::size_t shape(int person, int day) const {
    std::size_t shape = 0;
    for (int k = 0; k < brief_.grid.periods; ++k)
      shape |= std::size_t{places_.contains({person, day * brief_.grid.periods + k})} << k;
    return shape;
  }

  const Brief& brief_;
  const Placement& placement_;
  std::string broken_;
  int left_out_ = 0;
  std::set<std::pair<int, int>> rooms_;   // and times
  std::set<std::pair<int, int>> places_;  // of people: who, when
};

}  // namespace meanwhile::planner::placement
