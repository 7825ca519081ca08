#pragma once

#include <vector>

#include "planner/search/priced.hpp"

namespace meanwhile::planner {

/// Picks the cheapest of what pays on one date: offers that do not overlap, nor take longer in all
/// than the date has room for.
///
/// Idea: a row for each offer, by end, of the least price of those up to it, by their length in
/// all. Length is left aside first, since the cheapest are mostly short enough.
class DateTable {
 public:
  /// Never positive.
  ///
  /// busy, room  the time that is taken already, and the minutes of session length that are left
  Cost least(const PricedDate& date, const Quarters& busy, Minute room, bool online_only);

  /// What least() last picked, last first. `date` as then.
  template <class Take>
  void each_picked(const PricedDate& date, const Take& take) const {
    std::size_t x = width_ - 1;
    for (std::size_t i = count_; i > 0;) {
      if (rows_[i * width_ + x] == rows_[(i - 1) * width_ + x]) {
        --i;
        continue;
      }
      const PayingOffer& offer = date.paying[i - 1];
      take(offer);
      x -= at(offer.length / unit_);
      i = at(offer.before);
    }
  }

 private:
  void fill(const PricedDate& date, std::size_t width, Minute unit);

  std::size_t count_ = 0;  // offers that the table has place for
  std::vector<char> fits_;
  std::vector<Cost> rows_;  // of so many entries each, by so many minutes
  std::size_t width_ = 1;
  Minute unit_ = 1;
};

}  // namespace meanwhile::planner
