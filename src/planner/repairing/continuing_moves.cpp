#include <algorithm>

#include "planner/repairing/continuing.hpp"
#include "planner/repairing/lost.hpp"
#include "planner/rules/admission.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;
using programme::Modality;

namespace {

// Beyond these a person has too many ways to move.
constexpr std::uint64_t most_sets = 3'000;

// One group may be left from which nothing was taken.
constexpr int others_left = 1;

bool same(const JoinedSlot& a, const JoinedSlot& b) {
  return a.slot == b.slot && a.modality == b.modality;
}

}  // namespace

/// Looks at one set of slots, joined from a week on, or at the present ones.
void Continuing::consider(int moves, const JoinedSlots& joined) {
  std::vector<const Ways*> lists;
  for (int week = scene_.as_of_week; week < weeks(); ++week) {
    lists.push_back(moves < 0 || week < moves ? &kept_ways(week) : &ways(week, joined));
    if (lists.back()->empty()) return;
  }
  const auto rows = rows_over(lists);
  if (rows[0]) take(moves, joined, *rows[0], moves < 0);
  if (rows[1]) take(moves, joined, *rows[1], false);
}

void Continuing::take(int moves, const JoinedSlots& joined, const Row& row, bool undisturbed) {
  const Cost burden = (settled_ + row.burden) / scene_.prices.per_total;
  const Figures figures{row.lost, undisturbed ? 0 : 1, broken(joined),
                        std::max(Cost{0}, burden - burden_before_)};
  if (best_ && best_->figures <= figures) return;
  best_ = Continuation{figures, moves, joined, {}, {}};
  for (const WeekWay* way : row.ways) best_->ways.push_back(*way);
}

/// Whether she sits in what she sits in at the end from this week on, so that it may be left.
bool Continuing::may_move(int moves) const {
  const Board& board = scene_.board;
  const time::Date monday = board.horizon.weeks.first_monday + std::chrono::days{7 * moves};
  if (board.horizon.zone->instant(monday) < ground_.as_of) return false;
  for (const PresentUsual& one : present_.usual)
    if (scene_.week_of(one.which) >= moves &&
        std::ranges::none_of(present_.joined, [&](const JoinedSlot& joined) {
          return same(joined, {one.which.slot, one.modality});
        }))
      return false;
  for (const JoinedSlot& one : present_.joined) {
    const BoardSlot& slot = board.slot(one.slot);
    for (int i = slot.week_from[at(moves)]; i < slot.week_from.back(); ++i)
      if (!present_.at_session(scene_.which(i))) return false;
  }
  return true;
}

/// Whether the entry rule lets her into a slot from this week on.
bool Continuing::may_enter(int moves, int slot) const {
  const BoardSlot& there = scene_.board.slot(slot);
  if (there.week_from[at(moves)] == there.week_from.back()) return false;
  Case from_then;
  from_then.prescription.start =
      scene_.board.horizon.weeks.first_monday + std::chrono::days{7 * moves};
  return !barrier_to_entry(ground_.programme, from_then, there.slot);
}

JoinedSlots Continuing::candidates(int moves, int left) const {
  const Board& board = scene_.board;
  JoinedSlots found;
  for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) {
    const bool hers =
        std::ranges::find(present_.joined, slot, &JoinedSlot::slot) != present_.joined.end();
    if ((hers && slot != left) || !running_[at(slot)] ||
        board.slot(slot).kind != board.slot(left).kind)
      continue;
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      const JoinedSlot one{slot, modality};
      const bool stays = std::ranges::any_of(
          present_.joined, [&](const JoinedSlot& other) { return same(one, other); });
      if (!stays && board.slot(slot).may_visit[at(modality)] && (hers || may_enter(moves, slot)))
        found.push_back(one);
    }
  }
  return found;
}

void Continuing::consider_moves(int moves) {
  JoinedSlots joined;
  seen_.clear();
  replace(moves, 0, others_left, joined);
}

/// Each slot in turn is kept, left for another, or left.
void Continuing::replace(int moves, std::size_t place, int others, JoinedSlots& joined) {
  if (steps_ > most_sets || is_over(patience_)) gave_up_ = true;
  if (gave_up_) return;
  if (place == present_.joined.size()) {
    ++steps_;
    std::vector<std::pair<int, int>> key;
    for (const JoinedSlot& one : joined) key.emplace_back(one.slot, static_cast<int>(one.modality));
    std::ranges::sort(key);
    const bool kept = joined.size() == present_.joined.size() &&
                      std::ranges::equal(joined, present_.joined, same);
    if (!kept && seen_.insert(std::move(key)).second && !is_hopeless(moves, joined))
      consider(moves, joined);
    return;
  }
  const JoinedSlot here = present_.joined[place];
  const auto with = [&](const JoinedSlot& one, int left) {
    joined.push_back(one);
    replace(moves, place + 1, left, joined);
    joined.pop_back();
  };
  with(here, others);
  if (!touched_slot_[at(here.slot)] && --others < 0) return;
  for (const JoinedSlot& one : candidates(moves, here.slot))
    if (std::ranges::find(joined, one.slot, &JoinedSlot::slot) == joined.end()) with(one, others);
  replace(moves, place + 1, others, joined);
}

