#include <algorithm>

#include "planner/repairing/continuing.hpp"
#include "planner/repairing/lost.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;
using programme::Cancelled;
using programme::Modality;

namespace {

bool sits_in(const JoinedSlots& joined, int slot) {
  return std::ranges::find(joined, slot, &JoinedSlot::slot) != joined.end();
}

}  // namespace

/// At least, with so much clinical credit.
Cost Continuing::least_lost(int week, Cost clinical) const {
  const auto& least = scene_.board.weeks[at(week)].dose->least_minutes;
  return least ? std::max(Cost{0}, least->count() - clinical - lacked_->by_week[at(week)]) : 0;
}

/// Likewise, with so much clinical credit and of each module.
Cost Continuing::least_lost(int week, std::span<const Cost> credit) const {
  Cost lost = least_lost(week, credit.front());
  for (const auto& [module, least] : scene_.board.weeks[at(week)].module_minutes)
    lost = std::max(lost, least - credit[at(module) + 1] - lacked_->by_week[at(week)]);
  return lost;
}

OpenUsual Continuing::open(int occasion) const {
  const Occasion& here = scene_.board.occasion(occasion);
  const bool counts = here.cancelled == Cancelled::closed && scene_.board.slot(here.slot).clinical;
  return {.occasion = occasion,
          .missed = here.cancelled == Cancelled::no ? scene_.prices.missed : 0,
          .granted = counts ? here.credit : 0};
}

void Continuing::open_past(int week, WeekFrame& frame) const {
  for (const PresentMakeUp& one : present_.make_ups)
    if (scene_.week_of(one.which) == week && ground_.is_past(one.which)) {
      const int visit = scene_.visit({one.which, one.modality});
      frame.fixed.push_back(visit);
      frame.settled.push_back({scene_.occasion(one.in_place_of), visit});
    }
  for (const PresentUsual& one : present_.usual) {
    if (scene_.week_of(one.which) != week || !ground_.is_past(one.which)) continue;
    if (one.how == How::attended) {
      frame.fixed.push_back(scene_.visit({one.which, one.modality}));
      continue;
    }
    frame.open.push_back(open(scene_.occasion(one.which)));
  }
}

WeekFrame Continuing::frame(int week, const JoinedSlots& joined) const {
  const Board& board = scene_.board;
  WeekFrame frame;
  if (week == scene_.as_of_week) open_past(week, frame);
  for (OpenUsual& one : frame.open) add_options(week, joined, one);
  for (const JoinedSlot& one : joined) {
    const BoardSlot& slot = board.slot(one.slot);
    for (int i = slot.week_from[at(week)]; i < slot.week_from[at(week + 1)]; ++i) {
      if (scene_.is_past(i)) continue;
      const Occasion& occasion = board.occasion(i);
      const int visit = occasion.visit[at(one.modality)];
      if (visit >= 0 && !board.visit(visit).clashes) {
        frame.fixed.push_back(visit);
        continue;
      }
      OpenUsual here = open(i);
      if (occasion.cancelled == Cancelled::no)
        if (const int other = dial_in(board, occasion, one.modality);
            other >= 0 && asked_->dialling[at(other)] < forbidden)
          here.options.push_back(other);
      add_options(week, joined, here);
      frame.open.push_back(std::move(here));
    }
  }
  std::erase_if(frame.open, [&](const OpenUsual& open) {
    return std::ranges::any_of(frame.settled,
                               [&](const MakeUp& one) { return one.usual == open.occasion; });
  });
  frame.sitting = asked_->sitting_in(week, joined);
  return frame;
}

void Continuing::add_options(int week, const JoinedSlots& joined, OpenUsual& open) const {
  const Board& board = scene_.board;
  const Occasion& usual = board.occasion(open.occasion);
  const int module = board.slot(usual.slot).module;
  if (module < 0) return;
  for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) {
    const BoardSlot& there = board.slot(slot);
    if (there.module != module || !running_[at(slot)] || sits_in(joined, slot)) continue;
    for (int i = there.week_from[at(week)]; i < there.week_from[at(week + 1)]; ++i) {
      if (scene_.is_past(i) || !may_replace(board, board.occasion(i), usual)) continue;
      for (const int visit : board.occasion(i).visit)
        if (visit >= 0 && !board.visit(visit).blocked && asked_->visiting[at(visit)] < forbidden)
          open.options.push_back(visit);
    }
  }
}

bool Continuing::is_as_was(int week, const WeekWay& way) const {
  for (const MakeUp& one : way.make_ups) {
    const Visit& visit = scene_.board.visit(one.visit);
    const SessionAt which = scene_.which(visit.occasion);
    const SessionAt usual = scene_.which(one.usual);
    if (!ground_.is_past(which) &&
        std::ranges::none_of(present_.make_ups, [&](const PresentMakeUp& was) {
          return was.which == which && was.modality == visit.modality && was.in_place_of == usual;
        }))
      return false;
  }
  std::vector<AttendedAt> ahead;
  for (const int visit : way.visits) {
    const AttendedAt one{scene_.which(scene_.board.visit(visit).occasion),
                         scene_.board.visit(visit).modality};
    if (!ground_.is_past(one.which)) ahead.push_back(one);
  }
  std::ranges::sort(ahead);
  return ahead == remain_[at(week)];
}

