#include "planner/designing/trimming.hpp"

#include <algorithm>

namespace meanwhile::planner::designing {
namespace {

/// By group and slot: how many sit there.
std::vector<std::vector<int>> sitters(const Draft& draft, const SeatPlan& seats) {
  std::vector<std::vector<int>> sum;
  for (const Group& group : draft) sum.emplace_back(group.slots.size(), 0);
  for (const auto& mine : seats)
    for (const Seat& seat : mine) ++sum[at(seat.group)][at(seat.slot)];
  return sum;
}

/// Which slots stay: those with somebody, and as many more as the group needs.
std::vector<bool> kept(const std::vector<int>& sitting, int least) {
  std::vector<bool> keep;
  for (const int number : sitting) keep.push_back(number > 0);
  for (std::size_t slot = 0; slot < keep.size(); ++slot)
    if (!keep[slot] && std::ranges::count(keep, true) < least) keep[slot] = true;
  return keep;
}

void leave_out(const Ground& ground, Group& group, const std::vector<bool>& keep) {
  std::vector<int> cells;
  for (std::size_t slot = 0; slot < keep.size(); ++slot)
    if (keep[slot]) cells.push_back(group.cells[slot]);
  group = group_of(ground, group.line, cells, group.staff.front(), group.room);
}

}  // namespace

void trim(const Ground& ground, Draft& draft, SeatPlan& seats) {
  const auto sitting = sitters(draft, seats);
  std::vector<bool> empty(draft.size(), false);
  std::vector<std::vector<int>> now(draft.size());
  for (std::size_t g = 0; g < draft.size(); ++g) {
    Group& group = draft[g];
    now[g].resize(group.slots.size());
    for (std::size_t slot = 0; slot < now[g].size(); ++slot) now[g][slot] = static_cast<int>(slot);
    if (group.given >= 0) continue;
    empty[g] = std::ranges::all_of(sitting[g], [](int number) { return number == 0; });
    const programme::Proposal& proposal = ground.proposal_of(ground.lines[at(group.line)]);
    if (empty[g] || proposal.join == programme::Join::all) continue;
    const std::vector<bool> keep = kept(sitting[g], proposal.least_days);
    if (std::ranges::all_of(keep, [](bool one) { return one; })) continue;
    for (std::size_t slot = 0, next = 0; slot < keep.size(); ++slot)
      now[g][slot] = keep[slot] ? static_cast<int>(next++) : -1;
    leave_out(ground, group, keep);
  }
  for (auto& mine : seats)
    for (Seat& seat : mine) seat.slot = now[at(seat.group)][at(seat.slot)];
  seats = without(seats, empty);
  Draft left;
  for (std::size_t g = 0; g < draft.size(); ++g)
    if (!empty[g]) left.push_back(std::move(draft[g]));
  draft = std::move(left);
}

}  // namespace meanwhile::planner::designing
