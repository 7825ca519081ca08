#include "planner/columns/making_room.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "planner/columns/places.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t tries_each = 40;  // for each person
constexpr std::size_t looked_at = 8;    // of those who sit where one is too many
constexpr std::size_t most_moved = 7;
constexpr std::size_t most_out = 2;  // of these, who have nothing that is left
constexpr std::size_t seldom = 4;    // one in so many takes a plan that is dearer for her

/// Levels nearly in their order, as one: what one person counts on one is little on the one before.
constexpr Figures weights{1'000'000, 2'000, 10'000, 1};

constexpr double last_threshold = 20;  // minutes of burden, as what a missing person costs
constexpr double threshold_when_gathered = 2'000;
constexpr double first_missing = 5'000;
constexpr double most_missing = 100'000;
constexpr double never = 1e12;

/// From `first` to `last`, by the same part in equal steps.
double between(double first, double last, double part) {
  return first * std::pow(last / first, part);
}

class MakingRoom {
 public:
  MakingRoom(const Everyone& everyone, const Chosen& chosen, const RoomSearch& how)
      : places_(everyone, chosen), how_(how), chance_(how.seed), best_(chosen) {
    for (int person = 0; person < static_cast<int>(everyone.size()); ++person) {
      plans_.push_back(plans_of(everyone.repertoires[at(person)]));
      if (plans_.back().cost.empty()) continue;
      people_.push_back(person);
      if (chosen[at(person)] < 0) waiting_.push_back(person);
    }
  }

  Chosen make(const Patience& patience) {
    std::size_t tries = tries_each * people_.size();
    if (how_.gathers == RoomSearch::Gathering::at_first) {
      tries /= 2;
      gather(tries, patience);
      close_small();
    }
    each_missing_ = never;
    move(tries, last_threshold, patience);
    if (is_best_) keep();
    return best_;
  }

 private:
  struct Plans {
    std::vector<long> cost;    // by number
    std::vector<int> by_cost;  // numbers
  };
  struct Moved {
    int person = 0;
    int had = -1;
  };

  static long cost(const Column& column) {
    long sum = 0;
    for (std::size_t level = 0; level < level_count; ++level)
      sum += weights[level] * column.figures[level];
    return sum;
  }

  static Plans plans_of(const Repertoire& repertoire) {
    Plans plans;
    for (const Option& option : repertoire.options) {
      plans.by_cost.push_back(static_cast<int>(plans.cost.size()));
      plans.cost.push_back(cost(option.column));
    }
    std::ranges::stable_sort(plans.by_cost, {}, [&](int number) { return plans.cost[at(number)]; });
    return plans;
  }

