#include "planner/search/floor.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace meanwhile::planner {

using programme::kind_count;

Floor::Floor(const Board& board, const Prices& prices, const Choices& choices)
    : board_(board),
      prices_(prices),
      choices_(choices),
      supply_(board, prices, choices),
      lack_(board),
      session_(board.weeks.size() * kind_count),
      split_(choices.attended.size() + 1),
      hours_(split_.size()),
      make_up_(lack_.module_minutes.size()),
      any_(choices.all.size()),
      may_make_up_(make_up_.size()),
      live_(board.closed.size()),
      weeks_(board.weeks.size()),
      dates_{std::vector<PricedDate>(board.closed.size()),
             std::vector<PricedDate>(board.closed.size())},
      asked_by_block_(board.blocks.size()) {
  std::size_t most = 0;
  for (const SuppliedDay& day : supply_.days) most = std::max(most, day.offers.size());
  kept_.resize(most + 1);
  split_.back() = impossible;
}

Cost Floor::look_at(const Partial& partial, const ChoiceSet& open, const Tariff& tariff) {
  partial_ = &partial;
  open_ = &open;
  lack_.find(board_, partial);
  find_live_offers();
  for (int week = 0; week < board_.week_count(); ++week)
    weeks_[at(week)].dates_needed = dates_needed(week);
  if (board_.person->prescription.short_weeks_allowed == 0) need_as_much_elsewhere();
  return look_again(tariff);
}

Cost Floor::look_again(const Tariff& tariff) {
  tariff_ = &tariff;
  ask();
  joining_ = partial_->joining;
  open_->each([&](int choice) {
    split(choice);
    return true;
  });
  prices_of_weeks_.clear();
  for (int number = 0; number < board_.week_count(); ++number) {
    const bool hours_met = lack_.minutes[at(number)] == 0;
    const Week& week = weeks_[at(number)];
    const Cost hours = paid_for_hours(number, lack_.minutes[at(number)]);
    price_dates(number, hours_met);
    prices_of_weeks_.push_back(
        price(number, hours_met, partial_->weeks[at(number)].days, week.set, week.asked + hours));
  }
  return sum(prices_of_weeks_, joining_);
}

Cost Floor::with(int choice) {
  with_.clear();
  for (int week = 0; week < board_.week_count(); ++week) {
    with_.push_back(price_with(choice, week));
    if (with_.back().waived >= impossible) return impossible;
  }
  return sum(with_, joining_ + choices_.joining(choice, prices_));
}

void Floor::price_dates(int number, bool hours_met) {
  Week& week = weeks_[at(number)];
  bool& known = week.known[hours_met ? 1 : 0];
  if (known) return;
  known = true;
  std::array<int, 7>& by_fresh = week.by_fresh[hours_met ? 1 : 0];
  for (int i = 0; i < 7; ++i) {
    by_fresh[at(i)] = i;
    price_date(at(number * 7 + i), hours_met, partial_->weeks[at(number)].days >> i & 1);
  }
  std::ranges::sort(by_fresh, {}, [&](int i) { return date(at(number * 7 + i), hours_met).fresh; });
}

void Floor::price_date(std::size_t number, bool hours_met, bool attended) {
  const std::vector<LiveOffer>& live = live_[number];
  PricedDate& priced = date(number, hours_met);
  priced.paying.clear();
  priced.single_price = impossible;
  for (std::size_t i = 0; i < live.size(); ++i) {
    kept_[i] = static_cast<int>(priced.paying.size());
    const Cost price = price_of(live[i], hours_met);
    if (price + live[i].ways < priced.single_price) {
      priced.single_price = price + live[i].ways;
      priced.single = live[i].offer;
    }
    if (price >= 0) continue;
    const Offer& offer = *live[i].offer;
    priced.paying.push_back({price, kept_[at(live[i].before)], offer.onsite, offer.there,
                             offer.back, offer.length, offer.busy, &offer});
  }
  priced.beside = 0;
  priced.fresh = impossible;
  const DateTable::Least least = table_.least(priced, set_on(number));
  if (attended) {
    priced.beside = least.any();
    return;
  }
  const Cost at_home = least.at_home < 0 ? least.at_home : impossible;
  const Cost fresh = std::min({priced.single_price, at_home, least.away});
  if (fresh < impossible / 2) priced.fresh = prices_.day + fresh;
}

