#include "planner/columns/rhythm.hpp"

#include <algorithm>
#include <unordered_map>

namespace meanwhile::planner {

/// Everything under some prices.
///
/// entries  by weekday, group and gain: of those that bring the same, the cheapest alone
struct Rhythm::Priced {
  struct One {
    double price = std::numeric_limits<double>::max();
    const Entry* entry = nullptr;
  };
  struct Cheapest {
    double price;
    const Seats* seats;
  };
  std::vector<Cheapest> parts;
  std::array<std::vector<std::vector<One>>, 7> entries;
};

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
  const double burden = prices.figure[at(CohortLevel::burden)];
  for (std::size_t day = 0; day < days_.size(); ++day)
    for (const Group& group : days_[day]) {
      std::vector<Priced::One>& cheapest = priced.entries[day].emplace_back(group.gains.size());
      for (const Entry& entry : group.entries) {
        double price = burden * (by == By::burden ? entry.burden : entry.least);
        for (const int single : entry.singles)
          if (single >= 0) price += priced.parts[at(single)].price;
        if (price < cheapest[at(entry.gain)].price) cheapest[at(entry.gain)] = {price, &entry};
      }
    }
  return priced;
}

/// Labels of a set of slots that meet on several days, weekday by weekday.
class Rhythm::Filling {
 public:
  Filling(const Rhythm& rhythm, const Priced& priced)
      : rhythm_(rhythm), priced_(priced), rows_(8) {}

  /// start  what is reached already, whose credit no maximum counts
  const std::vector<std::vector<Label>>& fill(const Together& joined, double below,
                                              const Gain& start = {}) {
    for (std::vector<Label>& row : rows_) row.clear();
    find_least_for_credit(joined);
    most_credit_ = rhythm_.most_credit_ + start[credit];
    Label first;
    first.gain = start;
    for (const int part : joined.parts) {
      first.price += priced_.parts[at(part)].price;
      rhythm_.mark_kept(priced_.parts[at(part)].seats->slot, first.gain);
    }
    if (first.price + rest(0, start[credit]) < below) rows_[0].push_back(first);
    for (std::size_t day = 0; day < 7 && !rows_[day].empty(); ++day) extend(joined, day, below);
    return rows_;
  }

 private:
  static constexpr std::int32_t step = 30;  // of credit, in what the rest costs at least

  /// From each weekday on, what so much more credit costs at least.
  void find_least_for_credit(const Together& joined) {
    const auto steps = at((rhythm_.least_[credit] + step - 1) / step) + 1;
    least_.assign(8, std::vector<double>(steps, std::numeric_limits<double>::infinity()));
    least_[7][0] = 0;
    for (std::size_t day = 7; day-- > 0;) {
      const std::size_t group = at(joined.groups[day]);
      const auto& ones = priced_.entries[day][group];
      for (std::size_t i = 0; i < ones.size(); ++i) {
        if (!ones[i].entry) continue;
        const std::int32_t brings = rhythm_.days_[day][group].gains[i][credit];
        for (std::size_t need = 0; need < steps; ++need) {
          const std::int32_t left = static_cast<std::int32_t>(need) * step - brings;
          const std::size_t place = left <= 0 ? 0 : at((left + step - 1) / step);
          // Rounded down once more, so that it stays a floor whatever credit sessions have.
          const double then = least_[day + 1][place > 0 && left % step != 0 ? place - 1 : place];
          least_[day][need] = std::min(least_[day][need], ones[i].price + then);
        }
      }
    }
    for (std::vector<double>& row : least_)
      for (std::size_t need = row.size() - 1; need-- > 0;)
        row[need] = std::min(row[need], row[need + 1]);
  }

  double rest(std::size_t day, std::int32_t has) const {
    const std::int32_t lacks = std::max(0, rhythm_.least_[credit] - has);
    return least_[day][at(lacks / step)];
  }

  void extend(const Together& joined, std::size_t day, double below) {
    const std::size_t number = at(joined.groups[day]);
    const Group& group = rhythm_.days_[day][number];
    known_.clear();
    for (std::size_t i = 0; i < rows_[day].size(); ++i)
      for (std::size_t g = 0; g < group.gains.size(); ++g) {
        const Priced::One& one = priced_.entries[day][number][g];
        if (!one.entry) continue;
        const Label& before = rows_[day][i];
        Label label{before.days, before.gain, before.price + one.price, static_cast<int>(i),
                    one.entry};
        add(group.gains[g], label.gain);
        const bool stays = group.several.empty() && one.entry->singles[0] < 0;
        if (!stays) label.days |= static_cast<std::uint8_t>(1U << day);
        if (label.gain[credit] > most_credit_ || std::popcount(label.days) > rhythm_.most_days_ ||
            label.price + rest(day + 1, label.gain[credit]) >= below)
          continue;
        put(label, rows_[day + 1]);
      }
  }

