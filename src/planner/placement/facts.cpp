#include "planner/placement/facts.hpp"

#include <algorithm>
#include <cstdlib>

namespace meanwhile::planner::placement {
namespace {

/// By person: the meetings attended.
std::vector<std::vector<int>> attended(const Brief& brief) {
  std::vector<std::vector<int>> meetings(brief.people.size());
  for (int m = 0; m < static_cast<int>(brief.meetings.size()); ++m)
    for (const int person : brief.meetings[at(m)].people) meetings[at(person)].push_back(m);
  return meetings;
}

void keep_apart(Facts& facts, int one, int other) {
  if (one == other) return;
  facts.apart.add(one, other);
  facts.apart.add(other, one);
}

void lay_out_clashes(Facts& facts, const Brief& brief) {
  for (const auto& meetings : attended(brief))
    for (const int one : meetings)
      for (const int other : meetings) keep_apart(facts, one, other);
  for (int m = 0; m < facts.meetings; ++m)
    for (const int earlier : brief.meetings[at(m)].after) keep_apart(facts, m, earlier);
  for (int m = 0; m < facts.meetings; ++m) {
    std::vector<int> others;
    for (int other = 0; other < facts.meetings; ++other)
      if (facts.apart.holds(m, other)) others.push_back(other);
    facts.apart_from.append(others);
  }
}

void lay_out_order(Facts& facts, const Brief& brief) {
  std::vector<std::vector<int>> later(brief.meetings.size());
  for (int m = 0; m < facts.meetings; ++m) {
    facts.before.append(brief.meetings[at(m)].after);
    for (const int earlier : brief.meetings[at(m)].after) later[at(earlier)].push_back(m);
  }
  for (const auto& list : later) facts.after.append(list);
}

Word set_of(const std::vector<int>& members) {
  Word set = 0;
  for (const int member : members) set |= bit(member);
  return set;
}

void lay_out_meeting(Facts& facts, int m, const Meeting& meeting) {
  facts.weight.push_back(meeting.weight);
  facts.rooms_for.push_back(set_of(meeting.rooms));
  facts.times_for.push_back(set_of(meeting.times));
  facts.people_of.append(meeting.people);
  for (const int person : meeting.people) facts.crowd.add(m, person);
}

}  // namespace

DayCosts::DayCosts(const Brief& brief) : periods_(brief.grid.periods) {
  for (const Strain& strain : brief.strains)
    for (const int cost : strain) cost_.push_back(static_cast<Cost>(cost));
  for (int k = 0; k < periods_; ++k)
    for (std::size_t day = 0; day < cost_.size(); ++day)
      attending_.push_back(static_cast<Cost>(cost_[day | period(k)] - cost_[day & ~at(period(k))]));
}

int DayCosts::least(const Brief& brief) const {
  int sum = 0;
  for (const int kind : brief.people) sum += *std::ranges::min_element(brief.strains[at(kind)]);
  return sum * brief.grid.days;
}

int DayCosts::least_step() const {
  int least = 0;
  for (const int change : attending_)
    if (change != 0 && (least == 0 || std::abs(change) < least)) least = std::abs(change);
  return std::max(least, 1);
}

Facts::Facts(const Brief& brief)
    : meetings(static_cast<int>(brief.meetings.size())),
      rooms(brief.rooms),
      people(static_cast<int>(brief.people.size())),
      grid(brief.grid),
      costs(brief),
      least_strain(costs.least(brief)),
      least_step(costs.least_step()),
      kind(brief.people),
      crowd(meetings, people),
      apart(meetings, meetings),
      welcome(grid.times(), meetings) {
  for (int m = 0; m < meetings; ++m) lay_out_meeting(*this, m, brief.meetings[at(m)]);
  lay_out_clashes(*this, brief);
  lay_out_order(*this, brief);
  for (int m = 0; m < meetings; ++m)
    each(times_for[at(m)], [&](int time) { welcome.add(time, m); });
}

}  // namespace meanwhile::planner::placement
