#pragma once

#include "planner/columns/everyone.hpp"
#include "planner/columns/share_prices.hpp"

namespace meanwhile::planner {

/// Prices what is scarce, roughly and soon, and lists plans that do without it.
///
/// Problem: everyone's cheapest plans want the same few evenings, and a linear program over those
/// learns little, slowly. Idea: everyone bids. Each takes what is cheapest of her listed options
/// under the prices of seats, or nothing; sessions that are wanted by more than have seats get
/// dearer, others cheaper, by steps that shrink with what is still missing to a known solution. Now
/// and then each is asked for the cheapest of all her plans whose weeks are alike, which is listed
/// from then on. It ends after a fixed number of steps. What small groups need is left out.
/// Reference: M. Held, P. Wolfe, H. P. Crowder, Validation of subgradient optimization,
/// Mathematical Programming 6, 1974, doi 10.1007/BF01580223.
class Bidding {
 public:
  /// weights  of figures, by level
  Bidding(Everyone& everyone, const CohortRequest& request, const Master::Aim& weights);

  /// known  the figures of a solution, weighed
  void bid(double known);

  const SharePrices& prices() const { return prices_; }

  /// Who comes first has the cheapest under the prices of what is left, if need be of all her plans
  /// whose weeks are alike.
  Chosen seated();

 private:
  struct Scarce {
    int slot = 0;
    int session = 0;
    bool online = false;
    int seats = 0;
    double price = 0;
    int wanted = 0;
  };
  void step(double known);
  void find_wanted();
  void move_prices(double step);
  void lay_out_prices();
  void list_more();
  int cheapest_of(std::size_t person, double& price) const;

  class Seating;

  Everyone& everyone_;
  const CohortRequest& request_;
  SharePrices prices_;
  std::vector<Scarce> scarce_;  // by slot, on site before online, session
  std::vector<double> least_;   // by person: what she takes, at most 0
  double best_ = 0;
  double boldness_ = 1;
  int since_better_ = 0;
};

}  // namespace meanwhile::planner
