#include "planner/columns/share_prices.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

std::size_t at(int position) { return static_cast<std::size_t>(position); }

/// What so many sessions of a row of sums come to.
double over(const std::vector<double>& sums, const Seats& seats) {
  return sums.empty() ? 0 : sums[at(seats.end)] - sums[at(seats.first)];
}

}  // namespace

double SharePrices::of_seats(const Seats& taken) const {
  double price = 0;
  if (taken.counts()) price += over(seats[at(taken.slot)], taken);
  if (taken.online()) price += over(online[at(taken.slot)], taken);
  if (taken.how == Taking::joining) price += joining[at(taken.slot)];
  return price;
}

double SharePrices::of_figures(const Figures& figures) const {
  double price = 0;
  for (std::size_t level = 0; level < level_count; ++level)
    price += figure[level] * static_cast<double>(figures[level]);
  return price;
}

double SharePrices::of(const Column& column) const {
  double price = of_figures(column.figures);
  int last_slot = -1;
  for (const Seats& taken : column.seats) {
    price += of_seats(taken);
    if (uses.empty() || taken.slot == last_slot) continue;
    last_slot = taken.slot;
    if (const auto use = uses.find({column.person, taken.slot}); use != uses.end())
      price += use->second;
  }
  const auto mine = attending.find(column.person);
  if (mine == attending.end()) return price;
  for (const Attending& one : mine->second)
    if (std::ranges::binary_search(column.attended, one.session)) price += one.price;
  return price;
}

}  // namespace meanwhile::planner
