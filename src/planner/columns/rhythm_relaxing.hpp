#pragma once

#include <vector>

#include "planner/columns/rhythm.hpp"

namespace meanwhile::planner {

/// A floor under what sets with loose choices are priced.
class Rhythm::Relaxing {
 public:
  Relaxing(const Rhythm& rhythm, const SharePrices& prices, Filling& filling);

  /// Of such a set, or `below`.
  double at_least(double below);

 private:
  struct One {
    double beside;  // its dates
    double dates;
    const Loose* loose;
  };
  /// Of what has to be joined beside: the cheapest, and the cheapest with which all that is held is
  /// kept.
  struct Rest {
    double any;
    double keeping;
  };
  static constexpr int most_fills = 40;

  void add(std::size_t from, double beside, double dates, const Gain& gain);
  Rest cheapest_rest(const Gain& has, double below);

  const Rhythm& rhythm_;
  Filling& filling_;
  double kept_ = 0;
  std::vector<One> priced_;
  double below_ = 0;
  int fills_ = 0;
};

}  // namespace meanwhile::planner
