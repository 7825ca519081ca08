// What is known of everyone together before anyone settles anything: each at least as if all seats
// were hers. Who attends nothing but her plan without what was taken loses a figure that nobody
// else changes, so minutes that are lost in all leave only so many undisturbed.
#include <algorithm>

#include "planner/columns/everyone.hpp"
#include "planner/repairing/together.hpp"

namespace meanwhile::planner {

/// How she would go on if she were the only one; null where nothing is possible.
Shares::Way Together::alone(int person) {
  auto found = continuing(person).best({});
  return found ? std::make_shared<const Continuation>(std::move(*found)) : nullptr;
}

/// Those concerned as if all seats were theirs.
void Together::lay_out() {
  std::vector<Shares::Way> ways(concerned_.size());
  for_each(request_.for_each, ways.size(), [&](std::size_t i) { ways[i] = alone(concerned_[i]); });
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const int person = concerned_[i];
    if (!ways[i]) {
      conflicts_.push_back({RepairConflict::Why::no_plan, person, {}, {}});
      presents_[at(person)].reset();
      continue;
    }
    const Continuing& here = continuing(person);
    const Figures floor = here.gave_up() ? Figures{} : ways[i]->figures;
    for (std::size_t level = 0; level < level_count; ++level) {
      root_.sum[level] += ways[i]->figures[level];
      root_.floor[level] += floor[level];
    }
    root_.chosen[person] = ways[i];
    std::optional<Cost> dearer = here.lost_undisturbed();
    if (dearer) *dearer -= floor[0];
    alone_[person] = {floor, dearer};
  }
  std::erase_if(concerned_, [&](int person) { return !presents_[at(person)]; });
}

/// How many of those concerned are disturbed at least, if no more than so much is lost in all:
/// those whom it costs least are not.
long Together::least_disturbed(Cost most_lost) const {
  std::vector<Cost> dearer;
  for (const auto& [person, one] : alone_)
    if (one.dearer) dearer.push_back(*one.dearer);
  std::ranges::sort(dearer);
  Cost left = most_lost - root_.floor[0];
  long undisturbed = 0;
  for (const Cost one : dearer)
    if ((left -= one) >= 0) ++undisturbed;
  return static_cast<long>(alone_.size()) - undisturbed;
}

/// Whether no minute less can be lost, and nobody less be disturbed: then nobody is who was not
/// concerned.
bool Together::is_least_for_everyone() const {
  return found_ && best_.sum[0] == root_.floor[0] &&
         best_.sum[1] == std::max(root_.floor[1], least_disturbed(best_.sum[0]));
}

Figures Together::bound() const {
  Figures bound{};
  for (std::size_t level = 0; level < level_count; ++level) {
    bound[level] = open_floor_[level];
    if (open_floor_[level] != best_.sum[level]) break;
  }
  bound[1] = std::max(bound[1], std::min(best_.sum[1], least_disturbed(best_.sum[0])));
  return bound;
}

}  // namespace meanwhile::planner
