#include "planner/search/twins.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace meanwhile::planner {
namespace {

/// All that anything else can notice of a usual session that is never attended.
using Unattended = std::tuple<int, Minute, int, programme::Cancelled, int>;

struct Likeness {
  std::size_t module;
  programme::Kind kind;
  Cost join;
  std::vector<Unattended> sessions;
  auto operator<=>(const Likeness&) const = default;
};

bool never_visited(const Board& board, const BoardSlot& slot) {
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o)
    for (const int visit : board.occasion(o).visit)
      if (visit >= 0 && !board.visit(visit).blocked) return false;
  return true;
}

Likeness likeness(const Board& board, const Prices& prices, const Choice& choice) {
  const BoardSlot& slot = board.slot(choice.slot);
  Likeness like{
      module_place(board, slot), slot.kind, prices.joining(choice.slot, choice.modality), {}};
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o) {
    const Occasion& usual = board.occasion(o);
    const bool granted = usual.cancelled == programme::Cancelled::closed;
    like.sessions.emplace_back(usual.week(), usual.credit, usual.lesson, usual.cancelled,
                               granted ? usual.day : -1);
  }
  std::ranges::sort(like.sessions);
  return like;
}

}  // namespace

std::string name_of(const Board& board, const Choice& choice) {
  return board.slot(choice.slot).slot.id.text() +
         (choice.modality == programme::Modality::onsite ? "/onsite" : "/online");
}

Twins::Twins(const Board& board, const Prices& prices, const Choices& choices)
    : before(choices.all.size(), -1), after(choices.all.size(), -1), needless(choices.all.size()) {
  std::map<Likeness, std::vector<int>> alike;
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
    if (never_visited(board, board.slot(choices.all[at(choice)].slot)))
      alike[likeness(board, prices, choices.all[at(choice)])].push_back(choice);
  for (auto& [like, twins] : alike) {
    std::ranges::sort(twins, {}, [&](int c) { return name_of(board, choices.all[at(c)]); });
    int last = -1;
    for (const int twin : twins) {
      if (last >= 0 && choices.all[at(last)].slot == choices.all[at(twin)].slot) {
        needless.add(twin);
        continue;
      }
      before[at(twin)] = last;
      if (last >= 0) after[at(last)] = twin;
      last = twin;
    }
  }
}

}  // namespace meanwhile::planner
