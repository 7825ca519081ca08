#include "planner/repairing/slot_loads.hpp"

#include <algorithm>

namespace meanwhile::planner {

using programme::Cancelled;

SlotLoads::SlotLoads(const Scene& scene, const std::vector<std::set<int>>& relations,
                     const std::vector<Cost>& richest)
    : scene_(scene),
      relations_(relations),
      richest_(richest),
      loads_(2 * scene.board.slots.size()) {}

const Load& SlotLoads::of(const JoinedSlot& one) {
  auto& known = loads_[number(one)];
  if (known) return *known;
  const Board& board = scene_.board;
  const BoardSlot& slot = board.slot(one.slot);
  auto load = std::make_unique<Load>();
  load->credit.assign(at(board.week_count()), 0);
  load->attended.assign(at(board.week_count()), 0);
  load->module = slot.module;
  load->clinical = slot.clinical;
  for (int i = slot.week_from.front(); i < slot.week_from.back(); ++i) {
    const Occasion& occasion = board.occasion(i);
    const int v = occasion.visit[at(one.modality)];
    const bool attended = v >= 0 && !board.visit(v).clashes;
    if (attended) {
      const VisitPrice& price = scene_.prices.visit[at(v)];
      load->items.push_back({v, occasion.day, price.core, price.there_least, price.back_least});
      if (slot.clinical) load->attended[at(occasion.week())] += occasion.credit;
    }
    Cost most = occasion.cancelled == Cancelled::excepted ? 0 : occasion.credit;
    if (!attended && slot.module >= 0) most = std::max(most, richest_[at(slot.module)]);
    load->credit[at(occasion.week())] += most;
  }
  for (std::size_t i = 0; i < std::min(most_relations, relations_.size()); ++i)
    if (relations_[i].contains(one.slot)) load->keeps |= std::uint64_t{1} << i;
  known = std::move(load);
  return *known;
}

int SlotLoads::last_week_at_once(const JoinedSlot& one, const JoinedSlot& other) {
  constexpr std::int8_t unknown = -2;
  if (at_once_.empty()) at_once_.assign(loads_.size() * loads_.size(), unknown);
  std::int8_t& known = at_once_[number(one) * loads_.size() + number(other)];
  if (known != unknown) return known;
  known = -1;
  const Load& here = of(one);
  const Load& there = of(other);
  for (std::size_t i = 0, k = 0; i < here.items.size() && k < there.items.size();) {
    const Occasion& a = scene_.board.occasion_of(here.items[i].visit);
    const Occasion& b = scene_.board.occasion_of(there.items[k].visit);
    if (a.start < b.end && b.start < a.end) known = static_cast<std::int8_t>(a.week());
    if (a.end <= b.end)
      ++i;
    else
      ++k;
  }
  return known;
}

}  // namespace meanwhile::planner
