#include "planner/columns/bidding.hpp"

#include <algorithm>
#include <limits>

namespace meanwhile::planner {
namespace {

constexpr int rounds = 5;
constexpr int steps_a_round = 60;
constexpr int patient_steps = 8;  // before steps get smaller
constexpr double hardly = 1e-6;
constexpr std::size_t fresh_at_once = 2;

}  // namespace

Bidding::Bidding(Everyone& everyone, const CohortRequest& request, const Master::Aim& weights)
    : everyone_(everyone), request_(request), least_(everyone.size(), 0) {
  prices_.figure = weights;
  const std::size_t slots = everyone.agenda.rows.size();
  prices_.seats.resize(slots);
  prices_.online.resize(slots);
  prices_.joining.resize(slots);
  const Stock stock{everyone.agenda};
  for (std::size_t slot = 0; slot < slots; ++slot)
    for (const bool online : {false, true}) {
      const std::vector<int>& free = online ? stock.rows[slot].online : stock.rows[slot].seats;
      for (std::size_t session = 0; session < free.size(); ++session)
        if (free[session] != Stock::no_cap)
          scarce_.push_back(
              {static_cast<int>(slot), static_cast<int>(session), online, free[session], 0, 0});
      (online ? prices_.online : prices_.seats)[slot].assign(free.size() + 1, 0);
    }
  best_ = -std::numeric_limits<double>::infinity();
}

void Bidding::bid(double known) {
  for (int round = 0; round < rounds && !is_over(request_.patience); ++round) {
    for (int i = 0; i < steps_a_round; ++i) step(known);
    list_more();
  }
}

/// The option that is cheapest under the prices, and its price; -1 where none is below that.
int Bidding::cheapest_of(std::size_t person, double& price) const {
  int cheapest = -1;
  const auto& options = everyone_.repertoires[person].options;
  for (std::size_t number = 0; number < options.size(); ++number) {
    const Column& column = options[number].column;
    double its = prices_.of_figures(column.figures);
    for (const Seats& seats : column.seats) its += prices_.of_seats(seats);
    if (its >= price) continue;
    price = its;
    cheapest = static_cast<int>(number);
  }
  return cheapest;
}

/// How many take each session, and what that comes to.
void Bidding::find_wanted() {
  std::vector<std::vector<int>> turns[2];
  for (auto& by_slot : turns)
    for (const Agenda::Row& row : everyone_.agenda.rows)
      by_slot.emplace_back(row.starts.size() + 1, 0);
  for (std::size_t person = 0; person < everyone_.size(); ++person) {
    double& least = least_[person] = 0;
    const int number = cheapest_of(person, least);
    if (number < 0) continue;
    for (const Seats& seats : everyone_.option(static_cast<int>(person), number).column.seats)
      for (const bool online : {false, true}) {
        if (online ? !seats.online() : !seats.counts()) continue;
        ++turns[online][at(seats.slot)][at(seats.first)];
        --turns[online][at(seats.slot)][at(seats.end)];
      }
  }
  for (auto& by_slot : turns)
    for (std::vector<int>& sums : by_slot)
      for (std::size_t i = 1; i < sums.size(); ++i) sums[i] += sums[i - 1];
  for (Scarce& one : scarce_) one.wanted = turns[one.online][at(one.slot)][at(one.session)];
}

void Bidding::step(double known) {
  find_wanted();
  double value = 0;
  for (const double least : least_) value += least;
  double length = 0;
  for (const Scarce& one : scarce_) {
    value -= one.price * one.seats;
    const double missing = one.wanted - one.seats;
    if (missing > 0 || one.price > 0) length += missing * missing;
  }
  if (value > best_) {
    best_ = value;
    since_better_ = 0;
  } else if (++since_better_ == patient_steps) {
    boldness_ /= 2;
    since_better_ = 0;
  }
  if (length > 0) move_prices(boldness_ * std::max(1.0, known - value) / length);
}

void Bidding::move_prices(double step) {
  for (Scarce& one : scarce_)
    one.price = std::max(0.0, one.price + step * (one.wanted - one.seats));
  lay_out_prices();
}

void Bidding::lay_out_prices() {
  for (auto* all : {&prices_.seats, &prices_.online})
    for (std::vector<double>& sums : *all) std::ranges::fill(sums, 0);
  for (const Scarce& one : scarce_)
    (one.online ? prices_.online : prices_.seats)[at(one.slot)][at(one.session) + 1] = one.price;
  for (auto* all : {&prices_.seats, &prices_.online})
    for (std::vector<double>& sums : *all)
      for (std::size_t i = 1; i < sums.size(); ++i) sums[i] += sums[i - 1];
}

/// Asks everyone's rhythm for what is cheaper than all that is listed.
void Bidding::list_more() {
  for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
    Repertoire& repertoire = everyone_.repertoires[person];
    if (!repertoire.rhythm || is_over(request_.patience)) return;
    const Member& member = everyone_.members[person];
    double least = 0;
    cheapest_of(person, least);
    const double below = least - hardly - prices_.of_figures(in_common(member));
    for (const Rhythm::Found& one : repertoire.rhythm->cheapest(prices_, below, fresh_at_once))
      repertoire.options.push_back(
          regular_option(member, repertoire.keepable, one.joined, one.burden));
  });
}

