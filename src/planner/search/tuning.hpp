#pragma once

#include <utility>
#include <vector>

#include "planner/search/floor.hpp"

namespace meanwhile::planner {

/// Finds tariffs under which a floor lies high.
///
/// Idea: under a tariff each date picks its cheapest visits. A demand that they leave unmet is paid
/// more, one that they exceed less, and what joining a choice costs is moved to those of its visits
/// that were picked, so that picking some and not others saves nothing. Steps go by the average of
/// all that was picked so far, from the best tariff known (the volume algorithm: F. Barahona, R.
/// Anbil, Mathematical Programming 87, 2000).
class Tuning {
 public:
  Tuning(const Board& board, const Prices& prices, const Choices& choices, Floor& floor);

  /// Improves a tariff for a set, and looks at the set under it. Ends when the floor reaches
  /// `below`.
  Cost tune(Tariff& tariff, const Partial& partial, const ChoiceSet& open, int rounds, Cost below);

 private:
  /// What counts towards the minima that are lacking.
  struct Counted {
    std::vector<double> minutes;         // by week: clinical
    std::vector<double> module_minutes;  // by week, module
    std::vector<double> week_sessions;   // by week, kind
    std::vector<double> block_sessions;  // by block, kind
  };
  /// What is picked, now or on average.
  struct Picked {
    Counted counted;
    std::vector<double> made_up;  // by week, module
    std::vector<double> waived;   // weeks, then blocks
    std::vector<double> usual;    // by position in Choices::attended
  };
  struct Move {
    Cost* price;
    double by;
    double unit;
    Cost least;
    Cost most;
  };

  Picked nothing() const;
  void count_picks();
  void count_usual(Counted& counted, int choice, int week, double part) const;
  void count_make_up(const Offer& offer);
  void average(double part);
  void find_moves(Tariff& tariff, const Partial& partial, const ChoiceSet& open);
  void count_parts(const Tariff& tariff, const ChoiceSet& open);
  void move_week(Tariff& tariff, std::size_t week);
  void move_block(Tariff& tariff, std::size_t number);
  void move(Cost& price, double by, double unit, Cost least, Cost most);
  void step(Tariff& tariff, double up);

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  Floor& floor_;
  std::size_t modules_;  // and one for slots without any
  Floor::Picks picks_;
  Picked now_;
  Picked mean_;
  Counted counted_;              // on average, with what parts of choices bring beside visits
  std::vector<double> clashes_;  // by week, module: of parts of choices
  std::vector<std::pair<int, double>> parts_;  // choices, and how much of each is picked
  std::vector<Move> moves_;
  Cost usual_cost_ = 0;  // of joining one choice
  double length_ = 0;    // of the move, squared
};

}  // namespace meanwhile::planner
