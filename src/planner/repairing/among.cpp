#include "planner/repairing/among.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "planner/columns/bounding.hpp"

namespace meanwhile::planner {
namespace {

constexpr double negligible = 1e-6;
constexpr int most_rounds = 200;
constexpr std::size_t most_orders = 6;
constexpr int few_nodes = 20;  // of a search for whole ways; many: once
constexpr int many_nodes = 500;

}  // namespace

Together::Among::Among(Together& whole)
    : whole_(whole), people_(whole.concerned_), is_concerned_(whole.people_.size()) {
  for (const int person : people_) is_concerned_[at(person)] = true;
}

/// Seats of a session that those concerned may have.
int Together::Among::left_of(SessionAt which, bool online) const {
  const Agenda::Row& row = whole_.ground_.agenda.rows[at(which.slot)];
  const std::optional<int>& most = online ? row.online : row.seats;
  if (!most) return static_cast<int>(people_.size());
  int given = 0;
  int others = 0;
  if (const auto users = whole_.users_.find(which); users != whole_.users_.end())
    for (const int person : users->second) {
      const Use* use = use_of(whole_.uses_before_[at(person)], which);
      if (!use || !(online ? use->online : use->seat)) continue;
      ++given;
      if (!is_concerned_[at(person)]) ++others;
    }
  return std::max(*most, given) - others;
}

void Together::Among::keep_out() {
  KeptOut full;
  const Agenda& agenda = whole_.ground_.agenda;
  for (int slot = 0; slot < static_cast<int>(agenda.rows.size()); ++slot)
    for (int i = 0; i < static_cast<int>(agenda.rows[at(slot)].starts.size()); ++i) {
      if (whole_.ground_.is_past({slot, i})) continue;
      if (left_of({slot, i}, false) <= 0) full.seat.insert({slot, i});
      if (left_of({slot, i}, true) <= 0) full.online.insert({slot, i});
    }
  for (const int person : people_) {
    KeptOut& out = whole_.kept_out_[at(person)] = full;
    for (const int other : whole_.avoids_[at(person)]) {
      if (is_concerned_[at(other)]) continue;
      for (const Use& use : whole_.uses_before_[at(other)]) {
        const Use* hers = use_of(whole_.uses_before_[at(person)], use.which);
        if (use.attends && !(hers && hers->attends)) out.company.insert(use.which);
      }
    }
    for (const Use& use : whole_.uses_before_[at(person)])
      if (use.holds && may_leave(use.which) == 0) out.leave.insert(use.which);
    whole_.continuing(person).keep_out_of(out);
  }
}

/// How many of its own people may leave a group that ran before one of its sessions; nothing: all.
std::optional<int> Together::Among::may_leave(SessionAt which) const {
  const Agenda::Row& row = whole_.ground_.agenda.rows[at(which.slot)];
  if (row.needed == 0 || whole_.ground_.upset(which).any()) return std::nullopt;
  int before = 0;
  for (const int person : whole_.users_.at(which)) {
    const Use* use = use_of(whole_.uses_before_[at(person)], which);
    if (use && use->holds) ++before;
  }
  return before - std::min(row.needed, before);
}

Together::Node Together::Among::node_of(const Ways& ways) const {
  Node node;
  for (std::size_t place = 0; place < ways.size(); ++place) {
    node.chosen[people_[place]] = ways[place];
    for (std::size_t level = 0; level < level_count; ++level)
      node.sum[level] += ways[place]->figures[level];
  }
  return node;
}

bool Together::Among::begin() {
  keep_out();
  alone_ = whole_.alone();
  for (std::size_t place = 0; place < people_.size(); ++place) {
    if (!alone_[place]) alone_[place] = whoever_must_go(people_[place]);
    if (!alone_[place]) return false;
    const Continuing& here = whole_.continuing(people_[place]);
    sure_ = sure_ && !here.gave_up();
    if (here.lost_undisturbed() != Cost{0}) ++least_disturbed_;
  }
  floor_ = node_of(alone_).sum;
  std::vector<std::size_t> order(people_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  try_in_order(order, alone_, nullptr);
  if (whole_.found_ && (whole_.best_.sum == floor_ || is_over(whole_.request_.patience)))
    return true;
  std::ranges::reverse(order);
  try_in_order(order, alone_, nullptr);
  return whole_.found_;
}

/// How she goes on who can't stay where others need her to.
Together::Among::Way Together::Among::whoever_must_go(int person) {
  whole_.kept_out_[at(person)].leave.clear();
  Continuing& here = whole_.continuing(person);
  here.keep_out_of(whole_.kept_out_[at(person)]);
  auto found = here.best({});
  return found ? std::make_shared<const Continuation>(std::move(*found)) : nullptr;
}

/// Keeps the repair that comes of it, if it is better than all before.
void Together::Among::try_in_order(const std::vector<std::size_t>& order, const Ways& wanted,
                                   Shares* shares) {
  const auto ways = one_by_one(order, wanted, shares);
  if (!ways) return;
  if (shares)
    for (std::size_t place = 0; place < people_.size(); ++place)
      if ((*ways)[place] != wanted[place] && is_tight(place, *(*ways)[place]))
        shares->add(static_cast<int>(place), (*ways)[place]);
  if (const auto node = whole_.dive(node_of(*ways), Asked::concerned)) whole_.keep_best(*node);
}

/// Each has what she wants, or the best that those before her have left, at the prices of the
/// program.
std::optional<Together::Among::Ways> Together::Among::one_by_one(
    const std::vector<std::size_t>& order, const Ways& wanted, const Shares* shares) {
  Taken taken;
  for (const int person : people_) count(whole_.uses_before_[at(person)], 1, true, taken);
  Ways ways(people_.size());
  for (const std::size_t place : order) {
    const int person = people_[place];
    count(whole_.uses_before_[at(person)], -1, true, taken);
    Terms terms = what_is_left(person, ways, taken);
    if (wanted[place] && heeds(*wanted[place], terms)) {
      ways[place] = wanted[place];
    } else {
      if (shares) terms += shares->terms(static_cast<int>(place), tight_);
      auto found = whole_.continuing(person).best(terms);
      if (!found) return std::nullopt;
      ways[place] = std::make_shared<const Continuation>(std::move(*found));
    }
    count(ways[place]->uses, 1, false, taken);
    for (const Use& use : whole_.uses_before_[at(person)])
      if (const Use* now = use_of(ways[place]->uses, use.which); use.holds && !(now && now->holds))
        ++taken[use.which].left;
  }
  return ways;
}

void Together::Among::count(const std::vector<Use>& uses, int sign, bool holds_alone,
                            Taken& taken) {
  for (const Use& use : uses) {
    if (holds_alone && !use.holds) continue;
    taken[use.which].seats += use.seat ? sign : 0;
    taken[use.which].online += use.online ? sign : 0;
  }
}

/// What somebody may not do after those who were asked before her.
Terms Together::Among::what_is_left(int person, const Ways& ways, const Taken& taken) const {
  Terms terms;
  const std::vector<Use>& before = whole_.uses_before_[at(person)];
  for (const auto& [which, here] : taken) {
    const Use* had = use_of(before, which);
    if (here.seats > 0 && !(had && had->seat) && here.seats >= left_of(which, false))
      terms.charges[which].seat = forbidden;
    if (here.online > 0 && !(had && had->online) && here.online >= left_of(which, true))
      terms.charges[which].online = forbidden;
    if (here.left > 0 && had && had->holds && here.left >= may_leave(which).value_or(here.left + 1))
      terms.charges[which].leave = forbidden;
  }
  for (const int other : whole_.avoids_[at(person)]) {
    if (!is_concerned_[at(other)] || !ways[at(place_of(other))]) continue;
    for (const Use& use : ways[at(place_of(other))]->uses) {
      const Use* had = use_of(before, use.which);
      const Use* others = use_of(whole_.uses_before_[at(other)], use.which);
      if (use.attends && !(had && had->attends && others && others->attends))
        terms.charges[use.which].attend = forbidden;
    }
  }
  return terms;
}

/// Whether this way of hers is as good as the one that she would have alone, on all tight levels.
bool Together::Among::is_tight(std::size_t place, const Continuation& way) const {
  return std::equal(way.figures.begin(), way.figures.begin() + static_cast<long>(tight_),
                    alone_[place]->figures.begin());
}

Figures Together::Among::settle() {
  Figures bound = floor_;
  while (tight_ < level_count && floor_[tight_] == whole_.best_.sum[tight_]) ++tight_;
  if (tight_ == level_count) return sure_ ? bound : Figures{};
  Shares shares{people_.size()};
  for (std::size_t place = 0; place < people_.size(); ++place) {
    shares.add(static_cast<int>(place), alone_[place]);
    shares.add(static_cast<int>(place), whole_.best_.chosen.at(people_[place]));
  }
  for (std::size_t level = tight_; level < level_count; ++level) {
    shares.aim(level);
    const auto least = this->least(shares, level);
    bound[level] = least ? static_cast<long>(std::ceil(*least - negligible)) : 0;
    if (bound[level] < whole_.best_.sum[level]) break;
    shares.hold(level, static_cast<double>(whole_.best_.sum[level]));
  }
  return sure_ ? bound : Figures{};
}

bool Together::Among::is_all_that_matters() const {
  return whole_.best_.sum[0] == 0 && whole_.best_.sum[1] == least_disturbed_;
}

/// What the level comes to at least, or nothing where that is not known.
std::optional<double> Together::Among::least(Shares& shares, std::size_t level) {
  std::optional<double> best;
  for (int round = 0; round < most_rounds && !is_over(whole_.request_.patience); ++round) {
    if (!shares.solve()) return best;
    if (add_broken(shares)) continue;
    if (round % 4 == 0) try_parts(shares, level, few_nodes);
    std::vector<Offer> offers(people_.size());
    for_each(whole_.request_.for_each, people_.size(),
             [&](std::size_t place) { offers[place] = offer(shares, place, level); });
    double floor = shares.value();
    bool more = false;
    for (std::size_t place = 0; place < people_.size(); ++place) {
      floor += std::min(0.0, offers[place].floor);
      if (!offers[place].welcome) continue;
      shares.add(static_cast<int>(place), offers[place].welcome);
      more = true;
    }
    best = std::max(best.value_or(floor), floor);
    if (std::ceil(*best - negligible) >= static_cast<double>(whole_.best_.sum[level])) break;
    if (!more) {
      try_prices(shares);
      if (shares.solve()) try_parts(shares, level, many_nodes);
      break;
    }
  }
  return best;
}

/// A way of hers that costs less, with all that is charged for it, than she pays now.
Together::Among::Offer Together::Among::offer(const Shares& shares, std::size_t place,
                                              std::size_t level) {
  const double paid = shares.paid_by(static_cast<int>(place));
  const double nothing_charged =
      level == tight_ ? static_cast<double>(alone_[place]->figures[level]) : 0;
  Offer offer{nothing_charged - paid, nullptr};
  if (offer.floor > -negligible) return offer;
  Continuing& here = whole_.continuing(people_[place]);
  auto found = here.best(shares.terms(static_cast<int>(place), tight_));
  if (!found) return offer;
  const double brings = found->mark[level_count] - paid;
  if (!here.gave_up()) offer.floor = std::max(offer.floor, brings);
  if (brings < -negligible) offer.welcome = std::make_shared<const Continuation>(std::move(*found));
  return offer;
}

/// Makes repairs of what the program takes parts of.
void Together::Among::try_parts(Shares& shares, std::size_t level, int most_nodes) {
  std::vector<std::size_t> order(people_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto below = static_cast<double>(whole_.best_.sum[level]);
  if (const Ways whole = shares.whole_ways(below, most_nodes); !whole.empty())
    try_in_order(order, whole, nullptr);
  Ways wanted = alone_;
  std::vector<double> most(people_.size());
  for (const Shares::Part& one : shares.parts())
    if (one.part > most[at(one.person)]) {
      most[at(one.person)] = one.part;
      wanted[at(one.person)] = *one.way;
    }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return most[a] > most[b]; });
  try_in_order(order, wanted, &shares);
}

/// Makes repairs in which each has what is best for her at the prices of the program, asked in
/// orders of which each begins with somebody else.
void Together::Among::try_prices(Shares& shares) {
  std::vector<std::size_t> order(people_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const Ways nothing(people_.size());
  for (std::size_t turn = 0; turn < std::min(most_orders, order.size()); ++turn) {
    if (is_over(whole_.request_.patience)) return;
    try_in_order(order, nothing, &shares);
    const std::size_t next = (order.size() / most_orders + 1) % order.size();
    std::rotate(order.begin(), order.begin() + static_cast<long>(next), order.end());
  }
}

}  // namespace meanwhile::planner