/// Seats people in turn, in what is left; once patience is over, as they are listed.
class Bidding::Seating {
 public:
  Seating(Everyone& everyone, const SharePrices& prices, const Patience& patience)
      : everyone_(everyone),
        prices_(prices),
        patience_(patience),
        may_run_(everyone.agenda.rows.size(), true),
        chosen_(everyone.size(), -1) {}

  Chosen seat() {
    const std::vector<int> order = by_who_comes_first(everyone_);
    do {
      for (const int person : order)
        if (chosen_[at(person)] < 0) seat(person);
    } while (close_small());
    return chosen_;
  }

 private:
  void seat(int person) {
    Repertoire& repertoire = everyone_.repertoires[at(person)];
    std::vector<std::pair<double, int>> by_price;
    for (std::size_t number = 0; number < repertoire.options.size(); ++number)
      by_price.emplace_back(prices_.of(repertoire.options[number].column),
                            static_cast<int>(number));
    std::ranges::sort(by_price);
    for (const auto& [price, number] : by_price)
      if (take(person, number)) return;
    if (!repertoire.rhythm || is_over(patience_)) return;
    const Member& member = everyone_.members[at(person)];
    for (const Rhythm::Found& one : repertoire.rhythm->cheapest(left(), full, 1)) {
      repertoire.options.push_back(
          regular_option(member, repertoire.keepable, one.joined, one.burden));
      take(person, static_cast<int>(repertoire.options.size()) - 1);
    }
  }

  bool take(int person, int number) {
    const Column& column = everyone_.option(person, number).column;
    if (!has_room(stock(), may_run_, column) || !meets_nobody(everyone_, chosen_, column))
      return false;
    chosen_[at(person)] = number;
    stock_->take(column);
    return true;
  }

  /// Half of the groups that would run with too few, the smallest first.
  bool close_small() {
    std::vector<std::pair<int, std::size_t>> small;
    for (std::size_t slot = 0; slot < may_run_.size(); ++slot)
      if (const Stock::Row& row = stock().rows[slot]; row.must && row.needed > 0)
        small.emplace_back(-row.needed, slot);
    std::ranges::sort(small);
    small.resize((small.size() + 1) / 2);
    for (const auto& [needed, slot] : small) may_run_[slot] = false;
    for (std::size_t person = 0; person < chosen_.size(); ++person) {
      int& number = chosen_[person];
      if (number < 0) continue;
      const auto& seats = everyone_.option(static_cast<int>(person), number).column.seats;
      if (std::ranges::any_of(seats, [&](const Seats& one) { return !may_run_[at(one.slot)]; }))
        number = -1;
    }
    stock_.reset();
    return !small.empty();
  }

  Stock& stock() {
    if (stock_) return *stock_;
    stock_.emplace(everyone_.agenda);
    for (std::size_t person = 0; person < chosen_.size(); ++person)
      if (chosen_[person] >= 0)
        stock_->take(everyone_.option(static_cast<int>(person), chosen_[person]).column);
    return *stock_;
  }

  /// Prices under which nothing that is full or closed is below `full`.
  SharePrices left() {
    SharePrices prices = prices_;
    for (std::size_t slot = 0; slot < may_run_.size(); ++slot) {
      const Stock::Row& row = stock().rows[slot];
      if (!may_run_[slot]) prices.joining[slot] += 2 * full;
      add_full(row.seats, prices.seats[slot]);
      add_full(row.online, prices.online[slot]);
    }
    return prices;
  }

  static void add_full(const std::vector<int>& left, std::vector<double>& sums) {
    double so_far = 0;
    for (std::size_t session = 0; session < left.size(); ++session) {
      if (left[session] <= 0) so_far += 2 * full;
      sums[session + 1] += so_far;
    }
  }

  static constexpr double full = 1e9;

  Everyone& everyone_;
  const SharePrices& prices_;
  const Patience& patience_;
  std::vector<bool> may_run_;
  Chosen chosen_;
  std::optional<Stock> stock_;
};

Chosen Bidding::seated() { return Seating{everyone_, prices_, request_.patience}.seat(); }

}  // namespace meanwhile::planner
