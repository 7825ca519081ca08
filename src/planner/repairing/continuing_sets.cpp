#include "planner/repairing/continuing_sets.hpp"

#include <algorithm>

namespace meanwhile::planner {

using programme::Cancelled;

namespace {

// Beyond these a person has too many ways to move from one week on.
constexpr std::size_t most_sets = 3'000;

}  // namespace

/// As if all that can be made up were, as richly as can be.
const Continuing::Load& Continuing::load(const JoinedSlot& one) {
  auto& known = loads_[{one.slot, static_cast<int>(one.modality)}];
  if (known) return *known;
  const Board& board = scene_.board;
  const BoardSlot& slot = board.slot(one.slot);
  auto load = std::make_unique<Load>();
  load->credit.assign(at(weeks()), 0);
  for (int i = slot.week_from.front(); i < slot.week_from.back(); ++i) {
    const Occasion& occasion = board.occasion(i);
    const int v = occasion.visit[at(one.modality)];
    const bool attended = v >= 0 && !board.visit(v).clashes;
    if (attended) {
      const VisitPrice& price = scene_.prices.visit[at(v)];
      load->items.push_back({occasion.day, price.core, price.there_least, price.back_least});
    }
    if (!slot.clinical) continue;
    Cost most = occasion.cancelled == Cancelled::excepted ? 0 : occasion.credit;
    if (!attended && slot.module >= 0) most = std::max(most, richest_[at(slot.module)]);
    load->credit[at(occasion.week())] += most;
  }
  for (std::size_t i = 0; i < relations_.size() && i < 64; ++i)
    if (relations_[i].contains(one.slot)) load->keeps |= std::uint64_t{1} << i;
  known = std::move(load);
  return *known;
}

/// At least, with so much clinical credit.
Cost Continuing::least_lost(int week, Cost credit) const {
  const auto& least = scene_.board.weeks[at(week)].dose->least_minutes;
  return least ? std::max(Cost{0}, least->count() - credit - lacking_before_[at(week)]) : 0;
}

Continuing::Moving::Moving(Continuing& whole, int from)
    : whole_(whole), board_(whole.scene_.board), from_(from) {
  for (const JoinedSlot& one : whole.present_.joined) {
    Place place{one, whole.touched_slot_[at(one.slot)], whole.candidates(from, one.slot), {}, 0};
    place.credit.assign(at(whole.weeks()), 0);
    const auto choice = [&](const JoinedSlot& sits) {
      const Load& load = whole.load(sits);
      place.keeps |= load.keeps;
      for (int week = from; week < whole.weeks(); ++week)
        place.credit[at(week)] = std::max(place.credit[at(week)], load.credit[at(week)]);
    };
    choice(one);
    for (const JoinedSlot& other : place.others) choice(other);
    places_.push_back(std::move(place));
  }
}

void Continuing::Moving::look() {
  floor_ = {0, whole_.settled_, 0};
  for (int week = whole_.scene_.as_of_week; week < from_; ++week) {
    const Ways& kept = whole_.kept_ways(week);
    if (kept.empty()) return;
    Toll least = kept.front().toll;
    for (const WeekWay& way : kept)
      least = {std::min(least.lost, way.toll.lost), std::min(least.burden, way.toll.burden),
               std::min(least.charged, way.toll.charged)};
    floor_ += least;
  }
  look_without(-1);
  for (std::size_t place = 0; place < places_.size(); ++place)
    if (!places_[place].touched) look_without(static_cast<int>(place));
}

/// All sets that leave this one of the slots from which nothing was taken; -1: none of them.
void Continuing::Moving::look_without(int other) {
  const Toll floor = floor_;
  dates_.assign(at(7 * whole_.weeks()), {});
  credit_.assign(at(whole_.weeks()), 0);
  kept_ = 0;
  changing_.clear();
  chosen_.assign(places_.size(), std::nullopt);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].touched || static_cast<int>(i) == other) {
      changing_.push_back(i);
      continue;
    }
    chosen_[i] = places_[i].present;
    lay_down(places_[i].present);
  }
  choose(0);
  floor_ = floor;
}

