#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "fit/ask.hpp"
#include "oracle/chance.hpp"
#include "planner/search/choice_set.hpp"
#include "planner/search/partial.hpp"
#include "planner/search/tariff.hpp"

namespace meanwhile::planner {

/// A drawn case, a few of its choices, and what every set of these costs at least: the truth that
/// bounds are held against. The choices of its best plan are among the few.
///
/// few  choices, one or both modalities of a slot; a `Set` has their positions as bits
class Trial {
 public:
  using Set = unsigned;

  explicit Trial(std::uint64_t seed);
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  /// The least cost of a set, or `impossible`; of all sets that hold `joined` and else only `open`.
  Cost least(Set set) const { return least_[set]; }
  Cost least(Set joined, Set open) const;

  Set all() const { return static_cast<Set>(least_.size() - 1); }
  std::vector<int> choices_in(Set set) const;
  ChoiceSet choice_set(Set set) const;
  Partial partial(Set set) const;
  /// Any of `among`, each with this chance; never two of one slot.
  Set draw_set(oracle::Chance& chance, Set among, long percent) const;
  /// Prices as a tariff may have them, of any height.
  Tariff draw_tariff(oracle::Chance& chance) const;

 private:
  oracle::RandomCase drawn_;
  oracle::Asked read_;

 public:
  std::uint64_t seed;
  Board board;
  Prices prices;
  Choices choices;
  std::vector<int> few;

 private:
  void choose_few();
  void try_all();
  bool one_of_each_slot(Set set) const;

  std::vector<Cost> least_;  // by set
};

/// Cases of seeds 1 to 240, in all emphases.
const std::vector<std::unique_ptr<const Trial>>& trials();

/// What of a trial is joined, and what may still be.
struct Under {
  Trial::Set joined;
  Trial::Set open;
};
/// Nothing joined and everything open, then some drawn at random.
std::vector<Under> draw_unders(const Trial& trial, oracle::Chance& chance);

}  // namespace meanwhile::planner
