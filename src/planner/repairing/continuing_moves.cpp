#include <algorithm>
#include <cmath>

#include "planner/repairing/continuing_sets.hpp"
#include "planner/repairing/lost.hpp"
#include "planner/rules/admission.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;
using programme::Modality;

namespace {

// Minutes of burden by which a change may be dearer than what is asked for now, so that it need not
// be looked for again soon.
constexpr Cost more_room = 120;

bool same(const JoinedSlot& a, const JoinedSlot& b) {
  return a.slot == b.slot && a.modality == b.modality;
}

}  // namespace

/// Looks at one set of slots, joined from a week on, or at the present ones; floors of what each
/// week loses and costs, where she moves.
///
/// Idea: weeks are looked at as if nothing tied them together, and again only where what then is
/// best is not possible.
void Continuing::consider(int moves, const JoinedSlots& joined, std::span<const Toll> floors) {
  const Cost breaks = moves < 0 ? 0 : broken(joined);
  tied_ = false;
  for (;; tied_ = true) {
    std::vector<const Ways*> lists(at(weeks() - scene_.as_of_week));
    Toll least{0, rows_->settled(), 0};
    for (const Toll& floor : floors) least += floor;
    for (int week = scene_.as_of_week; week < weeks(); ++week) {
      const bool stays = moves < 0 || week < moves;
      if (!stays) least -= floors[at(week - moves)];
      const auto useless = [&, &asked = *asked_](const Toll& toll) {
        Toll all = least;
        return is_hopeless(asked.mark(all += toll, moves >= 0, breaks));
      };
      const Ways& here = stays ? kept_ways(week) : ways(week, joined, useless);
      if (here.empty()) return;
      lists[at(week - scene_.as_of_week)] = &here;
      least += asked_->least_of(here);
      if (is_hopeless(asked_->mark(least, moves >= 0, breaks))) return;
    }
    const WeekRows::Rows rows = rows_->over(lists, *asked_);
    bool settled = tied_ || simple_;
    least.burden -= rows_->settled();
    for (const auto& [state, all] : rows)
      for (const WeekRows::Row& row : all) {
        if (moves < 0 && state.as_was) lost_undisturbed_ = row.toll.lost;
        settled |= asked_->is_no_worse(row.toll, least);
      }
    if (!settled) continue;
    for (const auto& [state, all] : rows)
      for (const WeekRows::Row& row : all) take(moves, joined, row, moves < 0 && state.as_was);
    return;
  }
}

void Continuing::take(int moves, const JoinedSlots& joined, const WeekRows::Row& row,
                      bool undisturbed) {
  Toll whole = row.toll;
  whole.burden += rows_->settled();
  const Cost breaks = broken(joined);
  const Mark marked = asked_->mark(whole, !undisturbed, breaks);
  if (marked[level_count] == forbidden || is_hopeless(marked)) return;
  const Cost burden = whole.burden / scene_.prices.per_total;
  const Figures figures{whole.lost, undisturbed ? 0 : 1, breaks,
                        std::max(Cost{0}, burden - burden_before_)};
  best_ = Continuation{figures, marked, moves, joined, {}, {}};
  to_beat_ = marked;
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

/// Whether nothing that she might move to from this week on is better than what was found, as the
/// least change tells, once that was looked at.
///
/// Whatever is charged, a change is never less than it was when nothing was. Where all but burden
/// is tight, the least of them is therefore the only one to look at, unless it is charged itself:
/// the weeks before it are the same for all.
bool Continuing::is_settled_by_least_change(int from) {
  if (asked_->tight != level_count - 1 || !to_beat_) return false;
  Toll before{0, rows_->settled(), 0};
  for (int week = scene_.as_of_week; week < from; ++week) {
    const Ways& kept = kept_ways(week);
    if (kept.empty()) return true;
    before += asked_->least_of(kept);
  }
  const Cost room = static_cast<Cost>(std::ceil((*to_beat_)[level_count] - before.charged));
  Change::Figures limit{static_cast<Cost>((*to_beat_)[0]) - before.lost,
                        static_cast<Cost>((*to_beat_)[2]),
                        (burden_before_ + room + 1) * scene_.prices.per_total - before.burden};
  auto& known = changes_[at(from)];
  if (!known || (!known->found && known->limit < limit)) {
    limit.back() += more_room * scene_.prices.per_total;
    const BoardTerms* asked = std::exchange(asked_, &*base_);
    known = Moving{*this, from}.least(limit);
    asked_ = asked;
    if (!known) return false;
  }
  if (!known->found) return true;
  before += known->toll;
  const Mark least = asked_->mark(before, true, known->broken);
  if (is_hopeless(least)) return true;
  consider(from, known->joined, std::vector<Toll>(at(weeks() - from)));
  if (is_hopeless(least)) return true;
  if (!simple_) return false;
  Toll as_asked;
  for (int week = from; week < weeks(); ++week) {
    const Ways& ways = this->ways(week, known->joined);
    if (ways.empty()) return false;
    as_asked += asked_->least_of(ways);
  }
  return as_asked == known->toll;
}

}  // namespace meanwhile::planner
