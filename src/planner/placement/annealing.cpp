#include "planner/placement/annealing.hpp"

#include <array>
#include <cmath>

#include "planner/placement/swap.hpp"

namespace meanwhile::planner::placement {
namespace {

constexpr int swaps_a_look = 1000;    // between two looks at the effort
constexpr int percent_anywhere = 10;  // proposals to any time, whatever the chain

/// Whether a change is taken, at a temperature.
class Temper {
 public:
  void set(double temperature) {
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

  double temperature_ = 1;
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
    const double hottest = mean_rise(), coldest = 0.4;
    const double begin = effort.spent();
    for (double spent = begin; spent < 1 && !is_over(effort.patience) && !done();
         spent = effort.spent()) {
      temper_.set(hottest * std::pow(coldest / hottest, (spent - begin) / (1 - begin)));
      for (int i = 0; i < swaps_a_look && !done(); ++i) try_one();
    }
    timetable_.become(best_);
  }

 private:
  bool done() const { return best_.strain <= facts_.least_strain; }

  double mean_rise() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < 20000; ++i) {
      if (!propose()) continue;
      const int change = swap_.change();
      if (change > 0) sum += change, ++count;
      swap_.make();
    }
    return count > 0 ? sum / count : 1;
  }

  bool propose() {
    const int meeting = held_[at(chance_.below(static_cast<int>(held_.size())))];
    Word times = facts_.times_for[at(meeting)];
    if (chance_.below(100) >= percent_anywhere) times &= timetable_.times_with_few_clashes(meeting);
    return times != 0 && swap_.find(meeting, chance_.of(times), chance_);
  }

  void try_one() {
    if (!propose() || !temper_.takes(swap_.change(), chance_)) return;
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
};

}  // namespace

void anneal(const Facts& facts, Timetable& timetable, Chance& chance, const Effort& effort) {
  Annealing(facts, timetable, chance).run(effort);
}

}  // namespace meanwhile::planner::placement
