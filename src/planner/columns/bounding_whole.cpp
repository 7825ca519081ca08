// Whole solutions from what was gathered for the bounds.
#include <algorithm>

#include "planner/columns/bounding.hpp"
#include "planner/columns/whole.hpp"

namespace meanwhile::planner {

Chosen Bounding::chosen_of(const std::vector<int>& columns) const {
  Chosen chosen(columns.size(), -1);
  for (std::size_t person = 0; person < columns.size(); ++person)
    if (columns[person] >= 0) chosen[person] = number_of_[at(columns[person])];
  return chosen;
}

std::optional<Chosen> Bounding::plunge() {
  Master diving = copy();
  for (std::size_t level = 0; level < level_count; ++level) {
    diving.aim(only(level));
    if (diving.solve() != Master::Outcome::solved) return std::nullopt;
    if (level + 1 < level_count) diving.hold(level, static_cast<double>(whole(diving.value())));
  }
  auto found = dive(diving);
  return found ? found : plunge_roughly();
}

/// With all levels weighed as one, so that nothing is held that can't be.
std::optional<Chosen> Bounding::plunge_roughly() const {
  Master diving = copy();
  diving.aim(roughly);
  return dive(diving);
}

/// One that heeds small groups, which would be in the way of floors.
Master Bounding::copy() const {
  Master copy = master_;
  copy.heed_small_groups(true);
  for (std::size_t level = 0; level < level_count; ++level)
    if (held_[level]) copy.release(level);
  return copy;
}

/// Settles, round by round, whatever is nearly whole, and a tenth of the rest, fullest first.
std::optional<Chosen> Bounding::dive(Master& diving) const {
  std::vector<int> taken(everyone_.size(), -1);
  while (!is_over(request_.patience) && diving.solve() == Master::Outcome::solved) {
    std::vector<std::pair<double, int>> fullest;
    for (std::size_t person = 0; person < taken.size(); ++person) {
      if (taken[person] >= 0) continue;
      std::pair<double, int> most{hardly, -1};
      for (const int column : diving.columns_of(static_cast<int>(person)))
        most = std::max(most, {diving.part(column), column});
      if (most.second >= 0) fullest.push_back(most);
    }
    if (fullest.empty()) {
      for (int& column : taken)
        if (column >= 0 && diving.part(column) < 1 - hardly) column = -1;
      Chosen found = chosen_of(taken);
      if (is_possible(everyone_, found)) return found;
      return std::nullopt;
    }
    std::ranges::sort(fullest, std::greater{});
    const std::size_t at_least = (fullest.size() + 9) / 10;
    for (std::size_t i = 0; i < fullest.size(); ++i) {
      const auto& [part, column] = fullest[i];
      if (i >= at_least && part < 1 - hardly) break;
      const int person = diving.column(column).person;
      taken[at(person)] = column;
      for (const int other : diving.columns_of(person))
        if (other != column) diving.allow(other, false);
    }
  }
  return std::nullopt;
}

Bounding::Settled Bounding::settle(std::size_t level, long below, std::uint64_t most_nodes) {
  Master settling = copy();
  for (std::size_t before = 0; before < level_count; ++before)
    if (held_[before]) settling.hold(before, *held_[before]);
  settling.aim(only(level));
  Whole whole{settling, request_.patience};
  Settled settled;
  if (const auto columns = whole.find(static_cast<double>(below), most_nodes))
    settled.better = chosen_of(*columns);
  settled.proven = whole.proven();
  return settled;
}

}  // namespace meanwhile::planner
