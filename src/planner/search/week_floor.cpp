#include "planner/search/week_floor.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace meanwhile::planner {
namespace {

Minute most_minutes(const Board& board, std::size_t day) {
  const auto& most = board.weeks[day / 7].dose->most_minutes_per_day;
  return most ? std::min<Minute>(1440, static_cast<Minute>(most->count())) : 1440;
}

}  // namespace

WeekFloor::WeekFloor(const Board& board, const Prices& prices)
    : board_(board),
      prices_(prices),
      dates_(board.closed.size()),
      credit_price_(board.weeks.size()),
      granted_(board.weeks.size()),
      granted_days_(board.weeks.size()) {
  for (const Occasion& occasion : board.occasions) unit_ = std::gcd(unit_, occasion.credit);
  unit_ = std::max(1, unit_);
  for (const Occasion& occasion : board.occasions) {
    if (!board.slot(occasion.slot).clinical || occasion.credit == 0) continue;
    if (occasion.cancelled == programme::Cancelled::closed)
      granted_[at(occasion.week())] += occasion.credit;
    for (const int visit : occasion.visit)
      if (visit >= 0 && !board.visit(visit).blocked)
        dates_[at(occasion.day)].visits.push_back(visit);
  }
  for (std::size_t day = 0; day < dates_.size(); ++day) {
    if (board.closed[day]) ++granted_days_[day / 7];
    std::ranges::sort(dates_[day].visits, {}, [&](int v) { return board.occasion_of(v).end; });
    fill_prices(dates_[day], day);
  }
  for (int week = 0; week < board.week_count(); ++week) settle(week);
}

/// A date costs its day price and, with any session on site, at least the least ways of those it
/// offers.
void WeekFloor::fill_prices(Date& date, std::size_t day) const {
  const std::size_t most = units(most_minutes(board_, day));
  Cost ways = impossible;
  for (const int visit : date.visits)
    if (board_.visit(visit).onsite())
      ways = std::min(ways,
                      prices_.visit[at(visit)].there_least + prices_.visit[at(visit)].back_least);
  date.price = table(date, most, true);
  const std::vector<Cost> with_onsite = table(date, most, false);
  for (std::size_t x = 1; x <= most; ++x) {
    date.price[x] = std::min(date.price[x], with_onsite[x] + std::min(ways, impossible));
    if (date.price[x] < impossible) date.price[x] += prices_.day;
  }
}

/// By units of credit, the least core prices of visits that do not overlap.
std::vector<Cost> WeekFloor::table(const Date& date, std::size_t most, bool online_only) const {
  std::vector<std::vector<Cost>> rows{std::vector<Cost>(most + 1, impossible)};
  rows.front()[0] = 0;
  std::vector<Minute> ends;
  for (const int visit : date.visits) {
    if (online_only && board_.visit(visit).onsite()) continue;
    const Occasion& occasion = board_.occasion_of(visit);
    const auto before =
        static_cast<std::size_t>(std::ranges::upper_bound(ends, occasion.start) - ends.begin());
    ends.push_back(occasion.end);
    std::vector<Cost> row = rows.back();
    const std::size_t credit = units(occasion.credit);
    for (std::size_t x = credit; x <= most; ++x)
      row[x] = std::min(row[x], rows[before][x - credit] + prices_.visit[at(visit)].core);
    rows.push_back(std::move(row));
  }
  for (Cost& cost : rows.back()) cost = std::min(cost, impossible);
  return rows.back();
}

/// The bound under a price on credit, nothing set.
Cost WeekFloor::value(int week, double credit_price) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  std::array<double, 7> reduced;
  for (int i = 0; i < 7; ++i) {
    const Date& date = dates_[at(week * 7 + i)];
    double least = static_cast<double>(impossible);
    for (std::size_t x = 1; x < date.price.size(); ++x)
      if (date.price[x] < impossible)
        least = std::min(least, static_cast<double>(date.price[x]) -
                                    credit_price * unit_ * static_cast<double>(x));
    reduced[at(i)] = least;
  }
  std::ranges::sort(reduced);
  const int needed = std::max(0, dose.least_days.value_or(0) - granted_days_[at(week)]);
  const double hours =
      dose.least_minutes
          ? std::max(0.0, static_cast<double>(dose.least_minutes->count() - granted_[at(week)]))
          : 0.0;
  double sum = credit_price * hours;
  for (int i = 0; i < 7; ++i)
    if (i < needed || reduced[at(i)] < 0)
      sum += std::min(reduced[at(i)], static_cast<double>(impossible) / 16);
  return static_cast<Cost>(std::floor(sum));
}