  void add(const Gain& more, Gain& gain) const {
    gain[credit] += more[credit];
    for (std::size_t i = clinical_days; i < rhythm_.fields_; ++i)
      gain[i] = std::min(rhythm_.most_[i], gain[i] + more[i]);
  }

  void put(const Label& label, std::vector<Label>& row) {
    const auto [place, fresh] = known_.try_emplace(rhythm_.key(label.days, label.gain), row.size());
    if (fresh)
      row.push_back(label);
    else if (label.price < row[place->second].price)
      row[place->second] = label;
  }

  const Rhythm& rhythm_;
  const Priced& priced_;
  std::vector<std::vector<Label>> rows_;
  std::int32_t most_credit_ = 0;
  std::vector<std::vector<double>> least_;  // by weekday, steps of credit
  std::unordered_map<std::uint64_t, std::size_t> known_;
};

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

/// A floor under what sets with loose choices are priced.
class Rhythm::Relaxing {
 public:
  Relaxing(const Rhythm& rhythm, const SharePrices& prices, Filling& filling)
      : rhythm_(rhythm), filling_(filling) {
    const double burden = prices.figure[at(CohortLevel::burden)];
    if (!rhythm.keepable_.groups.empty()) kept_ = prices.figure[at(CohortLevel::kept)];
    for (const Loose& loose : rhythm.loose_) {
      double seats = std::numeric_limits<double>::max();
      for (const Seats& one : loose.seats) seats = std::min(seats, rhythm.price_of(one, prices));
      priced_.push_back({seats + burden * static_cast<double>(loose.clashes),
                         burden * static_cast<double>(loose.dates), &loose});
    }
    std::ranges::stable_sort(priced_, {}, [](const One& one) { return one.beside + one.dates; });
  }

  /// Of such a set, or `below`.
  double at_least(double below) {
    below_ = below;
    add(0, 0, 0, {});
    return below_;
  }

 private:
  struct One {
    double beside;  // its dates
    double dates;
    const Loose* loose;
  };
  static constexpr int most_fills = 40;

  void add(std::size_t from, double beside, double dates, const Gain& gain) {
    for (std::size_t i = from; i < priced_.size(); ++i) {
      const One& one = priced_[i];
      const double besides = beside + one.beside;
      const double own = std::max(dates, one.dates);
      if (besides + own - kept_ >= below_) continue;
      Gain more = gain;
      more[credit] += one.loose->gain[credit];
      for (std::size_t d = clinical_days; d < rhythm_.fields_; ++d)
        more[d] = std::min(rhythm_.most_[d], more[d] + one.loose->gain[d]);
      const Rest rest = cheapest_rest(more, below_ + kept_ - besides);
      const double all = std::min(besides + std::max(own, rest.any),
                                  besides + std::max(own, rest.keeping) - kept_);
      add(i + 1, besides, own, more);
      below_ = std::min(below_, all);
    }
  }

  /// Of what has to be joined beside: the cheapest, and the cheapest with which all that is held is
  /// kept.
  struct Rest {
    double any;
    double keeping;
  };
  Rest cheapest_rest(const Gain& has, double below) {
    if (fills_ == most_fills) return {0, 0};
    ++fills_;
    Rest least{below, below};
    for (const Together& joined : rhythm_.together_)
      for (const Label& label : filling_.fill(joined, below, has)[7]) {
        if (!rhythm_.meets_minima(label.gain)) continue;
        least.any = std::min(least.any, label.price);
        if (rhythm_.keeps(label.gain)) least.keeping = std::min(least.keeping, label.price);
      }
    return least;
  }

  const Rhythm& rhythm_;
  Filling& filling_;
  double kept_ = 0;
  std::vector<One> priced_;
  double below_ = 0;
  int fills_ = 0;
};

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

/// What may still be saved by joining more.
double Rhythm::most_saved(const Priced& priced, const SharePrices& prices) const {
  double saved = keepable_.groups.empty() ? 0 : prices.figure[at(CohortLevel::kept)];
  for (const Priced::Cheapest& part : priced.parts) saved -= std::min(0.0, part.price);
  return saved;
}

std::vector<Rhythm::Found> Rhythm::cheapest(const SharePrices& prices, double below,
                                            std::size_t most) const {
  const Priced priced = price(prices, By::burden);
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
  const Priced priced = price(prices, By::least);
  const double saved = most_saved(priced, prices);
  Filling filling{*this, priced};
  for (const Together& joined : together_)
    for (const Label& label : filling.fill(joined, below + saved)[7])
      if (meets_minima(label.gain) && gaps_[label.days] != Gaps::never)
        below = std::min(below, label.price - keeping(label, prices));
  return Relaxing{*this, prices, filling}.at_least(below);
}

}  // namespace meanwhile::planner