/// Opens dates beside those attended: as many as are needed, and those that pay.
Floor::Price Floor::price(int number, bool hours_met, DayBits days, Cost set, Cost asked) const {
  const programme::Dose& dose = *board_.weeks[at(number)].dose;
  const int most = dose.most_days ? *dose.most_days : 7;
  const int needed = weeks_[at(number)].dates_needed;
  Price price{set, set + asked};
  int opened = count(days);
  for (const int i : weeks_[at(number)].by_fresh[hours_met ? 1 : 0]) {
    const PricedDate& priced = date(at(number * 7 + i), hours_met);
    if (days >> i & 1) {
      price.bound += priced.beside;
      price.waived += priced.beside;
      continue;
    }
    if (opened >= most || (priced.fresh >= 0 && opened >= needed) || priced.fresh >= impossible)
      continue;
    ++opened;
    price.bound += priced.fresh;
    if (priced.fresh < 0) price.waived += priced.fresh;
  }
  if (opened < needed) price.bound = impossible;
  return price;
}

Floor::Price Floor::price_with(int choice, int number) {
  const WeekShare& share = choices_.share(choice, number);
  if (share.attended_from == share.attended_to && share.sessions == 0 &&
      share.clashes + share.cancelled == 0)
    return prices_of_weeks_[at(number)];
  const PartialWeek& has = partial_->weeks[at(number)];
  const programme::Dose& dose = *board_.weeks[at(number)].dose;
  constexpr Price broken{impossible, impossible};
  if (dose.most_minutes && has.credit + share.credit > dose.most_minutes->count()) return broken;

  const Week& week = weeks_[at(number)];
  const Minute lacking = lack_.minutes[at(number)] - share.credit - share.granted;
  const bool hours_met = lacking <= 0;
  price_dates(number, hours_met);
  const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
  const std::size_t module =
      at(number) * (board_.programme->modules.size() + 1) + module_place(board_, slot);
  Cost set = week.set + share.core + charge(share.clashes, share.cancelled, module);
  const Cost asked = week.asked + paid_for_hours(number, lacking);
  set -= paid(choice, number);
  DayBits days = has.days;
  for (int i = share.attended_from; i < share.attended_to; ++i) {
    const UsualVisit& visit = supply_.attended[at(i)];
    const PartialDay& day = partial_->days[at(visit.day)];
    DateSet on_date = set_on(at(visit.day));
    on_date.room -= visit.length;
    if (on_date.room < 0 || day.busy.meets(visit.busy)) return broken;
    if (i > share.attended_from && supply_.attended[at(i) - 1].day == visit.day) continue;
    on_date.busy |= visit.busy;
    if (visit.onsite) {
      on_date.there = std::max(day.there, visit.there);
      on_date.back = std::max(day.back, visit.back);
    }
    const PricedDate& priced = date(at(visit.day), hours_met);
    set += table_.least(priced, on_date).any() - priced.beside + on_date.there - day.there +
           on_date.back - day.back;
    const auto bit = static_cast<DayBits>(1 << (visit.day % 7));
    if (!(has.days & bit)) set += prices_.day;
    days |= bit;
  }
  if (dose.most_days && count(days) > *dose.most_days) return broken;
  return price(number, hours_met, days, set, asked);
}

Cost Floor::sum(const std::vector<Price>& weeks, Cost joining) {
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  Cost cost = joining;
  if (allowed == 0) {
    for (const Price& week : weeks) {
      if (week.bound >= impossible) return impossible;
      cost += week.bound;
    }
    return std::accumulate(asked_by_block_.begin(), asked_by_block_.end(), cost);
  }
  saved_ = asked_by_block_;
  for (const Price& week : weeks) {
    cost += week.waived;
    saved_.push_back(week.bound >= impossible ? impossible : week.bound - week.waived);
  }
  std::ranges::sort(saved_, std::greater{});
  for (std::size_t i = allowed; i < saved_.size(); ++i) {
    if (saved_[i] >= impossible) return impossible;
    cost += saved_[i];
  }
  return cost;
}

}  // namespace meanwhile::planner
