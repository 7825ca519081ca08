// A rhythm's choices: which are regular, and those that differ in nothing but their seats as one.
#include <algorithm>
#include <array>
#include <map>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;

/// How one session of a week recurs: weekday and credit.
using Pattern = std::vector<std::pair<int, Minute>>;

Pattern pattern_of(const Board& board, const BoardSlot& slot, int week) {
  Pattern pattern;
  for (int o = slot.week_from[at(week)]; o < slot.week_from[at(week + 1)]; ++o)
    pattern.emplace_back(board.occasion(o).day % 7, board.occasion(o).credit);
  std::ranges::sort(pattern);
  return pattern;
}

bool takes_place(const Board& board, int occasion, programme::Modality modality) {
  const Occasion& one = board.occasion(occasion);
  if (one.cancelled == Cancelled::closed) return true;
  const int visit = one.visit[at(modality)];
  return visit >= 0 && !board.visit(visit).clashes;
}

bool is_regular(const Board& board, const Choice& choice) {
  const BoardSlot& slot = board.slot(choice.slot);
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o)
    if (!takes_place(board, o, choice.modality)) return false;
  const Pattern first = pattern_of(board, slot, 0);
  for (std::size_t i = 1; i < first.size(); ++i)
    if (first[i].first == first[i - 1].first) return false;  // twice on one day is rare
  for (int week = 1; week < board.week_count(); ++week)
    if (pattern_of(board, slot, week) != first) return false;
  return !first.empty();
}

}  // namespace

void Rhythm::Layout::find_parts() {
  const Drawing drawing{rhythm_.member_, board_, choices_};
  std::vector<Part>& parts = rhythm_.parts_;
  std::vector<Loose>& others = rhythm_.loose_;
  std::map<Likeness, std::size_t> alike;
  for (int choice = 0; choice < static_cast<int>(choices_.all.size()); ++choice) {
    const Choice& one = choices_.all[at(choice)];
    const bool regular = is_regular(board_, one);
    const auto [known, fresh] =
        alike.try_emplace(likeness(one), regular ? parts.size() : others.size());
    if (fresh && regular) parts.push_back(part(choice));
    if (fresh && !regular) others.push_back(loose(choice));
    (regular ? parts[known->second].seats : others[known->second].seats)
        .push_back(drawing.seats_of(std::array{choice}).front());
  }
}

Rhythm::Part Rhythm::Layout::part(int choice) const {
  Part part{{}, choice, {}};
  const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
  for (const auto& [day, credit] : pattern_of(board_, slot, 0)) part.days.push_back(day);
  return part;
}

/// What tells one choice from another, seats aside.
Rhythm::Layout::Likeness Rhythm::Layout::likeness(const Choice& choice) const {
  const BoardSlot& slot = board_.slot(choice.slot);
  Likeness like{slot.module, slot.site, static_cast<Minute>(slot.kind),
                static_cast<Minute>(choice.modality)};
  // Whoever may keep a group tells it from all others.
  like.push_back(rhythm_.keepable_.holds(choice.slot) ? choice.slot : -1);
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o) {
    const Occasion& one = board_.occasion(o);
    like.insert(like.end(), {one.start, one.end, one.credit, static_cast<Minute>(one.cancelled)});
    if (!slot.rolling) like.push_back(one.lesson);
  }
  return like;
}

}  // namespace meanwhile::planner
