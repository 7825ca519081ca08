#pragma once

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "planner/columns/rhythm_filling.hpp"

namespace meanwhile::planner {

/// A floor under what sets with loose choices are priced.
///
/// Problem: their clashes can be missed or made up in many ways. Idea: what a set brings and costs
/// at least, and beside it the cheapest regular rest, whose sessions share the dates that the set
/// attends anyway. Either the week in which it brings least is enough without a make-up, or
/// something is made up in every week that is no better, at the price of the cheapest visit; days
/// that the two leave to make-ups are paid for as dates. Rests hang on little, so each is reckoned
/// once.
class Rhythm::Relaxing {
 public:
  Relaxing(const Rhythm& rhythm, const SharePrices& prices);

  /// Of such a set, or `below`.
  double at_least(double below);

 private:
  struct One {
    double price;  // seats, clashes and cores
    double alone;  // with its dates
    const Loose* loose;
  };
  /// A set of them. By week, what a make-up costs beyond what counts already, and what a date for
  /// make-ups alone does.
  struct Set {
    double price = 0;
    std::array<long, 7> opening{};
    std::vector<Gain> attended;
    std::vector<Gain> made_up;
    std::vector<double> make_up;
    std::vector<double> date;
    std::vector<DayBits> clinical;
  };
  /// By the days that it attends: the cheapest, and the cheapest with which all that is held is
  /// kept.
  struct Rest {
    std::array<double, 128> any;
    std::array<double, 128> keeping;
  };
  using RestOf = std::pair<Gain, std::array<long, 7>>;
  static constexpr std::size_t most_rests = 40;
  static constexpr int most_sets = 3'000;

  void find_visits(const SharePrices& prices);
  double visit(const Loose& loose, std::size_t week) const;
  double clashes(const Loose& loose) const;
  double make_up(const Loose& loose, std::size_t week) const;
  void add(std::size_t from, const Set& set);
  Set with(const Set& set, const One& one) const;
  double with_dates(const Set& set) const;
  double at_least(const Set& set);
  double making_up(const Set& set, std::size_t worst) const;
  double days_made_up(const Set& set, DayBits days) const;
  const Rest* rest(const Set& set, const Gain& gain);
  RestOf anything_beside(const Gain& kept) const;
  Rest find_rest(const RestOf& what);

  const Rhythm& rhythm_;
  double burden_;
  double kept_ = 0;
  double welcome_ = 0;     // what joining more of them may save; never positive
  double most_saved_ = 0;  // and whatever else is joined, or kept
  Priced regular_;
  std::vector<std::vector<double>> visits_;  // by module, week: the cheapest
  std::vector<double> dates_;                // by week: the cheapest for a visit
  std::vector<One> priced_;
  double below_ = 0;
  double most_for_rest_ = 0;
  int sets_ = 0;
  std::map<RestOf, Rest> rests_;
};

}  // namespace meanwhile::planner
