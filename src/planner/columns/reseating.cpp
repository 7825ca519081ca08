#include "planner/columns/reseating.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "planner/columns/whole.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t options_each = 24;
constexpr std::uint64_t nodes_a_level = 120;
constexpr std::size_t most_people = 36;
constexpr std::size_t wished = 6;  // options that somebody would rather have

/// A master over some people, the others' seats taken.
class Reseating {
 public:
  Reseating(const Everyone& everyone, const Chosen& chosen, const std::vector<int>& people)
      : everyone_(everyone), chosen_(chosen), people_(people), place_(everyone.size(), -1) {
    for (std::size_t i = 0; i < people.size(); ++i) place_[at(people[i])] = static_cast<int>(i);
  }

  std::optional<Chosen> better(const SharePrices& prices, const Patience& patience) {
    Master master{stock(), apart(), people_.size(), patience};
    for (const int person : people_) add_options(master, person, prices);
    std::optional<Chosen> found;
    Chosen now = chosen_;
    for (std::size_t level = 0; level < level_count; ++level) {
      const long known = figure(now, level);
      Master::Aim aim{};
      aim[level] = 1;
      master.aim(aim);
      const auto columns = Whole{master, patience}.find(static_cast<double>(known), nodes_a_level);
      if (columns) {
        for (std::size_t i = 0; i < people_.size(); ++i)
          now[at(people_[i])] = (*columns)[i] < 0 ? -1 : numbers_[at((*columns)[i])];
        found = now;
      }
      master.hold(level, static_cast<double>(figure(now, level)));
    }
    return found;
  }

 private:
  Stock stock() const {
    Stock stock{everyone_.agenda};
    for (std::size_t person = 0; person < chosen_.size(); ++person)
      if (place_[person] < 0 && chosen_[person] >= 0)
        stock.take(everyone_.option(static_cast<int>(person), chosen_[person]).column);
    return stock;
  }

  std::vector<Apart> apart() const {
    std::vector<Apart> pairs;
    for (const Apart& pair : everyone_.apart)
      if (place_[at(pair.one)] >= 0 && place_[at(pair.other)] >= 0)
        pairs.push_back({place_[at(pair.one)], place_[at(pair.other)]});
    return pairs;
  }

  void add_options(Master& master, int person, const SharePrices& prices) {
    std::vector<int> numbers = cheapest(everyone_.repertoires[at(person)], prices, options_each);
    const int has = chosen_[at(person)];
    if (has >= 0 && std::ranges::find(numbers, has) == numbers.end()) numbers.push_back(has);
    for (const int number : numbers) {
      Column column = everyone_.option(person, number).column;
      if (meets_who_stays(column)) continue;
      column.person = place_[at(person)];
      master.add(std::move(column));
      numbers_.push_back(number);
    }
  }

  bool meets_who_stays(const Column& column) const {
    return std::ranges::any_of(everyone_.avoids[at(column.person)], [&](int other) {
      return place_[at(other)] < 0 && chosen_[at(other)] >= 0 &&
             share_a_session(column, everyone_.option(other, chosen_[at(other)]).column);
    });
  }

  long figure(const Chosen& chosen, std::size_t level) const {
    long sum = 0;
    for (const int person : people_)
      if (chosen[at(person)] >= 0)
        sum += everyone_.option(person, chosen[at(person)]).column.figures[level];
    return sum;
  }

  const Everyone& everyone_;
  const Chosen& chosen_;
  const std::vector<int>& people_;
  std::vector<int> place_;    // by person: among those seated anew
  std::vector<int> numbers_;  // by column: which option
};

/// Slots in which someone sits under an option.
void add_slots(const Column& column, std::set<int>& slots) {
  for (const Seats& seats : column.seats) slots.insert(seats.slot);
}

/// What someone could save under the prices, or much where she waits.
double regret(const Everyone& everyone, const Chosen& chosen, const SharePrices& prices,
              int person) {
  const Repertoire& repertoire = everyone.repertoires[at(person)];
  if (repertoire.options.empty()) return 0;
  const int has = chosen[at(person)];
  if (has < 0) return 1000;
  double least = prices.of(repertoire.options[at(has)].column);
  const double pays = least;
  for (const Option& option : repertoire.options) least = std::min(least, prices.of(option.column));
  return pays - least + 1;
}

}  // namespace

std::optional<Chosen> reseated(const Everyone& everyone, const Chosen& chosen,
                               const std::vector<int>& people, const SharePrices& prices,
                               const Patience& patience) {
  if (people.empty()) return std::nullopt;
  return Reseating{everyone, chosen, people}.better(prices, patience);
}

std::vector<int> neighbourhood(const Everyone& everyone, const Chosen& chosen,
                               const SharePrices& prices, std::uint64_t seed) {
  std::mt19937_64 chance{seed};
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(chance() % count); };
  int first = -1;
  double most = 0;
  for (int draw = 0; draw < 12; ++draw) {
    const int person = static_cast<int>(below(everyone.size()));
    if (const double mine = regret(everyone, chosen, prices, person); mine > most) {
      most = mine;
      first = person;
    }
  }
  if (first < 0) return {};
  std::set<int> slots;
  const Repertoire& repertoire = everyone.repertoires[at(first)];
  for (const int number : cheapest(repertoire, prices, wished))
    add_slots(repertoire.options[at(number)].column, slots);
  std::vector<int> near;
  for (int person = 0; person < static_cast<int>(everyone.size()); ++person) {
    if (person == first || everyone.repertoires[at(person)].options.empty()) continue;
    const int has = chosen[at(person)];
    const Column& column = everyone.option(person, std::max(0, has)).column;
    if (std::ranges::any_of(column.seats, [&](const Seats& s) { return slots.contains(s.slot); }))
      near.push_back(person);
  }
  std::vector<int> people{first};
  while (!near.empty() && people.size() < most_people) {
    const std::size_t next = below(near.size());
    people.push_back(near[next]);
    near[next] = near.back();
    near.pop_back();
  }
  std::ranges::sort(people);
  return people;
}

}  // namespace meanwhile::planner
