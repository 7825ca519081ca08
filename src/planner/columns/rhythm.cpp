#include "planner/columns/rhythm.hpp"

#include <algorithm>
#include <map>

namespace meanwhile::planner {

/// Everything under some prices.
///
/// entries  by weekday and group: of those that bring the same, the cheapest alone
struct Rhythm::Priced {
  struct One {
    double price;
    const Entry* entry;
  };
  struct Cheapest {
    double price;
    const Seats* seats;
  };
  std::vector<Cheapest> parts;
  std::array<std::vector<std::vector<One>>, 7> entries;
};

/// More than is asked for is worth no more.
Rhythm::Gain Rhythm::sum(const Gain& one, const Gain& other) const {
  Gain sum;
  sum.credit = one.credit + other.credit;
  sum.clinical_days = std::min(least_.clinical_days, one.clinical_days + other.clinical_days);
  for (std::size_t i = 0; i < most_others; ++i)
    sum.others[i] = std::min(least_.others[i], one.others[i] + other.others[i]);
  return sum;
}

bool Rhythm::meets_minima(const Gain& gain) const {
  if (gain.credit < least_.credit || gain.clinical_days < least_.clinical_days) return false;
  return std::ranges::equal(gain.others, least_.others, std::ranges::greater_equal{});
}

Rhythm::Priced Rhythm::price(const SharePrices& prices) const {
  Priced priced;
  const int person = member_.position;
  const auto attending = prices.attending.find(person);
  const auto of_seats = [&](const Seats& seats) {
    double price = prices.of_seats(seats);
    // Who keeps one of several groups does not keep all: what it is worth is no more than this.
    if (keepable_.holds(seats.slot))
      price -= prices.figure[at(CohortLevel::kept)] / static_cast<double>(keepable_.groups.size());
    if (const auto use = prices.uses.find({person, seats.slot}); use != prices.uses.end())
      price += use->second;
    if (attending == prices.attending.end()) return price;
    for (const SharePrices::Attending& one : attending->second)
      if (one.session.slot == seats.slot && seats.first <= one.session.session &&
          one.session.session < seats.end)
        price += one.price;
    return price;
  };
  for (const Part& part : parts_) {
    Priced::Cheapest& cheapest = priced.parts.emplace_back(
        Priced::Cheapest{of_seats(part.seats.front()), &part.seats.front()});
    for (const Seats& seats : part.seats)
      if (const double price = of_seats(seats); price < cheapest.price) cheapest = {price, &seats};
  }
  const double burden = prices.figure[at(CohortLevel::burden)];
  for (std::size_t day = 0; day < days_.size(); ++day)
    for (const Group& group : days_[day]) {
      std::map<Gain, Priced::One> cheapest;
      for (const Entry& entry : group.entries) {
        double price = burden * entry.burden;
        for (const int single : entry.singles)
          if (single >= 0) price += priced.parts[at(single)].price;
        const auto [place, fresh] = cheapest.try_emplace(entry.gain, Priced::One{price, &entry});
        if (!fresh && price < place->second.price) place->second = {price, &entry};
      }
      std::vector<Priced::One>& kept = priced.entries[day].emplace_back();
      for (const auto& [gain, one] : cheapest) kept.push_back(one);
    }
  return priced;
}

std::vector<std::vector<Rhythm::Label>> Rhythm::fill(const Together& joined, const Priced& priced,
                                                     double below) const {
  std::vector<std::vector<Label>> rows(8);
  Label first;
  for (const int part : joined.parts) first.price += priced.parts[at(part)].price;
  rows[0].push_back(first);
  for (std::size_t day = 0; day < 7; ++day) {
    const std::size_t group = at(joined.groups[day]);
    const auto bit = static_cast<std::uint8_t>(1U << day);
    std::map<std::pair<std::uint8_t, Gain>, std::size_t> known;
    for (std::size_t i = 0; i < rows[day].size(); ++i)
      for (const Priced::One& one : priced.entries[day][group]) {
        const Label& before = rows[day][i];
        const bool stays = days_[day][group].several.empty() && one.entry->singles[0] < 0;
        Label label{stays ? before.days : static_cast<std::uint8_t>(before.days | bit),
                    sum(before.gain, one.entry->gain), before.price + one.price,
                    static_cast<int>(i), one.entry};
        if (label.price >= below || label.gain.credit > most_credit_ ||
            std::popcount(label.days) > most_days_)
          continue;
        const auto [place, fresh] = known.try_emplace({label.days, label.gain}, rows[day + 1].size());
        if (fresh)
          rows[day + 1].push_back(label);
        else if (label.price < rows[day + 1][place->second].price)
          rows[day + 1][place->second] = label;
      }
  }
  return rows;
}

Rhythm::Cheapest Rhythm::cheapest(const SharePrices& prices, double below, std::size_t most) const {
  const Priced priced = price(prices);
  double welcome = 0;  // what may still be saved by joining more
  for (const Priced::Cheapest& part : priced.parts) welcome -= std::min(0.0, part.price);
  Cheapest cheapest{{}, below};
  double bound = below;
  for (const Together& joined : together_) {
    const auto rows = fill(joined, priced, bound + welcome);
    const Label* best = nullptr;
    for (const Label& label : rows[7]) {
      if (!meets_minima(label.gain) || gaps_[label.days] == Gaps::never) continue;
      cheapest.at_least = std::min(cheapest.at_least, label.price);
      if (gaps_[label.days] == Gaps::allowed && label.price < bound &&
          (!best || label.price < best->price))
        best = &label;
    }
    if (!best) continue;
    Found found{best->price, 0, {}};
    for (const int part : joined.parts) found.joined.push_back(*priced.parts[at(part)].seats);
    const Label* label = best;
    for (std::size_t day = 7; day > 0; --day) {
      found.burden += label->entry->burden;
      for (const int single : label->entry->singles)
        if (single >= 0) found.joined.push_back(*priced.parts[at(single)].seats);
      label = &rows[day - 1][at(label->before)];
    }
    std::ranges::sort(found.joined, {}, &Seats::slot);
    const auto place = std::ranges::upper_bound(cheapest.found, found.price, {}, &Found::price);
    cheapest.found.insert(place, std::move(found));
    if (cheapest.found.size() > most) cheapest.found.pop_back();
    if (cheapest.found.size() == most) bound = cheapest.found.back().price;
  }
  return cheapest;
}

}  // namespace meanwhile::planner
