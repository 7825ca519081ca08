// A rhythm's choices: which are regular, and those that differ in nothing but their seats as one.
#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;

constexpr std::size_t most_parts = std::numeric_limits<std::int16_t>::max();  // Entry::singles

bool takes_place(const Board& board, int occasion, programme::Modality modality) {
  const Occasion& one = board.occasion(occasion);
  if (one.cancelled == Cancelled::closed) return true;
  const int visit = one.visit[at(modality)];
  return visit >= 0 && !board.visit(visit).clashes;
}

/// Each on a day of its own: twice on one day is rare.
bool has_days_of_their_own(const Board& board, int from, int to) {
  for (int o = from + 1; o < to; ++o)
    if (board.occasion(o).day == board.occasion(o - 1).day) return false;
  return true;
}

/// On the same weekdays for the same credit.
bool is_like_the_first(const Board& board, const BoardSlot& slot, int week) {
  const int first = slot.week_from[0];
  const int from = slot.week_from[at(week)];
  const int meetings = slot.week_from[1] - first;
  if (slot.week_from[at(week + 1)] - from != meetings) return false;
  for (int i = 0; i < meetings; ++i) {
    const Occasion& one = board.occasion(first + i);
    const Occasion& its = board.occasion(from + i);
    if (one.day % 7 != its.day % 7 || one.credit != its.credit) return false;
  }
  return true;
}

bool is_regular(const Board& board, const Choice& choice) {
  const BoardSlot& slot = board.slot(choice.slot);
  if (slot.week_from[0] == slot.week_from[1]) return false;
  for (int week = 1; week < board.week_count(); ++week)
    if (!is_like_the_first(board, slot, week)) return false;
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o)
    if (!takes_place(board, o, choice.modality)) return false;
  return has_days_of_their_own(board, slot.week_from[0], slot.week_from[1]);
}

}  // namespace

void Rhythm::Layout::find_parts() {
  std::vector<Part>& parts = rhythm_.parts_;
  std::vector<Loose>& others = rhythm_.loose_;
  std::map<Likeness, std::size_t> alike;
  Likeness like;
  for (int choice = 0; choice < static_cast<int>(choices_.all.size()); ++choice) {
    const Choice& one = choices_.all[at(choice)];
    const bool regular = is_regular(board_, one);
    find_likeness(one, like);
    auto known = alike.find(like);
    if (known == alike.end()) {
      if (regular && parts.size() == most_parts) {
        rhythm_.complete_ = false;
        continue;
      }
      known = alike.emplace(like, regular ? parts.size() : others.size()).first;
      if (regular)
        parts.push_back(part(choice));
      else
        others.push_back(loose(choice));
    }
    (regular ? parts[known->second].seats : others[known->second].seats)
        .push_back(drawing_.seats_of(std::array{choice}).front());
  }
}

Rhythm::Part Rhythm::Layout::part(int choice) const {
  Part part{{}, choice, {}};
  const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
  for (int o = slot.week_from[0]; o < slot.week_from[1]; ++o)
    part.days.push_back(board_.occasion(o).day % 7);
  return part;
}

/// What tells one choice from another, seats aside.
void Rhythm::Layout::find_likeness(const Choice& choice, Likeness& like) const {
  const BoardSlot& slot = board_.slot(choice.slot);
  like = {slot.module, slot.site, static_cast<Minute>(slot.kind),
          static_cast<Minute>(choice.modality)};
  // Whoever may keep a group tells it from all others.
  like.push_back(rhythm_.keepable_.holds(choice.slot) ? choice.slot : -1);
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o) {
    const Occasion& one = board_.occasion(o);
    like.insert(like.end(), {one.start, one.end, one.credit, static_cast<Minute>(one.cancelled)});
    if (!slot.rolling) like.push_back(one.lesson);
  }
}

}  // namespace meanwhile::planner
