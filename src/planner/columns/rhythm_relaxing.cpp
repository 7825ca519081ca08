#include "planner/columns/rhythm_relaxing.hpp"

#include <algorithm>
#include <limits>

#include "planner/columns/rhythm_filling.hpp"

namespace meanwhile::planner {

Rhythm::Relaxing::Relaxing(const Rhythm& rhythm, const SharePrices& prices, Filling& filling)
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

double Rhythm::Relaxing::at_least(double below) {
  below_ = below;
  add(0, 0, 0, {});
  return below_;
}

void Rhythm::Relaxing::add(std::size_t from, double beside, double dates, const Gain& gain) {
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
    const double all =
        std::min(besides + std::max(own, rest.any), besides + std::max(own, rest.keeping) - kept_);
    add(i + 1, besides, own, more);
    below_ = std::min(below_, all);
  }
}

Rhythm::Relaxing::Rest Rhythm::Relaxing::cheapest_rest(const Gain& has, double below) {
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

}  // namespace meanwhile::planner
