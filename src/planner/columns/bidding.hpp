#pragma once

#include "planner/columns/everyone.hpp"
#include "planner/columns/share_prices.hpp"

namespace meanwhile::planner {

/// Prices what is scarce, roughly and soon, and lists plans that do without it.
///
/// Problem: everyone's cheapest plans want the same few evenings, and a linear program over those
/// learns little, slowly. Idea: everyone bids. Each takes what is cheapest of her listed options
/// under the prices of seats, or nothing; sessions that are wanted by more than have seats get
/// dearer, others cheaper, against the best prices so far: by what was wanted in the mean of all
/// steps, since a single step makes everyone change her mind at once. Now and then each is asked
/// for the cheapest of all her plans whose weeks are alike, which is listed from then on; whatever
/// was reached before is then forgotten. It ends after a fixed number of steps. What small groups
/// need is left out. Reference: F. Barahona, R. Anbil, The volume algorithm, Mathematical
/// Programming 87, 2000, doi 10.1007/s101070050002.
class Bidding {
 public:
  /// weights  of figures, by level
  Bidding(Everyone& everyone, const CohortRequest& request, const Master::Aim& weights);

  /// known  the figures of a solution, weighed
  /// go_on  called now and then, so that it can be told
  void bid(double known, const std::function<void()>& go_on = {});

  const SharePrices& prices() const { return prices_; }

  /// Who comes first has the cheapest under the prices of what is left, if need be of all her plans
  /// whose weeks are alike.
  Chosen seated();

 private:
  /// Sessions of one slot that a plan takes seats in: what is paid is summed up at `end` less what
  /// is at `first`.
  struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;
  };
  /// Plans of one person, laid out flat: they are looked through hundreds of times.
  ///
  /// figures  by plan, weighed
  /// ends     by plan, of her stretches
  struct Offers {
    std::vector<double> figures;
    std::vector<std::size_t> ends;
    std::vector<Stretch> stretches;
  };
  /// place    among sums
  /// best     the price under which the floor was highest
  /// missing  seats, in the mean over steps, the last ones counting most
  struct Scarce {
    std::size_t place = 0;
    int seats = 0;
    double price = 0;
    double best = 0;
    double missing = 0;
  };
  void begin_round(double boldness);
  void step(double known);
  void find_wanted();
  void move_prices(double distance);
  void lay_out_prices();
  void list_more(std::size_t turn);
  void lay_out(std::size_t person);
  int cheapest_of(std::size_t person, double& price) const;

  class Seating;

  Everyone& everyone_;
  const CohortRequest& request_;
  SharePrices prices_;
  std::vector<std::size_t> starts_[2];  // of sums, by slot: on site, online
  std::vector<double> sums_;            // of prices, by slot, on site before online, session
  std::vector<int> wanted_;             // likewise, by how many
  std::vector<Scarce> scarce_;
  std::vector<Offers> offers_;  // by person
  std::vector<double> least_;   // by person: what she takes, at most 0
  double best_ = 0;
  double boldness_ = 1;
  int since_better_ = 0;
};

}  // namespace meanwhile::planner
