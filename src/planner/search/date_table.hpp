#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "planner/search/priced.hpp"

namespace meanwhile::planner {

/// Picks the cheapest of what pays on one date: offers that do not overlap, nor take longer in all
/// than the date has room for. The first on site costs the way there, the last the way back, as far
/// as these are dearer than the ways that are set.
///
/// Idea: a row for each offer, by end, of the least price of those up to it, by their length in
/// all; one table while all are online, one while the way back is due, one when it is paid. Length
/// is left aside first, since the cheapest are mostly short enough.
class DateTable {
 public:
  /// The least price of any that are picked, none picked being 0; of any with some on site that
  /// cost a way, `impossible` without any.
  struct Least {
    Cost at_home;
    Cost away;
    Cost any() const { return std::min(at_home, away); }
  };
  Least least(const PricedDate& date, const DateSet& set);

  /// What any() picked, or, when something has to be, the cheapest, last first. `date` and `set` as
  /// then.
  template <class Take>
  void each_picked(const PricedDate& date, const DateSet& set, bool has_to_be,
                   const Take& take) const {
    if (count_ == 0) return;
    const bool goes = end(back) < end(at_home) || (has_to_be && end(at_home) == 0);
    Stage stage = goes ? back : at_home;
    std::size_t x = width_ - 1;
    for (std::size_t i = count_; i > 0;) {
      if (rows_[stage][i * width_ + x] == rows_[stage][(i - 1) * width_ + x]) {
        --i;
        continue;
      }
      const PayingOffer& offer = date.paying[i - 1];
      take(offer);
      x -= at(offer.length / unit_);
      i = at(offer.before);
      if (stage != at_home && offer.onsite)
        stage = rows_[at_home][i * width_ + x] + set.more_there(offer.there) <=
                        rows_[out][i * width_ + x]
                    ? at_home
                    : out;
    }
  }

 private:
  enum Stage { at_home, out, back };

  Cost end(Stage stage) const { return rows_[stage][(count_ + 1) * width_ - 1]; }
  void fill(const PricedDate& date, const DateSet& set, std::size_t width, Minute unit);
  void add(const PayingOffer& offer, Stage stage, std::size_t row);
  void add_onsite(const PayingOffer& offer, const DateSet& set, std::size_t row);

  std::size_t count_ = 0;  // offers that the table has place for
  std::vector<char> fits_;
  bool ways_ = false;                      // some cost a way
  std::array<std::vector<Cost>, 3> rows_;  // by stage: of so many entries each, by so many minutes
  std::size_t width_ = 1;
  Minute unit_ = 1;
};

}  // namespace meanwhile::planner
