#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "planner/search/supply.hpp"

namespace meanwhile::planner {

/// An offer that costs less than nothing under the tariff, its ways aside.
struct PayingOffer {
  Cost price;
  int before;  // how many paying offers are over when it starts
  bool onsite;
  Cost there;
  Cost back;
  Minute length;
  Quarters busy;
  const Offer* offer;
};

/// An offer that can be picked beside the set, with what its price is reckoned from.
///
/// ways              there and back, of a date with nothing else
/// clinical, credit  of a make-up, no more than its week lacks
/// split             place in what a floor makes of its tariff, the last of all for none
/// before            how many live ones are over when it starts
struct LiveOffer {
  Cost core;
  Cost ways;
  Minute clinical;
  Minute credit;
  std::uint32_t split;
  bool makes_up;
  int before;
  const Offer* offer;
};

/// What is set on a date already.
///
/// busy         the time that is taken; room: minutes of session length that are left
/// there, back  what its ways cost, 0 where all is online
struct DateSet {
  Quarters busy;
  Minute room = 0;
  Cost there = 0;
  Cost back = 0;

  /// What a way costs beyond the one that is set.
  Cost more_there(Cost way) const { return std::max(Cost{0}, way - there); }
  Cost more_back(Cost way) const { return std::max(Cost{0}, way - back); }
};

/// A date under one state of its week's hours.
struct PricedDate {
  std::vector<PayingOffer> paying;  // by end
  Cost beside = 0;                  // what pays beside what is set: never positive
  Cost fresh = impossible;          // the least price of opening it
  const Offer* single = nullptr;    // the cheapest offer to open it for, and its price
  Cost single_price = impossible;
};

}  // namespace meanwhile::planner