  long cost(int person, int number) const {
    return number < 0 ? 0 : plans_[at(person)].cost[at(number)];
  }

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(chance_() % count); }

  void gather(std::size_t tries, const Patience& patience) {
    constexpr std::size_t steps = 32;
    const double first = how_.threshold;
    for (std::size_t step = 0; step < steps; ++step) {
      const double so_far = static_cast<double>(step) / steps;
      each_missing_ = between(first_missing, most_missing, so_far);
      how_.threshold = between(first, threshold_when_gathered, so_far);
      move(std::max<std::size_t>(tries / steps, 1), how_.threshold, patience);
    }
  }

  /// So many tries, while the threshold sinks to `last`.
  void move(std::size_t tries, double last, const Patience& patience) {
    for (std::size_t i = 0; i < tries && !is_over(patience); ++i) {
      const double so_far = static_cast<double>(i) / static_cast<double>(tries);
      now_ += changed_by_one(between(how_.threshold, last, so_far));
      if (now_ >= least_ || places_.missing() > 0) continue;
      least_ = now_;
      is_best_ = true;
    }
  }

  /// Before what is best is left: to copy everyone each time that it gets better costs too much.
  void keep() {
    best_ = places_.chosen();
    for (auto one = moved_.rbegin(); one != moved_.rend(); ++one) best_[at(one->person)] = one->had;
    is_best_ = false;
  }

  /// Whoever is in a group that lacks somebody waits from now on.
  void close_small() {
    if (is_best_) keep();
    for (int slot = 0; slot < places_.slots(); ++slot)
      while (places_.too_few(slot)) {
        const int person = places_.inside(slot).back();
        now_ -= cost(person, places_.leave(person));
        waiting_.push_back(person);
      }
  }

  /// What changes by somebody's having another plan; nothing where that would lose too much.
  long changed_by_one(double threshold) {
    const bool waits = !waiting_.empty() && below(2) == 0;
    const int person = waits ? waiting_[below(waiting_.size())] : people_[below(people_.size())];
    const int had = places_.of(person);
    const int number = another(person, had);
    if (number < 0) return 0;
    const long missing = places_.missing();
    leave(person);
    if (!places_.meets_nobody(person, number)) return take_back();
    places_.take(person, number);
    if (!give_way(person)) return take_back();
    find_left();
    long changed = 0;
    for (const Moved& one : moved_)
      changed += cost(one.person, places_.of(one.person)) - cost(one.person, one.had);
    const auto more_missing = static_cast<double>(places_.missing() - missing);
    if (static_cast<double>(changed) + each_missing_ * more_missing > threshold) return take_back();
    if (is_best_ && changed > 0) keep();
    if (had < 0) std::erase(waiting_, person);
    std::ranges::copy(out_, std::back_inserter(waiting_));
    moved_.clear();
    out_.clear();
    return changed;
  }

  /// By chance, mostly one that costs less; -1: none.
  int another(int person, int had) {
    const std::vector<int>& plans = plans_[at(person)].by_cost;
    std::size_t among = plans.size();
    if (had >= 0 && below(seldom) != 0)
      among = static_cast<std::size_t>(std::ranges::find(plans, had) - plans.begin());
    if (among == 0) return -1;
    const int number = plans[below(among)];
    return number == had ? -1 : number;
  }

  void leave(int person) { moved_.push_back({person, places_.leave(person)}); }

  /// Lets others move until nobody is too many. False where that takes too many of them.
  bool give_way(int person) {
    while (const auto full = places_.overfull(person)) {
      const int other = who_moves(*full);
      if (other < 0 || moved_.size() == most_moved + 1) return false;
      leave(other);
      if (const int to = cheapest_left(other, moved_.back().had); to >= 0)
        places_.take(other, to);
      else
        out_.push_back(other);
    }
    return out_.size() <= most_out;
  }

  /// What others left may be for those who have nothing.
  void find_left() {
    std::erase_if(out_, [&](int person) {
      const int to = cheapest_left(person, -1);
      if (to >= 0) places_.take(person, to);
      return to >= 0;
    });
  }

  long take_back() {
    for (auto one = moved_.rbegin(); one != moved_.rend(); ++one) {
      places_.leave(one->person);
      if (one->had >= 0) places_.take(one->person, one->had);
    }
    moved_.clear();
    out_.clear();
    return 0;
  }

  /// Who loses least by giving up what she has there; -1: nobody may.
  int who_moves(const Places::Overfull& full) {
    const std::vector<int> inside = places_.inside(full.slot);
    int who = -1;
    long least = 0;
    const std::size_t start = below(inside.size());
    std::size_t looked = 0;
    for (std::size_t i = 0; i < inside.size() && looked < looked_at; ++i) {
      const int other = inside[(start + i) % inside.size()];
      if (std::ranges::find(moved_, other, &Moved::person) != moved_.end()) continue;
      if (!places_.sits_in(other, full)) continue;
      ++looked;
      const int had = places_.leave(other);
      const long lost = cost(other, cheapest_left(other, had)) - cost(other, had);
      places_.take(other, had);
      if (who >= 0 && lost >= least) continue;
      who = other;
      least = lost;
    }
    return who;
  }

  /// Other than what she had; -1: none.
  int cheapest_left(int person, int had) const {
    for (const int number : plans_[at(person)].by_cost)
      if (number != had && places_.is_left(person, number)) return number;
    return -1;
  }

  Places places_;
  RoomSearch how_;
  std::mt19937_64 chance_;
  std::vector<Plans> plans_;  // by person
  std::vector<int> people_;   // who could have any
  std::vector<int> waiting_;  // of these
  std::vector<Moved> moved_;  // in one try, each with what she had
  std::vector<int> out_;      // of these, who waits from now on
  double each_missing_ = 0;   // what it costs that a group lacks somebody
  long now_ = 0;              // against the beginning, weighed
  long least_ = 0;
  Chosen best_;
  bool is_best_ = false;  // what is chosen now, and it was not kept
};

}  // namespace

Chosen with_room_made(const Everyone& everyone, const Chosen& chosen, const RoomSearch& how,
                      const Patience& patience) {
  return MakingRoom{everyone, chosen, how}.make(patience);
}

}  // namespace meanwhile::planner
