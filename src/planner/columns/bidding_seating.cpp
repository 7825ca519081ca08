// Who is seated under the prices that were bid.
#include <algorithm>

#include "planner/columns/bidding.hpp"

namespace meanwhile::planner {

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
    for (const int person : order)
      if (!seat(person)) ask(person);
    while (close_small())
      for (const int person : order)
        if (chosen_[at(person)] < 0) seat(person);
    return chosen_;
  }

 private:
  bool seat(int person) {
    const Repertoire& repertoire = everyone_.repertoires[at(person)];
    std::vector<std::pair<double, int>> by_price;
    for (std::size_t number = 0; number < repertoire.options.size(); ++number)
      by_price.emplace_back(prices_.of(repertoire.options[number].column),
                            static_cast<int>(number));
    std::ranges::sort(by_price);
    for (const auto& [price, number] : by_price)
      if (take(person, number)) return true;
    return false;
  }

  void ask(int person) {
    Repertoire& repertoire = everyone_.repertoires[at(person)];
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
      if (const Stock::Row& row = stock().rows[slot]; row.too_few())
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
