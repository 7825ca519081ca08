#include "planner/columns/bidding.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace meanwhile::planner {
namespace {

constexpr int rounds = 10;
constexpr int steps_a_round = 60;
constexpr int round_to_seat = 3;

// Of the volume algorithm: how much the last step counts in the mean, how bold steps are, how they
// change with what they bring, and how many may bring nothing before they get smaller.
constexpr double last_counts = 0.1;
constexpr double bold = 0.5;
constexpr double bold_again = 0.1;
constexpr double boldest = 2;
constexpr double bolder = 1.1;
constexpr double shyer = 0.66;
constexpr int patient_steps = 5;

constexpr double hardly = 1e-6;
// Every other person is asked in one round, the others in the next: to ask takes longest.
constexpr std::size_t turns = 2;
constexpr std::size_t fresh_at_once = 4;

}  // namespace

Bidding::Bidding(Everyone& everyone, const CohortRequest& request, const Master::Aim& weights)
    : everyone_(everyone), request_(request), offers_(everyone.size()), least_(everyone.size(), 0) {
  prices_.figure = weights;
  const std::size_t slots = everyone.agenda.rows.size();
  prices_.seats.resize(slots);
  prices_.online.resize(slots);
  prices_.joining.resize(slots);
  const Stock stock{everyone.agenda};
  std::size_t place = 0;
  for (std::size_t slot = 0; slot < slots; ++slot)
    for (const bool online : {false, true}) {
      const std::vector<int>& free = online ? stock.rows[slot].online : stock.rows[slot].seats;
      starts_[online].push_back(place);
      for (std::size_t session = 0; session < free.size(); ++session)
        if (free[session] != Stock::no_cap) scarce_.push_back({place + session, free[session], 0});
      (online ? prices_.online : prices_.seats)[slot].assign(free.size() + 1, 0);
      place += free.size() + 1;
    }
  sums_.resize(place);
  wanted_.resize(place);
}

void Bidding::bid(double known, const std::function<void()>& go_on) {
  for (int round = 0; round < rounds && !is_over(request_.patience); ++round) {
    if (go_on) go_on();
    if (round == round_to_seat)
      known = std::min(known, prices_.of_figures(figures_of(everyone_, seated())));
    begin_round(round == 0 ? bold : bold_again);
    for (int i = 0; i < steps_a_round; ++i) step(known);
    lay_out_prices();
    list_more(static_cast<std::size_t>(round) % turns);
  }
}

/// With what was listed since the last one nothing that was reached there counts.
void Bidding::begin_round(double boldness) {
  for (std::size_t person = 0; person < everyone_.size(); ++person) lay_out(person);
  best_ = -std::numeric_limits<double>::infinity();
  boldness_ = boldness;
  since_better_ = 0;
}

/// Lays out what she has listed since the last time.
void Bidding::lay_out(std::size_t person) {
  Offers& offers = offers_[person];
  const std::vector<Option>& options = everyone_.repertoires[person].options;
  for (std::size_t number = offers.figures.size(); number < options.size(); ++number) {
    const Column& column = options[number].column;
    offers.figures.push_back(prices_.of_figures(column.figures));
    for (const Seats& seats : column.seats)
      for (const bool online : {false, true}) {
        if (online ? !seats.online() : !seats.counts()) continue;
        const std::size_t start = starts_[online][at(seats.slot)];
        offers.stretches.push_back({start + at(seats.first), start + at(seats.end)});
      }
    offers.ends.push_back(offers.stretches.size());
  }
}

/// The option that is cheapest under the prices, and its price; -1 where none is below that.
int Bidding::cheapest_of(std::size_t person, double& price) const {
  int cheapest = -1;
  const Offers& offers = offers_[person];
  std::size_t stretch = 0;
  for (std::size_t number = 0; number < offers.figures.size(); ++number) {
    double its = offers.figures[number];
    for (; stretch < offers.ends[number]; ++stretch)
      its += sums_[offers.stretches[stretch].end] - sums_[offers.stretches[stretch].first];
    if (its >= price) continue;
    price = its;
    cheapest = static_cast<int>(number);
  }
  return cheapest;
}

/// How many take each session, and what that comes to.
void Bidding::find_wanted() {
  std::ranges::fill(wanted_, 0);
  for (std::size_t person = 0; person < everyone_.size(); ++person) {
    double& least = least_[person] = 0;
    const int number = cheapest_of(person, least);
    if (number < 0) continue;
    const Offers& offers = offers_[person];
    const std::size_t before = number == 0 ? 0 : offers.ends[at(number) - 1];
    for (std::size_t i = before; i < offers.ends[at(number)]; ++i) {
      ++wanted_[offers.stretches[i].first];
      --wanted_[offers.stretches[i].end];
    }
  }
  std::partial_sum(wanted_.begin(), wanted_.end(), wanted_.begin());
}

void Bidding::step(double known) {
  find_wanted();
  double value = 0;
  for (const double least : least_) value += least;
  for (const Scarce& one : scarce_) value -= one.price * one.seats;
  double agreeing = 0;
  const double counts = best_ == -std::numeric_limits<double>::infinity() ? 1 : last_counts;
  for (Scarce& one : scarce_) {
    const double missing = wanted_[one.place] - one.seats;
    agreeing += missing * one.missing;
    one.missing += counts * (missing - one.missing);
  }
  if (value > best_) {
    best_ = value;
    since_better_ = 0;
    for (Scarce& one : scarce_) one.best = one.price;
    if (agreeing >= 0) boldness_ = std::min(boldness_ * bolder, boldest);
  } else if (++since_better_ == patient_steps) {
    boldness_ *= shyer;
    since_better_ = 0;
  }
  move_prices(std::max(1.0, known - best_));
}

/// From the best, by what is missing in the mean.
void Bidding::move_prices(double distance) {
  double length = 0;
  for (const Scarce& one : scarce_)
    if (one.missing > 0 || one.best > 0) length += one.missing * one.missing;
  if (length == 0) return;
  const double step = boldness_ * distance / length;
  std::ranges::fill(sums_, 0);
  for (Scarce& one : scarce_) {
    one.price = std::max(0.0, one.best + step * one.missing);
    sums_[one.place + 1] = one.price;
  }
  std::partial_sum(sums_.begin(), sums_.end(), sums_.begin());
}

/// As others read them: by slot, each from nothing.
void Bidding::lay_out_prices() {
  for (const bool online : {false, true}) {
    std::vector<std::vector<double>>& all = online ? prices_.online : prices_.seats;
    for (std::size_t slot = 0; slot < all.size(); ++slot) {
      const std::size_t start = starts_[online][slot];
      for (std::size_t i = 0; i < all[slot].size(); ++i)
        all[slot][i] = sums_[start + i] - sums_[start];
    }
  }
}

/// Asks the rhythms of those whose turn it is for what is cheaper than all that is listed.
void Bidding::list_more(std::size_t turn) {
  for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
    Repertoire& repertoire = everyone_.repertoires[person];
    if (person % turns != turn || !repertoire.rhythm || is_over(request_.patience)) return;
    const Member& member = everyone_.members[person];
    double least = 0;
    cheapest_of(person, least);
    const double below = least - hardly - prices_.of_figures(in_common(member));
    for (const Rhythm::Found& one : repertoire.rhythm->cheapest(prices_, below, fresh_at_once))
      repertoire.options.push_back(
          regular_option(member, repertoire.keepable, one.joined, one.burden));
  });
}

}  // namespace meanwhile::planner
