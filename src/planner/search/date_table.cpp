#include "planner/search/date_table.hpp"

#include <algorithm>
#include <numeric>

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_rows = 128;

}  // namespace

Cost DateTable::least(const PricedDate& date, const Quarters& busy, Minute room, bool online_only) {
  count_ = std::min(date.paying.size(), most_rows);
  fits_.resize(count_);
  Minute all = 0;
  Minute unit = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const PayingOffer& offer = date.paying[i];
    fits_[i] = !offer.busy.meets(busy) && offer.length <= room && !(online_only && offer.onsite);
    if (!fits_[i]) continue;
    all += offer.length;
    unit = std::gcd(unit, offer.length);
  }
  fill(date, 1, all + 1);
  if (all > std::max(0, room)) {
    Minute picked = 0;
    each_picked(date, [&](const PayingOffer& offer) { picked += offer.length; });
    if (picked > room) fill(date, at(room / unit) + 1, unit);
  }
  Cost sum = rows_[(count_ + 1) * width_ - 1];
  for (std::size_t i = count_; i < date.paying.size(); ++i) sum += date.paying[i].price;
  return sum;
}

void DateTable::fill(const PricedDate& date, std::size_t width, Minute unit) {
  width_ = width;
  unit_ = unit;
  if (rows_.size() < (count_ + 1) * width) rows_.resize((count_ + 1) * width);
  std::fill_n(rows_.begin(), width, 0);
  for (std::size_t i = 0; i < count_; ++i) {
    const PayingOffer& offer = date.paying[i];
    Cost* row = &rows_[(i + 1) * width];
    std::copy_n(row - width, width, row);
    if (!fits_[i]) continue;
    const std::size_t length = at(offer.length / unit);
    const Cost* before = &rows_[at(offer.before) * width];
    for (std::size_t x = length; x < width; ++x)
      row[x] = std::min(row[x], before[x - length] + offer.price);
  }
}

}  // namespace meanwhile::planner