void WeekFloor::settle(int week) {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 7; ++i) {
    const std::vector<Cost>& price = dates_[at(week * 7 + i)].price;
    for (std::size_t x = 1; x < price.size(); ++x)
      if (price[x] < impossible)
        high = std::max(high, static_cast<double>(price[x]) / (unit_ * static_cast<double>(x)));
  }
  for (int i = 0; i < 24; ++i) {
    const double a = low + (high - low) / 3;
    const double b = high - (high - low) / 3;
    (value(week, a) < value(week, b) ? low : high) = value(week, a) < value(week, b) ? a : b;
  }
  // Whole prices keep every later sum exact.
  credit_price_[at(week)] = std::floor((low + high) / 2);
  for (int i = 0; i < 7; ++i) {
    Date& date = dates_[at(week * 7 + i)];
    const auto credit = static_cast<Cost>(credit_price_[at(week)]);
    for (std::size_t x = 1; x < date.price.size(); ++x)
      if (date.price[x] < impossible)
        date.reduced =
            std::min(date.reduced, date.price[x] - credit * unit_ * static_cast<Cost>(x));
    for (const int visit : date.visits)
      if (reduced_core(visit, week) < 0) date.worth_adding.push_back(visit);
    const std::vector<Cost> cores = table(date, date.price.size() - 1, false);
    date.added.assign(cores.size(), 0);
    for (std::size_t x = 1; x < cores.size(); ++x)
      date.added[x] = std::min(date.added[x - 1], cores[x] - credit * unit_ * static_cast<Cost>(x));
  }
}

Cost WeekFloor::reduced_core(int visit, int week) const {
  return prices_.visit[at(visit)].core - static_cast<Cost>(credit_price_[at(week)]) *
                                             static_cast<Cost>(board_.occasion_of(visit).credit);
}

/// Least reduced price of what may be attended beside what is set on a date: never positive.
Cost WeekFloor::least_added(const Date& date, std::size_t day, const PartialDay& set,
                            std::span<const int> visits, int week) const {
  const Minute room = std::max(0, most_minutes(board_, day) - set.length);
  const Cost by_room = date.added[std::min(units(room), date.added.size() - 1)];
  if (by_room == 0) return 0;
  std::array<Minute, 64> ends;
  std::array<Cost, 65> least{};
  std::size_t kept = 0;
  for (const int visit : date.worth_adding) {
    const Occasion& occasion = board_.occasion_of(visit);
    const auto overlaps = [&](int other) {
      const Occasion& present = board_.occasion_of(other);
      return board_.occasion_of(other).day == occasion.day && occasion.start < present.end &&
             present.start < occasion.end;
    };
    if (occasion.length() > room || std::ranges::any_of(visits, overlaps)) continue;
    if (kept == ends.size()) return by_room;
    const auto before = static_cast<std::size_t>(
        std::upper_bound(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(kept),
                         occasion.start) -
        ends.begin());
    ends[kept] = occasion.end;
    least[kept + 1] = std::min(least[kept], least[before] + reduced_core(visit, week));
    ++kept;
  }
  return std::max(by_room, least[kept]);
}

Cost WeekFloor::bound(const Partial& partial, const Choices& choices, int week) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  const PartialWeek& has = partial.weeks[at(week)];
  const auto credit_price = static_cast<Cost>(credit_price_[at(week)]);
  const auto least_minutes =
      dose.least_minutes ? static_cast<Minute>(dose.least_minutes->count()) : 0;
  std::vector<int> set;
  for (const int choice : partial.joined) {
    const WeekShare& share = choices.share(choice, week);
    set.insert(set.end(), choices.attended.begin() + share.attended_from,
               choices.attended.begin() + share.attended_to);
  }
  Cost sum = credit_price * std::max(0, least_minutes - granted_[at(week)] - has.credit) +
             has.core + has.opening;
  std::array<Cost, 7> reduced;
  reduced.fill(impossible);
  std::size_t others = 0;
  for (int i = 0; i < 7; ++i) {
    const std::size_t day = at(week * 7 + i);
    const Date& date = dates_[day];
    if (has.days >> i & 1)
      sum += least_added(date, day, partial.days[day], set, week);
    else
      reduced[others++] = date.reduced;
  }
  std::ranges::sort(reduced);
  const int needed = dose.least_days.value_or(0) - granted_days_[at(week)] - count(has.days);
  for (std::size_t i = 0; i < others; ++i) {
    if (static_cast<int>(i) >= needed && reduced[i] >= 0) break;
    if (reduced[i] >= impossible) return impossible;
    sum += reduced[i];
  }
  return needed > static_cast<int>(others) ? impossible : std::max(Cost{0}, sum);
}

}  // namespace meanwhile::planner
