#include <algorithm>
#include <numeric>

#include "planner/repairing/among.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_orders = 6;

}  // namespace

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

/// Makes repairs of what the program takes parts of.
void Together::Among::try_parts(Shares& shares, std::size_t level, int most_nodes) {
  std::vector<std::size_t> order(people_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto below = static_cast<double>(whole_.best_.sum[level]);
  if (const Ways whole = shares.whole_ways(below, most_nodes); !whole.empty())
    if (const auto node = whole_.dive(node_of(whole), Asked::concerned)) whole_.keep_best(*node);
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