/// What the usual sessions of a week cost at least, whatever is made up.
Cost Continuing::floor(int week, const JoinedSlots& joined) const {
  const Board& board = scene_.board;
  Cost floor = 0;
  std::array<Cost, 7> there{}, back{};
  DayBits days = 0;
  for (const JoinedSlot& one : joined) {
    const BoardSlot& slot = board.slot(one.slot);
    for (int i = slot.week_from[at(week)]; i < slot.week_from[at(week + 1)]; ++i) {
      const int v = board.occasion(i).visit[at(one.modality)];
      if (v < 0 || board.visit(v).clashes) continue;
      const VisitPrice& price = scene_.prices.visit[at(v)];
      const std::size_t day = at(board.occasion(i).day % 7);
      floor += price.core;
      there[day] = std::max(there[day], price.there_least);
      back[day] = std::max(back[day], price.back_least);
      days |= static_cast<DayBits>(1 << day);
    }
  }
  for (std::size_t day = 0; day < 7; ++day)
    if (days & (1 << day)) floor += scene_.prices.day + there[day] + back[day];
  return floor;
}

/// What a week with these slots loses at least: as if all that can be made up were, as richly as
/// can be.
Cost Continuing::least_lost(int week, const JoinedSlots& joined) const {
  const Board& board = scene_.board;
  const auto& least = board.weeks[at(week)].dose->least_minutes;
  if (!least) return 0;
  Cost credit = 0;
  for (const JoinedSlot& one : joined) {
    const BoardSlot& slot = board.slot(one.slot);
    if (!slot.clinical) continue;
    for (int i = slot.week_from[at(week)]; i < slot.week_from[at(week + 1)]; ++i) {
      const Occasion& occasion = board.occasion(i);
      const int v = occasion.visit[at(one.modality)];
      const bool attended = v >= 0 && !board.visit(v).clashes;
      const bool excepted = occasion.cancelled == programme::Cancelled::excepted;
      Cost most = excepted ? 0 : occasion.credit;
      if (!attended && slot.module >= 0) most = std::max<Cost>(most, richest_[at(slot.module)]);
      credit += most;
    }
  }
  return std::max(Cost{0}, least->count() - credit - lacking_before_[at(week)]);
}

/// Whether no way to live with these slots is better than what was found.
bool Continuing::is_hopeless(int moves, const JoinedSlots& joined) {
  if (!best_) return false;
  const Figures& best = best_->figures;
  Cost lost = 0;
  Cost burden = settled_;
  for (int week = scene_.as_of_week; week < moves; ++week) {
    const Ways& kept = kept_ways(week);
    if (kept.empty()) return true;
    lost += std::ranges::min(kept, {}, &WeekWay::lost).lost;
    burden += std::ranges::min(kept, {}, &WeekWay::burden).burden;
  }
  for (int week = moves; week < weeks() && lost <= best[0]; ++week)
    lost += least_lost(week, joined);
  if (lost != best[0]) return lost > best[0];
  if (best[1] == 0) return true;
  const Cost breaks = broken(joined);
  if (breaks != best[2]) return breaks > best[2];
  for (int week = moves; week < weeks(); ++week) burden += floor(week, joined);
  return std::max(Cost{0}, burden / scene_.prices.per_total - burden_before_) >= best[3];
}

std::vector<Use> Continuing::uses(const Continuation& found) const {
  const Board& board = scene_.board;
  std::map<SessionAt, Use> all;
  for (std::size_t i = 0; i < found.ways.size(); ++i) {
    const int week = scene_.as_of_week + static_cast<int>(i);
    const bool moved = found.moves >= 0 && week >= found.moves;
    for (const JoinedSlot& one : moved ? found.joined : joined_in(week)) {
      const BoardSlot& slot = board.slot(one.slot);
      for (int o = slot.week_from[at(week)]; o < slot.week_from[at(week + 1)]; ++o)
        if (const SessionAt which = scene_.which(o);
            !ground_.is_past(which) && ground_.takes_place(which))
          all[which] = {which, true, one.modality == Modality::online, false, true};
    }
    for (const int v : found.ways[i].visits) {
      const SessionAt which = scene_.which(board.visit(v).occasion);
      if (ground_.is_past(which)) continue;
      Use& use = all.try_emplace(which, Use{which}).first->second;
      use.online |= !board.visit(v).onsite();
      use.attends = true;
    }
  }
  std::vector<Use> list;
  for (const auto& [which, use] : all) list.push_back(use);
  return list;
}

}  // namespace meanwhile::planner
