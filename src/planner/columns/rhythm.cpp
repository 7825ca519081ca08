#include "planner/columns/rhythm.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "planner/columns/rhythm_filling.hpp"
#include "planner/columns/rhythm_relaxing.hpp"

namespace meanwhile::planner {

bool Rhythm::meets_minima(const Gain& gain) const {
  return std::equal(gain.begin(), gain.begin() + static_cast<std::ptrdiff_t>(demands_),
                    least_.begin(), std::ranges::greater_equal{});
}

/// One number for what makes two labels alike.
std::uint64_t Rhythm::key(std::uint8_t days, const Gain& gain) const {
  std::uint64_t key = days;
  for (std::size_t i = 0; i < fields_; ++i)
    key = key * static_cast<std::uint64_t>(most_[i] + 1) + static_cast<std::uint64_t>(gain[i]);
  return key;
}

double Rhythm::price_of(const Seats& seats, const SharePrices& prices) const {
  double price = prices.of_seats(seats);
  const int person = member_.position;
  if (const auto use = prices.uses.find({person, seats.slot}); use != prices.uses.end())
    price += use->second;
  const auto attending = prices.attending.find(person);
  if (attending == prices.attending.end()) return price;
  for (const SharePrices::Attending& one : attending->second)
    if (one.session.slot == seats.slot && seats.first <= one.session.session &&
        one.session.session < seats.end)
      price += one.price;
  return price;
}

Rhythm::Priced Rhythm::price(const SharePrices& prices, By by) const {
  Priced priced;
  for (const Part& part : parts_) {
    Priced::Cheapest cheapest{std::numeric_limits<double>::max(), nullptr};
    for (const Seats& seats : part.seats)
      if (const double price = price_of(seats, prices); price < cheapest.price)
        cheapest = {price, &seats};
    priced.parts.push_back(cheapest);
  }
  price_entries(prices.figure[at(CohortLevel::burden)], by, {}, priced);
  return priced;
}

void Rhythm::price_entries(double burden, By by, const std::array<long, 7>& opened,
                           Priced& priced) const {
  for (std::size_t day = 0; day < days_.size(); ++day) {
    priced.entries[day].clear();
    for (const Group& group : days_[day]) {
      std::vector<Priced::One>& cheapest = priced.entries[day].emplace_back(group.gains.size());
      for (const Entry& entry : group.entries) {
        double price =
            burden * static_cast<double>(std::max<long>(entry.core, entry.*by - opened[day]));
        for (const int single : entry.singles)
          if (single >= 0) price += priced.parts[at(single)].price;
        if (price < cheapest[at(entry.gain)].price) cheapest[at(entry.gain)] = {price, &entry};
      }
    }
  }
}

double Rhythm::keeping(const Label& label, const SharePrices& prices) const {
  return keeps(label.gain) ? prices.figure[at(CohortLevel::kept)] : 0;
}

bool Rhythm::keeps(const Gain& gain) const {
  return !keepable_.groups.empty() &&
         std::all_of(gain.begin() + static_cast<std::ptrdiff_t>(demands_),
                     gain.begin() + static_cast<std::ptrdiff_t>(fields_),
                     [](std::int32_t kept) { return kept > 0; });
}

void Rhythm::mark_kept(int slot, Gain& gain) const {
  for (std::size_t i = 0; demands_ + i < fields_; ++i)
    if (std::ranges::find(keepable_.groups[i], slot) != keepable_.groups[i].end())
      gain[demands_ + i] = 1;
}

Rhythm::Found Rhythm::trace(const Together& joined, const Priced& priced,
                            const std::vector<std::vector<Label>>& rows, const Label* last) const {
  Found found{last->price, 0, {}};
  for (const int part : joined.parts) found.joined.push_back(*priced.parts[at(part)].seats);
  for (std::size_t day = 7; day > 0; --day) {
    found.burden += last->entry->burden;
    for (const int single : last->entry->singles)
      if (single >= 0) found.joined.push_back(*priced.parts[at(single)].seats);
    last = &rows[day - 1][at(last->before)];
  }
  std::ranges::sort(found.joined, {}, &Seats::slot);
  return found;
}

double Rhythm::welcome(const SharePrices& prices) const {
  std::set<int> slots;
  for (const Part& part : parts_)
    for (const Seats& seats : part.seats) slots.insert(seats.slot);
  for (const Loose& loose : loose_)
    for (const Seats& seats : loose.seats) slots.insert(seats.slot);
  double welcome = 0;
  for (const int slot : slots) {
    const auto use = prices.uses.find({member_.position, slot});
    welcome -=
        std::min(0.0, prices.joining[at(slot)] + (use == prices.uses.end() ? 0 : use->second));
  }
  return welcome;
}

/// What may still be saved by joining more.
double Rhythm::most_saved(const Priced& priced, const SharePrices& prices) const {
  double saved = keepable_.groups.empty() ? 0 : prices.figure[at(CohortLevel::kept)];
  for (const Priced::Cheapest& part : priced.parts) saved -= std::min(0.0, part.price);
  return saved;
}

std::vector<Rhythm::Found> Rhythm::cheapest(const SharePrices& prices, double below,
                                            std::size_t most) const {
  const Priced priced = price(prices, &Entry::burden);
  const double saved = most_saved(priced, prices);
  std::vector<Found> cheapest;
  Filling filling{*this, priced};
  for (const Together& joined : together_) {
    const auto& rows = filling.fill(joined, below + saved);
    const Label* best = nullptr;
    double lowest = below;
    for (const Label& label : rows[7]) {
      if (!meets_minima(label.gain) || gaps_[label.days] != Gaps::allowed) continue;
      const double price = label.price - keeping(label, prices);
      if (price >= lowest) continue;
      lowest = price;
      best = &label;
    }
    if (!best) continue;
    Found found = trace(joined, priced, rows, best);
    found.price = lowest;
    const auto place = std::ranges::upper_bound(cheapest, found.price, {}, &Found::price);
    cheapest.insert(place, std::move(found));
    if (cheapest.size() > most) cheapest.pop_back();
    if (cheapest.size() == most) below = cheapest.back().price;
  }
  return cheapest;
}

double Rhythm::floor(const SharePrices& prices, double below) const {
  const Priced priced = price(prices, &Entry::settled);
  const double saved = most_saved(priced, prices);
  Filling filling{*this, priced};
  for (const Together& joined : together_)
    for (const Label& label : filling.fill(joined, below + saved)[7])
      if (meets_minima(label.gain) && gaps_[label.days] != Gaps::never)
        below = std::min(below, label.price - keeping(label, prices));
  return Relaxing{*this, prices}.at_least(below);
}

}  // namespace meanwhile::planner