void Continuing::Moving::lay_down(const JoinedSlot& one) {
  const Load& load = whole_.load(one);
  for (int week = from_; week < whole_.weeks(); ++week) credit_[at(week)] += load.credit[at(week)];
  for (const Load::Item& item : load.items) {
    if (item.day < 7 * from_) continue;
    Date& here = dates_[at(item.day)];
    const Cost more = item.core + (here.any ? 0 : whole_.scene_.prices.day) +
                      std::max(Cost{0}, item.there - here.there) +
                      std::max(Cost{0}, item.back - here.back);
    here = {true, std::max(here.there, item.there), std::max(here.back, item.back),
            here.floor + more};
    floor_.burden += more;
  }
  const BoardSlot& slot = board_.slot(one.slot);
  for (int i = slot.week_from[at(from_)]; i < slot.week_from.back(); ++i)
    floor_.charged += whole_.asked_.sitting[at(i)][at(one.modality)];
  kept_ |= load.keeps;
}

bool Continuing::Moving::is_hopeless(std::size_t next) const {
  if (floor_.charged == forbidden) return true;
  if (!whole_.best_) return false;
  Toll least = floor_;
  for (int week = from_; week < whole_.weeks(); ++week) {
    Cost credit = credit_[at(week)];
    for (std::size_t i = next; i < changing_.size(); ++i)
      credit += places_[changing_[i]].credit[at(week)];
    least.lost += whole_.least_lost(week, credit);
  }
  std::uint64_t keeps = kept_;
  for (std::size_t i = next; i < changing_.size(); ++i) keeps |= places_[changing_[i]].keeps;
  const std::size_t relations = std::min<std::size_t>(64, whole_.relations_.size());
  const long broken = static_cast<long>(relations) - std::popcount(keeps);
  return whole_.best_->mark <= whole_.mark(least, true, broken);
}

void Continuing::Moving::choose(std::size_t next) {
  if (stopped_ || is_hopeless(next)) return;
  if (next == changing_.size()) return finish();
  const Place& here = places_[changing_[next]];
  if (here.touched) with(next, here.present);
  for (const JoinedSlot& one : here.others)
    if (std::ranges::none_of(chosen_, [&](const std::optional<JoinedSlot>& other) {
          return other && other->slot == one.slot;
        }))
      with(next, one);
  choose(next + 1);
}

void Continuing::Moving::with(std::size_t next, const JoinedSlot& one) {
  const auto dates = dates_;
  const auto credit = credit_;
  const auto kept = kept_;
  const Toll floor = floor_;
  chosen_[changing_[next]] = one;
  lay_down(one);
  choose(next + 1);
  chosen_[changing_[next]].reset();
  dates_ = dates;
  credit_ = credit;
  kept_ = kept;
  floor_ = floor;
}

void Continuing::Moving::finish() {
  JoinedSlots joined;
  bool moves = false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (chosen_[i]) joined.push_back(*chosen_[i]);
    const JoinedSlot& before = places_[i].present;
    moves |= !chosen_[i] || chosen_[i]->slot != before.slot ||
             chosen_[i]->modality != before.modality;
  }
  if (!moves || !seen_.insert(key_of(joined)).second) return;
  if (seen_.size() > most_sets || is_over(whole_.patience_)) {
    stopped_ = whole_.gave_up_ = true;
    return;
  }
  std::vector<Toll> floors;
  for (int week = from_; week < whole_.weeks(); ++week) {
    Toll floor{whole_.least_lost(week, credit_[at(week)]), 0, whole_.sitting(week, joined)};
    if (floor.charged == forbidden) return;
    for (int day = 7 * week; day < 7 * week + 7; ++day) floor.burden += dates_[at(day)].floor;
    floors.push_back(floor);
  }
  whole_.consider(from_, joined, floors);
}

}  // namespace meanwhile::planner
