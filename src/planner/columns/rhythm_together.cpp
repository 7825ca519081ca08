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
  for (std::size_t i = 0; i < joined.size(); ++i) {
    std::vector<int> others = joined;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    Gain less = week_gain_of(others);
    if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
    if (less == all) return false;
  }
  return true;
}

/// In a whole week; credit counts no further than it is asked for.
Rhythm::Gain Rhythm::Layout::week_gain_of(const std::vector<int>& joined) const {
  Gain gain{};
  for (int day = 0; day < 7; ++day) {
    const Gain of_day = gain_of(rhythm_.meeting_on(day, joined), day);
    gain[credit] = std::min(rhythm_.least_[credit], gain[credit] + of_day[credit]);
    for (std::size_t field = clinical_days; field < rhythm_.fields_; ++field)
      gain[field] = std::min(rhythm_.most_[field], gain[field] + of_day[field]);
  }
  return gain;
}

std::int32_t Rhythm::Layout::credit_of(const Part& part) const {
  const WeekShare& share = choices_.share(part.choice, 0);
  return share.credit + share.granted;
}

}  // namespace meanwhile::planner