/// The week with just these make-ups, or nothing where that is against a rule.
std::optional<WeekWay> Continuing::judge(int week, const WeekFrame& frame,
                                         const std::vector<MakeUp>& made) {
  const Board& board = scene_.board;
  WeekWay way;
  way.visits = frame.fixed;
  way.make_ups = frame.settled;
  way.toll.charged = frame.sitting;
  for (const MakeUp& one : made) {
    way.visits.push_back(one.visit);
    way.make_ups.push_back(one);
    way.toll.charged += asked_->charged(one);
  }
  if (way.toll.charged == forbidden) return std::nullopt;
  std::ranges::sort(way.visits, {}, [&](int v) {
    return std::tuple(board.occasion_of(v).start, board.slot_of(v).slot.id,
                      board.visit(v).modality);
  });
  way.toll.burden = scene_.prices.make_up * static_cast<Cost>(way.make_ups.size());
  counted_.begin(week);
  const programme::Dose& dose = *board.weeks[at(week)].dose;
  Minute credit = 0;
  for (std::size_t from = 0, to = 0; from < way.visits.size(); from = to) {
    const int day = board.occasion_of(way.visits[from]).day;
    Minute length = 0;
    for (; to < way.visits.size() && board.occasion_of(way.visits[to]).day == day; ++to) {
      const Occasion& occasion = board.occasion_of(way.visits[to]);
      length += occasion.length();
      if (board.slot(occasion.slot).clinical) credit += occasion.credit;
      ++way.sessions[static_cast<std::size_t>(board.slot(occasion.slot).kind)];
      counted_.add(occasion);
    }
    if (dose.most_minutes_per_day && length > dose.most_minutes_per_day->count())
      return std::nullopt;
    const Cost price = keeper_.price_day(std::span(way.visits).subspan(from, to - from));
    if (price >= impossible) return std::nullopt;
    way.toll.burden += price;
    way.days |= static_cast<DayBits>(1 << (day % 7));
  }
  if (dose.most_minutes && credit > dose.most_minutes->count()) return std::nullopt;
  if (dose.most_days && count(way.days) > *dose.most_days) return std::nullopt;
  if (board.dates_meet && !keeper_.fit_together(way.visits)) return std::nullopt;
  for (const OpenUsual& open : frame.open) {
    if (std::ranges::any_of(made, [&](const MakeUp& one) { return one.usual == open.occasion; }))
      continue;
    way.left.push_back(open.occasion);
    way.toll.burden += open.missed;
    const Occasion& usual = board.occasion(open.occasion);
    if (usual.cancelled != Cancelled::closed) continue;
    counted_.add(usual);
    ++way.sessions[static_cast<std::size_t>(board.slot(usual.slot).kind)];
  }
  way.toll.lost = std::max(Cost{0}, counted_.lacking(minutes_of_one) - lacked_->by_week[at(week)]);
  way.as_was = is_as_was(week, way);
  return way;
}

std::optional<WeekWay> Continuing::as_was(int week, const WeekFrame& frame) {
  std::vector<MakeUp> made;
  for (const PresentMakeUp& one : present_.make_ups) {
    if (scene_.week_of(one.which) != week || ground_.is_past(one.which)) continue;
    const AttendedAt there{one.which, one.modality};
    if (std::ranges::binary_search(taken_, there)) continue;
    const int usual = scene_.occasion(one.in_place_of);
    const auto open = std::ranges::find(frame.open, usual, &OpenUsual::occasion);
    if (open == frame.open.end() ||
        std::ranges::find(open->options, scene_.visit(there)) == open->options.end())
      return std::nullopt;
    made.push_back({usual, scene_.visit(there)});
  }
  auto way = judge(week, frame, made);
  return way && way->as_was ? way : std::nullopt;
}

/// A week in which nothing was taken stays as it was, unless that cannot be.
const Continuing::Ways& Continuing::kept_ways(int week) {
  const JoinedSlots joined = joined_in(week);
  if (touched_week_[at(week)]) return ways(week, joined);
  auto& standing = standing_[at(week)];
  if (!standing) {
    const BoardTerms* asked = std::exchange(asked_, &*base_);
    const auto way = as_was(week, frame(week, joined));
    asked_ = asked;
    standing.emplace(way ? Ways{*way} : Ways{});
  }
  if (standing->empty()) return ways(week, joined);
  if (!asked_->special[at(week)]) return *standing;
  if (const auto known = standing_asked_.find(week); known != standing_asked_.end())
    return known->second;
  Ways& here = standing_asked_[week] = *standing;
  Toll& toll = here.front().toll;
  toll.charged = asked_->sitting_in(week, joined);
  for (const MakeUp& one : here.front().make_ups)
    if (!scene_.is_past(scene_.board.visit(one.visit).occasion))
      toll.charged += asked_->charged(one);
  if (toll.charged == forbidden) here.clear();
  return here;
}

}  // namespace meanwhile::planner
