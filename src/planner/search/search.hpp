#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "planner/patience.hpp"
#include "planner/search/harmony.hpp"
#include "planner/search/horizon.hpp"
#include "planner/search/outlook.hpp"
#include "planner/search/tuning.hpp"
#include "planner/search/twins.hpp"

namespace meanwhile::planner {

/// Sets of joined choices by what their best plans cost.
///
/// below  every other set costs at least this; `impossible`: there is no other
struct SetList {
  struct Set {
    std::vector<int> joined;  // as they were joined
    Cost cost = 0;
  };
  std::vector<Set> sets;  // cheapest first
  Cost below = 0;
};

/// Finds the joined choices whose plan costs least, with proof.
///
/// Problem: choose slots and modalities. What is joined is attended whenever it fits, so a set of
/// choices fixes the usual sessions of all weeks; make-ups follow week by week (week.hpp,
/// horizon.hpp). Idea: depth-first branch and bound over sets. Where a set still lacks something,
/// one of the choices that help must be joined: the search branches over the rarest help. Where it
/// lacks nothing it is judged exactly, and more is joined only as long as that could be cheaper.
/// Bounds: floor.hpp, under a tariff tuned for the set; whatever would be too dear to join is
/// closed. A choice that was branched on is closed afterwards, so each set is seen once; of twins
/// (twins.hpp) the first by name are joined first. A bound on the cost is guessed and widened,
/// since without one the search dives into sets of any size; to see whether there is any plan,
/// everything costs nothing, and no bound has to be guessed (decision 0010). Ties: joined choices
/// are part of the price, so fewer come first; sets of equal price go by their sorted list of
/// `id/modality`, which first() settles by fixing the smallest entry that still leaves a plan of
/// that price. It ends because each level closes choices for good.
class Search {
 public:
  Search(const Board& board, const Prices& prices);

  /// Looks no longer than this, which must outlive the search: what was found by then is the
  /// answer, and is not proven.
  void look_while(const Patience& patience) { patience_ = patience ? &patience : nullptr; }

  static constexpr auto no_limit = std::numeric_limits<std::uint64_t>::max();

  /// There is a plan that joins these: nothing dearer is looked for from now on.
  void know(std::span<const JoinedSlot> joined);

  /// What the best plan found joins.
  std::vector<JoinedSlot> best() const;

  /// Cost of the best plan, or of the best found among so many sets; `impossible` without any.
  Cost least(std::uint64_t most_sets = no_limit);

  /// Cost of the best plan that costs less than that, or `below`: for whom nothing else matters.
  Cost least_below(Cost below, std::uint64_t most_sets);

  /// Under prices of nothing: whether there is any plan; no, too, when none is found among so many
  /// sets.
  bool possible(std::uint64_t most_sets = no_limit);

  /// Cost of the best plan found among so many more sets, or of the best that is known.
  Cost better_than_known(std::uint64_t most_sets);

  /// The cheapest sets: at least so many where there are so many and a few looks more find them, at
  /// most so many; twins (twins.hpp) are sets of their own.
  ///
  /// most_nodes  looks after which it is left at what is known by then
  SetList list(std::size_t wanted, std::size_t most, std::uint64_t most_nodes);

  /// What no set costs less than, as known before any was looked at.
  Cost floor() const { return least_floor_; }

  /// All sets were looked at that had to be.
  bool proven() const { return !out_of_patience_ && nodes_ < most_nodes_ && !horizon_.gave_up(); }

  /// Of all sets of exactly `cost`, the least there is, the first by its sorted list of
  /// `id/modality`; where it is not proven that there is none cheaper, of those within the limits.
  std::vector<int> first(Cost cost);

  Sequence draw(std::span<const int> joined, Cost cost) { return horizon_.draw(joined, cost); }
  const Choices& choices() const { return choices_; }
  std::uint64_t nodes() const { return nodes_; }

 private:
  bool is_attainable();
  bool may_go_on();
  /// Of tuning: for a list one tariff serves all, since more of it is looked at than is left aside.
  int rounds(int usual) const { return list_ ? 0 : usual; }
  Cost widen();
  void explore(const Partial& partial, ChoiceSet open, const Tariff& tariff_before);
  bool close_dear(const Partial& partial, ChoiceSet& open, Tariff& tariff, std::vector<Cost>& with);
  bool too_dear(Cost least);
  void close(int choice, ChoiceSet& open) const;
  bool may_join(int choice, const ChoiceSet& open) const;
  ChoiceSet everything() const;
  void judge(const Partial& partial, Tariff tariff);
  void find_week_least(const Partial& partial);
  void close_dear_beside(const std::vector<int>& joined, ChoiceSet& open, Cost cost);
  bool leads_to(const std::vector<int>& joined, const ChoiceSet& open, Cost cost);

  const Board& board_;
  const Prices& prices_;
  Choices choices_;
  Harmony harmony_;
  Twins twins_;
  Outlook outlook_;
  Floor floor_;
  Tuning tuning_;
  Tariff tariff_;  // for nothing joined yet
  HorizonSolver horizon_;
  Cost least_floor_ = 0;
  Cost known_cost_ = impossible;
  std::vector<int> known_;
  Cost best_cost_ = impossible;
  std::vector<int> best_;
  bool must_prove_ = false;   // stop where nothing can be proven any more
  bool any_will_do_ = false;  // stop at the first set below best_cost_
  bool found_ = false;
  SetList* list_ = nullptr;   // takes every set below best_cost_
  bool cut_by_cost_ = false;  // something was left aside that a wider bound might have found
  std::vector<Cost> week_least_;
  const Patience* patience_ = nullptr;
  bool out_of_patience_ = false;
  std::optional<bool> attainable_;
  std::uint64_t nodes_ = 0;
  std::uint64_t most_nodes_ = no_limit;
};

/// Sets among which it is asked whether there is any plan, where not all may be looked at: nearly
/// always a few settle it (decision 0010).
constexpr std::uint64_t sets_for_any = 300;

/// Whether there is any plan at all, whatever it costs; no, too, when none is found among so many
/// sets.
bool any_plan(const Board& board, std::uint64_t most_sets = Search::no_limit);

}  // namespace meanwhile::planner
