#include "planner/search/date_table.hpp"

#include <numeric>

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_rows = 128;

}  // namespace

DateTable::Least DateTable::least(const PricedDate& date, const DateSet& set) {
  count_ = std::min(date.paying.size(), most_rows);
  if (count_ == 0) return {0, impossible};
  fits_.resize(count_);
  ways_ = false;
  Minute all = 0;
  Minute unit = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const PayingOffer& offer = date.paying[i];
    fits_[i] = !offer.busy.meets(set.busy) && offer.length <= set.room;
    if (!fits_[i]) continue;
    ways_ |= offer.onsite && set.more_there(offer.there) + set.more_back(offer.back) > 0;
    all += offer.length;
    unit = std::gcd(unit, offer.length);
  }
  fill(date, set, 1, all + 1);
  if (all > std::max(0, set.room)) {
    Minute picked = 0;
    each_picked(date, set, false, [&](const PayingOffer& offer) { picked += offer.length; });
    if (picked > set.room) fill(date, set, at(set.room / unit) + 1, unit);
  }
  Cost beyond = 0;
  for (std::size_t i = count_; i < date.paying.size(); ++i) beyond += date.paying[i].price;
  return {end(at_home) + beyond, end(back) + beyond};
}

void DateTable::fill(const PricedDate& date, const DateSet& set, std::size_t width, Minute unit) {
  width_ = width;
  unit_ = unit;
  const std::size_t entries = (count_ + 1) * width;
  for (std::vector<Cost>& rows : rows_)
    if (rows.size() < entries) rows.resize(entries);
  std::fill_n(rows_[at_home].begin(), width, 0);
  std::fill_n(rows_[out].begin(), width, impossible);
  std::fill_n(rows_[back].begin(), width, impossible);
  rows_[back][entries - 1] = impossible;
  for (std::size_t i = 0; i < count_; ++i) {
    const PayingOffer& offer = date.paying[i];
    for (const Stage stage : {at_home, out, back}) {
      if (stage != at_home && !ways_) break;
      Cost* row = &rows_[stage][(i + 1) * width];
      std::copy_n(row - width, width, row);
      if (fits_[i] && !(ways_ && offer.onsite)) add(offer, stage, i + 1);
    }
    if (fits_[i] && ways_ && offer.onsite) add_onsite(offer, set, i + 1);
  }
}

void DateTable::add(const PayingOffer& offer, Stage stage, std::size_t number) {
  Cost* row = &rows_[stage][number * width_];
  const Cost* before = &rows_[stage][at(offer.before) * width_];
  const std::size_t length = at(offer.length / unit_);
  for (std::size_t x = length; x < width_; ++x)
    row[x] = std::min(row[x], before[x - length] + offer.price);
}

void DateTable::add_onsite(const PayingOffer& offer, const DateSet& set, std::size_t number) {
  const std::size_t before = at(offer.before) * width_;
  const std::size_t length = at(offer.length / unit_);
  const Cost there = set.more_there(offer.there);
  for (std::size_t x = length; x < width_; ++x) {
    const Cost price = offer.price + std::min(rows_[at_home][before + x - length] + there,
                                              rows_[out][before + x - length]);
    Cost& is_out = rows_[out][number * width_ + x];
    Cost& is_back = rows_[back][number * width_ + x];
    is_out = std::min(is_out, price);
    is_back = std::min(is_back, price + set.more_back(offer.back));
  }
}

}  // namespace meanwhile::planner
