#include "planner/repairing/continuing_sets.hpp"

#include <algorithm>

namespace meanwhile::planner {

namespace {

// Beyond these a person has too many ways to move from one week on.
constexpr std::size_t most_sets = 3'000;

// Of filling her weeks, however she moves.
constexpr std::uint64_t most_steps = 500'000;

constexpr std::uint64_t steps_between_asks = 4'096;

}  // namespace

Continuing::Moving::Moving(Continuing& whole, int from)
    : whole_(whole),
      board_(whole.scene_.board),
      from_(from),
      modules_(board_.programme->modules.size()) {
  for (const JoinedSlot& one : whole.present_.joined) {
    Place place{one, whole.touched_slot_[at(one.slot)], false, {}, {}, 0};
    place.credit.assign(first(whole.weeks()), 0);
    for (int week = from; week < whole.weeks(); ++week)
      place.stays |= std::ranges::any_of(whole.asked_->leaving[at(week)], [&](const auto& left) {
        return left.first == one.slot && left.second == forbidden;
      });
    for (const JoinedSlot& other : whole.candidates(from, one.slot))
      if (charged(other) < forbidden && (!place.stays || other.slot == one.slot))
        place.others.push_back(choice(other));
    for (const Choice& other : place.others) count(place, *other.load);
    if (place.touched) count(place, whole.loads_->of(one));
    places_.push_back(std::move(place));
  }
}

Continuing::Moving::Choice Continuing::Moving::choice(const JoinedSlot& sits) const {
  Choice choice{sits, &whole_.loads_->of(sits)};
  for (const Load::Item& item : choice.load->items)
    choice.days |= static_cast<DayBits>(1 << (item.day % 7));
  return choice;
}

/// One more choice that there is.
void Continuing::Moving::count(Place& place, const Load& load) const {
  place.keeps |= load.keeps;
  for (int week = from_; week < whole_.weeks(); ++week) {
    Cost* most = &place.credit[first(week)];
    const Cost here = load.credit[at(week)];
    if (load.clinical) most[0] = std::max(most[0], here);
    if (load.module >= 0) most[1 + load.module] = std::max(most[1 + load.module], here);
  }
}

void Continuing::Moving::add_credit(const Load& load, int sign) {
  for (int week = from_; week < whole_.weeks(); ++week) {
    Cost* credit = &credit_[first(week)];
    if (load.clinical) credit[0] += sign * load.credit[at(week)];
    if (load.module >= 0) credit[1 + load.module] += sign * load.credit[at(week)];
    attended_[at(week)] += sign * load.attended[at(week)];
  }
}

bool Continuing::Moving::goes_with_chosen(const JoinedSlot& one) const {
  return std::ranges::none_of(chosen_, [&](const std::optional<JoinedSlot>& other) {
    return other &&
           (other->slot == one.slot || whole_.loads_->last_week_at_once(one, *other) >= from_);
  });
}

void Continuing::Moving::look() {
  floor_ = {0, whole_.rows_->settled(), 0};
  for (int week = whole_.scene_.as_of_week; week < from_; ++week) {
    const Ways& kept = whole_.kept_ways(week);
    if (kept.empty()) return;
    floor_ += whole_.asked_->least_of(kept);
  }
  look_everywhere();
}

std::optional<Continuing::Change> Continuing::Moving::least(const Change::Figures& limit) {
  least_ = Change{limit, false, {}, 0, {}};
  look_everywhere();
  return stopped_ ? std::nullopt : std::move(least_);
}

void Continuing::Moving::look_everywhere() {
  look_without(-1);
  for (std::size_t place = 0; place < places_.size(); ++place)
    if (!places_[place].touched) look_without(static_cast<int>(place));
}

/// All sets that leave this one of the slots from which nothing was taken; -1: none of them.
void Continuing::Moving::look_without(int other) {
  const Toll floor = floor_;
  before_.clear();
  scratch_.resize(1 + modules_);
  dates_.assign(at(7 * whole_.weeks()), {});
  credit_.assign(first(whole_.weeks()), 0);
  attended_.assign(at(whole_.weeks()), 0);
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
  staying_ = floor_.burden;
  changed_ = 0;
  rest_.assign(changing_.size() + 1, std::vector<Cost>(credit_.size()));
  for (std::size_t i = changing_.size(); i-- > 0;) {
    Place& place = places_[changing_[i]];
    price(place.others);
    std::ranges::transform(rest_[i + 1], place.credit, rest_[i].begin(), std::plus{});
  }
  choose(0);
  floor_ = floor;
}

/// The cheapest first, beside what stays.
void Continuing::Moving::price(std::vector<Choice>& choices) {
  for (Choice& one : choices) {
    const std::size_t mark = before_.size();
    const Toll floor = floor_;
    const auto kept = kept_;
    lay_down(one.sits);
    one.more = floor_.burden - floor.burden;
    take_up(one.sits, mark);
    floor_ = floor;
    kept_ = kept;
  }
  std::ranges::stable_sort(choices, {}, &Choice::more);
}

double Continuing::Moving::charged(const JoinedSlot& one) const {
  const BoardSlot& slot = board_.slot(one.slot);
  double charged = 0;
  for (int i = slot.week_from[at(from_)]; i < slot.week_from.back(); ++i)
    charged += whole_.asked_->sitting[at(i)][at(one.modality)];
  return charged;
}

void Continuing::Moving::lay_down(const JoinedSlot& one) {
  const Load& load = whole_.loads_->of(one);
  add_credit(load, 1);
  for (const Load::Item& item : load.items) {
    if (item.day < 7 * from_) continue;
    Date& here = dates_[at(item.day)];
    before_.emplace_back(item.day, here);
    const Cost more = item.core + (here.any ? 0 : whole_.scene_.prices.day) +
                      std::max(Cost{0}, item.there - here.there) +
                      std::max(Cost{0}, item.back - here.back);
    here = {true, std::max(here.there, item.there), std::max(here.back, item.back),
            here.floor + more};
    floor_.burden += more;
  }
  floor_.charged += charged(one);
  kept_ |= load.keeps;
}

bool Continuing::Moving::is_hopeless(std::size_t next) const {
  return is_no_better(floor_, next, kept_, nullptr);
}

/// Before it is laid down. On days on which nothing else changes it costs what it does beside what
/// stays alone.
bool Continuing::Moving::is_hopeless_with(std::size_t next, const Choice& choice) const {
  Toll floor = floor_;
  floor.burden = choice.days & changed_ ? std::max(floor.burden, staying_ + choice.more)
                                        : floor.burden + choice.more;
  return is_no_better(floor, next + 1, kept_ | choice.load->keeps, choice.load);
}

/// Whether no set with what was laid down, and this besides, is better than what was found.
bool Continuing::Moving::is_no_better(const Toll& floor, std::size_t next, std::uint64_t keeps,
                                      const Load* more) const {
  if (floor.charged == forbidden) return true;
  if (!least_ && !whole_.to_beat_) return false;
  Toll least = floor;
  for (std::size_t i = next; i < changing_.size(); ++i) keeps |= places_[changing_[i]].keeps;
  const std::size_t relations = std::min(SlotLoads::most_relations, whole_.relations_.size());
  const long broken = static_cast<long>(relations) - std::popcount(keeps);
  const auto is_enough = [&] {
    if (least_) return least_->limit <= Change::Figures{least.lost, broken, least.burden};
    return whole_.is_hopeless(whole_.asked_->mark(least, true, broken));
  };
  if (is_enough()) return true;
  std::vector<Cost>& credit = scratch_;
  for (int week = from_; week < whole_.weeks(); ++week) {
    const auto& most = board_.weeks[at(week)].dose->most_minutes;
    const Cost attended = attended_[at(week)] + (more ? more->attended[at(week)] : 0);
    if (most && attended > most->count()) return true;
    const auto begin = static_cast<long>(first(week));
    std::transform(credit_.begin() + begin,
                   credit_.begin() + begin + static_cast<long>(credit.size()),
                   rest_[next].begin() + begin, credit.begin(), std::plus{});
    if (more && more->clinical) credit[0] += more->credit[at(week)];
    if (more && more->module >= 0) credit[at(more->module) + 1] += more->credit[at(week)];
    least.lost += whole_.least_lost(week, credit);
  }
  return is_enough();
}

void Continuing::Moving::choose(std::size_t next) {
  if (whole_.steps_ > most_steps ||
      (++steps_ % steps_between_asks == 0 && is_over(whole_.patience_)))
    stopped_ = whole_.gave_up_ = true;
  if (stopped_ || is_hopeless(next)) return;
  if (next == changing_.size()) return finish();
  const Place& here = places_[changing_[next]];
  if (here.touched) with(next, choice(here.present));
  for (const Choice& one : here.others)
    if (!is_hopeless_with(next, one) && goes_with_chosen(one.sits)) with(next, one);
  if (!here.stays) choose(next + 1);
}

void Continuing::Moving::with(std::size_t next, const Choice& choice) {
  const std::size_t mark = before_.size();
  const auto kept = kept_;
  const auto changed = changed_;
  const Toll floor = floor_;
  chosen_[changing_[next]] = choice.sits;
  changed_ |= choice.days;
  lay_down(choice.sits);
  choose(next + 1);
  chosen_[changing_[next]].reset();
  take_up(choice.sits, mark);
  kept_ = kept;
  changed_ = changed;
  floor_ = floor;
}

/// Undoes the last that was laid down.
void Continuing::Moving::take_up(const JoinedSlot& one, std::size_t mark) {
  for (; before_.size() > mark; before_.pop_back())
    dates_[at(before_.back().first)] = before_.back().second;
  add_credit(whole_.loads_->of(one), -1);
}

/// As if nothing tied the weeks together.
void Continuing::Moving::compare(const JoinedSlots& joined, std::span<const Toll> floors) {
  Toll whole;
  for (const Toll& floor : floors) whole += floor;
  const Cost broken = whole_.broken(joined);
  const auto useless = [&](const Toll& toll) {
    return least_->limit <=
           Change::Figures{whole.lost + toll.lost, broken, whole.burden + toll.burden};
  };
  for (int week = from_; week < whole_.weeks(); ++week) {
    whole -= floors[at(week - from_)];
    const Ways& ways = whole_.ways(week, joined, useless);
    if (ways.empty()) return;
    whole += whole_.asked_->least_of(ways);
    if (useless({})) return;
  }
  least_ = Change{{whole.lost, broken, whole.burden}, true, whole, broken, joined};
}

void Continuing::Moving::finish() {
  JoinedSlots joined;
  bool moves = false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (chosen_[i]) joined.push_back(*chosen_[i]);
    const JoinedSlot& before = places_[i].present;
    moves |=
        !chosen_[i] || chosen_[i]->slot != before.slot || chosen_[i]->modality != before.modality;
  }
  if (!moves || !seen_.insert(key_of(joined)).second) return;
  if (seen_.size() > most_sets || is_over(whole_.patience_)) {
    stopped_ = whole_.gave_up_ = true;
    return;
  }
  std::vector<Toll> floors;
  for (int week = from_; week < whole_.weeks(); ++week) {
    const std::span credit(&credit_[first(week)], 1 + modules_);
    Toll floor{whole_.least_lost(week, credit), 0, whole_.asked_->sitting_in(week, joined)};
    if (floor.charged == forbidden) return;
    for (int day = 7 * week; day < 7 * week + 7; ++day) floor.burden += dates_[at(day)].floor;
    floors.push_back(floor);
  }
  least_ ? compare(joined, floors) : whole_.consider(from_, joined, floors);
}

}  // namespace meanwhile::planner
