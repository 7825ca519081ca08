#include "planner/columns/rhythm_relaxing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace meanwhile::planner {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

Rhythm::Relaxing::Relaxing(const Rhythm& rhythm, const SharePrices& prices)
    : rhythm_(rhythm),
      burden_(prices.figure[at(CohortLevel::burden)]),
      kept_(rhythm.keepable_.groups.empty() ? 0 : prices.figure[at(CohortLevel::kept)]),
      regular_(rhythm.price(prices, &Entry::least)) {
  find_visits(prices);
  for (const Loose& loose : rhythm.loose_) {
    double price = std::numeric_limits<double>::max();
    for (const Seats& one : loose.seats) price = std::min(price, rhythm.price_of(one, prices));
    const long cores = std::accumulate(loose.cores.begin(), loose.cores.end(), 0L);
    const long dates = std::accumulate(loose.opening.begin(), loose.opening.end(), 0L);
    price += burden_ * static_cast<double>(cores) + clashes(loose);
    priced_.push_back({price, price + burden_ * static_cast<double>(dates), &loose});
    welcome_ += std::min(0.0, price);
  }
  std::ranges::stable_sort(priced_, {}, &One::alone);
}

void Rhythm::Relaxing::find_visits(const SharePrices& prices) {
  dates_.assign(rhythm_.days_asked_.size(), infinite);
  for (const Visitable& one : rhythm_.visitable_) {
    const std::size_t module = at(one.module);
    if (module >= visits_.size())
      visits_.resize(module + 1, std::vector<double>(rhythm_.days_asked_.size(), infinite));
    Seats seats = one.first;
    for (int i = 0; i < one.weeks; ++i) {
      seats.first = one.first.first + i * one.step;
      seats.end = seats.first + 1;
      const double price = burden_ * static_cast<double>(one.cost) + prices.of_seats(seats);
      double& least = visits_[module][at(one.week + i)];
      least = std::min(least, price);
      double& date = dates_[at(one.week + i)];
      date = std::min(date, burden_ * static_cast<double>(one.date));
    }
  }
}

/// What a make-up of something that was left out in a week costs at least.
double Rhythm::Relaxing::visit(const Loose& loose, std::size_t week) const {
  const std::int32_t dial = loose.weeks[week].dial;
  double least = dial < 0 ? infinite : burden_ * static_cast<double>(dial);
  if (loose.module >= 0 && at(loose.module) < visits_.size())
    least = std::min(least, visits_[at(loose.module)][week]);
  return least;
}

double Rhythm::Relaxing::clashes(const Loose& loose) const {
  const double missed = burden_ * static_cast<double>(rhythm_.missed_);
  double sum = 0;
  for (std::size_t week = 0; week < loose.weeks.size(); ++week)
    sum += loose.weeks[week].lost * missed +
           loose.weeks[week].clashes * std::min(missed, visit(loose, week));
  return sum;
}

/// What a make-up costs beyond what the clashes cost at least.
double Rhythm::Relaxing::make_up(const Loose& loose, std::size_t week) const {
  const Loose::Week& left = loose.weeks[week];
  if (left.clashes == 0 && left.cancelled == 0) return infinite;
  const double missed = burden_ * static_cast<double>(rhythm_.missed_);
  return std::max(0.0, visit(loose, week) - (left.clashes > 0 ? missed : 0));
}

double Rhythm::Relaxing::with_dates(const Set& set) const {
  const long dates = std::accumulate(set.opening.begin(), set.opening.end(), 0L);
  return set.price + burden_ * static_cast<double>(dates);
}

double Rhythm::Relaxing::at_least(double below) {
  below_ = below;
  most_for_rest_ = below + kept_ - welcome_;
  Set nothing;
  nothing.attended.resize(std::max(std::size_t{1}, rhythm_.asking_weeks_.size()));
  nothing.made_up = nothing.attended;
  nothing.make_up.assign(rhythm_.days_asked_.size(), infinite);
  nothing.date = dates_;
  nothing.clinical.assign(rhythm_.days_asked_.size(), 0);
  Gain kept{};
  for (std::size_t i = rhythm_.demands_; i < rhythm_.fields_; ++i) kept[i] = 1;
  const Rest anything = find_rest(anything_beside(kept));
  most_saved_ = welcome_ + *std::ranges::min_element(anything.any) - kept_;
  add(0, nothing);
  return below_;
}

/// All with one more first, since those that are cheap leave less to look at.
void Rhythm::Relaxing::add(std::size_t from, const Set& set) {
  std::vector<std::pair<std::size_t, Set>> sets;
  for (std::size_t i = from; i < priced_.size(); ++i) {
    // The dates of one may be those of another, so only what is no date is sure to be added.
    if (with_dates(set) + priced_[i].price + most_saved_ >= below_) continue;
    Set more = with(set, priced_[i]);
    if (with_dates(more) + most_saved_ >= below_) continue;
    const double least = ++sets_ > most_sets ? with_dates(more) + most_saved_ : at_least(more);
    below_ = std::min(below_, least);
    sets.emplace_back(i + 1, std::move(more));
  }
  for (const auto& [next, more] : sets)
    if (sets_ <= most_sets && with_dates(more) + most_saved_ < below_) add(next, more);
}

