// Problem. Everything is held, but people's days are as they came. Swaps between two times can lead
//   from any timetable to most others; the best of all is nowhere near any.
// Idea. Swaps are drawn at random and made where they lower the strain, and now and then where they
//   raise it: the more seldom the more they do, and the later it is (simulated annealing,
//   Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671). The temperature falls
//   by equal factors in equal shares of a pass, from one at which a usual swap is taken as it
//   comes to one at which hardly any that costs is; both are found in the brief itself.
//   Most swaps drawn come to nothing, since a chain meets something that can't go. So half are
//   drawn to a time with at most one clash, and half to any: long chains are few, and needed.
//   One pass may freeze into a timetable that is good here and bad there, and none that it could
//   still reach is better. So there are several, each hot again at first and twice as long as the
//   one before: what is easy is found early, and what is hard has half of the effort to itself.
// Ends. With the effort, or when no day could cost less.
// Does not. Leave anything out for a while, or prove anything.
// Reference. For this problem: Ceschia, Di Gaspero and Schaerf 2012, doi:10.1016/j.cor.2011.08.014;
//   Goh, Kendall and Sabar 2017, doi:10.1016/j.ejor.2017.04.053.

#include "planner/placement/annealing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "planner/placement/swap.hpp"

namespace meanwhile::planner::placement {
namespace {

constexpr int draws_a_look = 1000;  // between two looks at the effort
constexpr int draws_to_sample = 2000;
constexpr int percent_anywhere = 50;  // of the draws, to any time whatever the chain
constexpr int passes = 4;             // each twice as long as the one before
constexpr double hottest_of_rise = 1.5;
constexpr double coldest_of_step = 0.4;

/// Whether a change is taken, at a temperature.
class Temper {
 public:
  void set(double temperature) {
    if (std::abs(temperature - temperature_) < 0.001 * temperature_) return;
    temperature_ = temperature;
    for (std::size_t change = 0; change < limits_.size(); ++change)
      limits_[change] = limit(static_cast<double>(change));
  }
  bool takes(int change, Chance& chance) const {
    if (change <= 0) return true;
    const auto place = at(change);
    return chance.next() >> 1U < (place < limits_.size() ? limits_[place] : limit(change));
  }

 private:
  Word limit(double change) const {
    return static_cast<Word>(std::exp(-change / temperature_) * 9223372036854775807.0);
  }

  double temperature_ = 0;
  std::array<Word, 256> limits_{};
};

class Annealing {
 public:
  Annealing(const Facts& facts, Timetable& timetable, Chance& chance)
      : facts_(facts), timetable_(timetable), chance_(chance), swap_(facts, timetable) {
    for (int m = 0; m < facts.meetings; ++m)
      if (timetable.time_of(m) >= 0) held_.push_back(m);
  }

  void run(const Effort& effort) {
    if (held_.empty()) return;
    best_ = timetable_.told();
    hottest_ = hottest_of_rise * mean_rise();
    coldest_ = coldest_of_step * facts_.least_step;
    const double begin = effort.spent(), unit = (1 - begin) / ((1 << passes) - 1);
    for (int pass = 0; pass < passes; ++pass)
      cool(effort, begin + unit * ((1 << pass) - 1),
           std::min(begin + unit * ((2 << pass) - 1), 1.0));  // not a rounding more than there is
    timetable_.become(best_);
  }

 private:
  bool done() const { return best_.strain <= facts_.least_strain; }

  /// What a swap costs that costs something, on a walk on which all are made.
  double mean_rise() {
    long sum = 0, count = 0;
    for (int i = 0; i < draws_to_sample; ++i) {
      if (!draw()) continue;
      const int change = swap_.change();
      if (change > 0) sum += change, ++count;
      swap_.make();
    }
    return static_cast<double>(std::max(sum, 1L)) / static_cast<double>(std::max(count, 1L));
  }

  /// One pass, from hot to cold, while the share of the effort that is spent goes from one to
  /// another.
  void cool(const Effort& effort, double from, double to) {
    for (double spent = effort.spent(); spent < to && !is_over(effort.patience) && !done();
         spent = effort.spent()) {
      const double share = std::clamp((spent - from) / (to - from), 0.0, 1.0);
      temper_.set(hottest_ * std::pow(coldest_ / hottest_, share));
      for (int i = 0; i < draws_a_look && !done(); ++i) try_one();
    }
  }

  bool draw() {
    const int meeting = held_[at(chance_.below(static_cast<int>(held_.size())))];
    Word times = facts_.times_for[at(meeting)];
    if (chance_.below(100) >= percent_anywhere) times &= timetable_.times_with_few_clashes(meeting);
    return times != 0 && swap_.find(meeting, chance_.of(times), chance_);
  }

  void try_one() {
    if (!draw() || !temper_.takes(swap_.change(), chance_)) return;
    swap_.make();
    if (timetable_.strain() < best_.strain) best_ = timetable_.told();
  }

  const Facts& facts_;
  Timetable& timetable_;
  Chance& chance_;
  Swap swap_;
  Temper temper_;
  std::vector<int> held_;
  Placement best_;
  double hottest_ = 1;
  double coldest_ = 1;
};

}  // namespace

void anneal(const Facts& facts, Timetable& timetable, Chance& chance, const Effort& effort) {
  Annealing(facts, timetable, chance).run(effort);
}

}  // namespace meanwhile::planner::placement
