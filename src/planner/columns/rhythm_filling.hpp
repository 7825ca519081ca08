#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "planner/columns/rhythm.hpp"
#include "planner/search/key_places.hpp"

namespace meanwhile::planner {

/// Everything under some prices.
///
/// entries  by weekday, group and gain: of those that bring the same, the cheapest alone
struct Rhythm::Priced {
  struct One {
    double price = std::numeric_limits<double>::max();
    const Entry* entry = nullptr;
  };
  struct Cheapest {
    double price;
    const Seats* seats;
  };
  std::vector<Cheapest> parts;
  std::array<std::vector<std::vector<One>>, 7> entries;
};

/// Labels of a set of slots that meet on several days, weekday by weekday.
class Rhythm::Filling {
 public:
  Filling(const Rhythm& rhythm, const Priced& priced);

  /// Those before each weekday and, last, those of the whole week.
  ///
  /// start  what is reached already, whose credit no maximum counts
  const std::vector<std::vector<Label>>& fill(const Together& joined, double below,
                                              const Gain& start = {});

 private:
  static constexpr std::int32_t step = 30;  // of credit, in what the rest costs at least

  void find_least_for_credit(const Together& joined);
  double& least(std::size_t day, std::size_t need) { return least_[day * steps_ + need]; }
  double rest(std::size_t day, std::int32_t has) const;
  void extend(const Together& joined, std::size_t day, double below);
  void add(const Gain& more, Gain& gain) const;
  void put(const Label& label, std::vector<Label>& row);

  const Rhythm& rhythm_;
  const Priced& priced_;
  std::vector<std::vector<Label>> rows_;
  std::int64_t most_credit_ = 0;
  std::size_t steps_;
  std::vector<double> least_;  // by weekday, steps of credit
  KeyPlaces known_;
};

}  // namespace meanwhile::planner
