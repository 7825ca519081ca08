// Which of a rhythm's parts that meet on several days go together.
#include <algorithm>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_together = 4'000;  // sets

}  // namespace

void Rhythm::Layout::GroupTree::add(int without, int part) {
  int& last = nodes_[at(without)].with_one_more;
  const Node fresh{part, -1, last};
  last = static_cast<int>(nodes_.size());
  nodes_.push_back(fresh);
}

int Rhythm::Layout::GroupTree::with(int group, int part) const {
  int next = nodes_[at(group)].with_one_more;
  while (next >= 0 && nodes_[at(next)].part != part) next = nodes_[at(next)].beside;
  return next;
}

/// Sets of parts that meet on several days, by trying what goes together on each of them.
void Rhythm::Layout::join_more(std::size_t from, Together& joined, std::int32_t minutes_so_far) {
  if (rhythm_.together_.size() == most_together) {
    rhythm_.complete_ = false;
    return;
  }
  rhythm_.together_.push_back(joined);
  for (std::size_t i = from; i < rhythm_.parts_.size(); ++i) {
    const Part& part = rhythm_.parts_[i];
    const auto number = static_cast<int>(i);
    const std::int32_t more = minutes_so_far + credit_of(part);
    if (part.single() || more > rhythm_.most_credit_) continue;
    if (is_joined(number, joined.parts)) continue;
    const std::array<int, 7> before = joined.groups;
    if (find_groups(part, number, joined.groups)) {
      joined.parts.push_back(number);
      if (all_help(joined.parts)) join_more(i + 1, joined, more);
      joined.parts.pop_back();
    }
    joined.groups = before;
  }
}

/// Those with one part more; false where it goes together with the others on some day not.
bool Rhythm::Layout::find_groups(const Part& part, int number, std::array<int, 7>& groups) const {
  return std::ranges::all_of(part.days, [&](int day) {
    int& group = groups[at(day)];
    group = groups_[at(day)].with(group, number);
    return group >= 0;
  });
}

/// Without any one of them less would be reached, whatever is joined beside them.
bool Rhythm::Layout::all_help(const std::vector<int>& joined) const {
  if (joined.size() < 2) return true;
  const Gain all = week_gain_of(joined);
  std::vector<int> others(joined.begin() + 1, joined.end());
  for (std::size_t i = 0; i < joined.size(); ++i) {
    Gain less = week_gain_of(others);
    if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
    if (less == all) return false;
    if (i < others.size()) others[i] = joined[i];
  }
  return true;
}

/// In a whole week; credit counts no further than it is asked for.
Rhythm::Gain Rhythm::Layout::week_gain_of(std::span<const int> joined) const {
  std::array<Gain, 7> days{};
  for (const int part : joined) {
    const std::vector<int>& its = rhythm_.parts_[at(part)].days;
    for (std::size_t i = 0; i < its.size(); ++i)
      for (std::size_t field = 0; field < rhythm_.fields_; ++field)
        days[at(its[i])][field] += brings_[at(part)][i][field];
  }
  Gain gain{};
  for (const Gain& day : days) add(day, gain);
  return gain;
}

void Rhythm::Layout::add(const Gain& of_day, Gain& of_week) const {
  of_week[credit] = std::min(rhythm_.least_[credit], of_week[credit] + of_day[credit]);
  const std::int32_t clinical = of_day[credit] > 0 ? 1 : 0;
  of_week[clinical_days] =
      std::min(rhythm_.most_[clinical_days], of_week[clinical_days] + clinical);
  for (std::size_t field = first_other; field < rhythm_.fields_; ++field)
    of_week[field] = std::min(rhythm_.most_[field], of_week[field] + of_day[field]);
}

std::int32_t Rhythm::Layout::credit_of(const Part& part) const {
  const WeekShare& share = choices_.share(part.choice, 0);
  return share.credit + share.granted;
}

}  // namespace meanwhile::planner