Rhythm::Relaxing::Set Rhythm::Relaxing::with(const Set& set, const One& one) const {
  Set more = set;
  more.price += one.price;
  for (std::size_t day = 0; day < 7; ++day)
    more.opening[day] = std::max(more.opening[day], one.loose->opening[day]);
  const auto add = [&](std::vector<Gain>& to, const std::vector<Gain>& gains) {
    for (std::size_t week = 0; week < to.size(); ++week) {
      to[week][credit] += gains[week][credit];
      for (std::size_t i = clinical_days; i < rhythm_.fields_; ++i)
        to[week][i] = std::min(rhythm_.most_[i], to[week][i] + gains[week][i]);
    }
  };
  add(more.attended, one.loose->attended);
  add(more.made_up, one.loose->made_up);
  for (std::size_t week = 0; week < more.clinical.size(); ++week) {
    more.clinical[week] |= one.loose->weeks[week].clinical;
    more.make_up[week] = std::min(more.make_up[week], make_up(*one.loose, week));
    if (const Loose::Week& left = one.loose->weeks[week]; left.dial >= 0)
      more.date[week] = std::min(more.date[week], burden_ * static_cast<double>(left.dial_date));
  }
  return more;
}

double Rhythm::Relaxing::at_least(const Set& set) {
  const double own = with_dates(set);
  const auto worst =
      static_cast<std::size_t>(std::ranges::min_element(set.attended) - set.attended.begin());
  double least = infinite;
  const auto look = [&](const Gain& gain, double beside, bool made_up) {
    if (own + beside + most_saved_ >= below_) return;
    const Rest* rest = this->rest(set, gain);
    double cheapest = infinite;
    for (std::size_t days = 0; days < 128; ++days) {
      double price = own + beside + std::min(rest->any[days], rest->keeping[days] - kept_);
      if (price >= std::min(cheapest, below_)) continue;
      if (made_up) price += days_made_up(set, static_cast<DayBits>(days));
      cheapest = std::min(cheapest, price);
    }
    least = std::min(least, cheapest);
  };
  const double dearer = making_up(set, worst);
  look(set.made_up[worst], dearer, true);
  if (dearer > 0) look(set.attended[worst], 0, false);
  return least;
}

/// Something in every week that brings no more than the worst.
double Rhythm::Relaxing::making_up(const Set& set, std::size_t worst) const {
  if (rhythm_.asking_weeks_.empty()) return 0;
  double sum = 0;
  for (std::size_t i = 0; i < set.attended.size(); ++i)
    if (std::ranges::equal(set.attended[i], set.attended[worst], std::ranges::less_equal{}))
      sum += set.make_up[at(rhythm_.asking_weeks_[i])];
  return sum;
}

/// What dates cost that are attended for nothing but make-ups.
double Rhythm::Relaxing::days_made_up(const Set& set, DayBits days) const {
  double sum = 0;
  for (std::size_t week = 0; week < set.clinical.size(); ++week)
    if (const int lacking = rhythm_.days_asked_[week] - count(set.clinical[week] | days);
        lacking > 0)
      sum += lacking * set.date[week];
  return sum;
}

/// Where too many were reckoned, one beside which nothing is asked for and no date costs anything.
const Rhythm::Relaxing::Rest* Rhythm::Relaxing::rest(const Set& set, const Gain& gain) {
  RestOf key{gain, set.opening};
  if (const auto known = rests_.find(key); known != rests_.end()) return &known->second;
  if (rests_.size() >= most_rests) key = anything_beside(gain);
  const auto [place, fresh] = rests_.try_emplace(key);
  if (fresh) place->second = find_rest(key);
  return &place->second;
}

Rhythm::Relaxing::RestOf Rhythm::Relaxing::anything_beside(const Gain& kept) const {
  RestOf key{rhythm_.most_, {}};
  key.first[credit] = std::max(key.first[credit], kept[credit]);
  for (std::size_t i = rhythm_.demands_; i < rhythm_.fields_; ++i) key.first[i] = kept[i];
  key.second.fill(std::numeric_limits<std::int32_t>::max());
  return key;
}

Rhythm::Relaxing::Rest Rhythm::Relaxing::find_rest(const RestOf& what) {
  const auto& [gain, opening] = what;
  Rest rest;
  rest.any.fill(infinite);
  rest.keeping.fill(infinite);
  rhythm_.price_entries(burden_, &Entry::least, opening, regular_);
  Filling filling{rhythm_, regular_};
  for (const Together& joined : rhythm_.together_)
    for (const Label& label : filling.fill(joined, most_for_rest_, gain)[7]) {
      if (!rhythm_.meets_minima(label.gain)) continue;
      double& any = rest.any[label.days];
      any = std::min(any, label.price);
      double& keeping = rest.keeping[label.days];
      if (rhythm_.keeps(label.gain)) keeping = std::min(keeping, label.price);
    }
  return rest;
}

}  // namespace meanwhile::planner
