#include "planner/search/search.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "planner/search/attainable.hpp"

namespace meanwhile::planner {
namespace {

// Rounds of tuning: for nothing joined yet, for each set, after one of its choices is closed, and
// for a set as it is.
constexpr int at_first = 60;
constexpr int for_each_set = 15;
constexpr int after_closing = 2;
constexpr int for_judging = 10;

// Steps for one week of a set, where not all sets may be looked at: with little to pay for, a set
// may leave so much to be made up that all its ways could not be tried.
constexpr std::uint64_t steps_for_any = 2'000;
constexpr std::uint64_t steps_for_best = 50'000;

}  // namespace

Search::Search(const Board& board, const Prices& prices)
    : board_(board),
      prices_(prices),
      choices_(board, prices),
      harmony_(board, choices_),
      twins_(board, prices, choices_),
      outlook_(board, choices_),
      floor_(board, prices, choices_),
      tuning_(board, prices, choices_, floor_),
      tariff_(board, prices, choices_),
      horizon_(board, prices, choices_) {}

/// Asked once: it hangs on no price.
bool Search::is_attainable() {
  if (!attainable_) attainable_ = are_minima_attainable(board_, floor_.supply());
  return *attainable_;
}

Cost Search::least(std::uint64_t most_sets) {
  most_nodes_ = most_sets;
  if (!is_attainable()) return impossible;
  must_prove_ = true;
  horizon_.give_up_after(most_sets < no_limit || patience_ ? steps_for_best : no_limit);
  any_will_do_ = false;
  return widen();
}

Cost Search::least_below(Cost below, std::uint64_t most_sets) {
  most_nodes_ = most_sets;
  must_prove_ = true;
  any_will_do_ = false;
  horizon_.give_up_after(steps_for_best);
  best_cost_ = below;
  if (!is_attainable()) return below;
  const Partial nothing{board_, prices_};
  const ChoiceSet all = everything();
  least_floor_ = tuning_.tune(tariff_, nothing, all, at_first, below);
  explore(nothing, all, tariff_);
  return best_cost_;
}

bool Search::may_go_on() {
  if (nodes_ >= most_nodes_ || (must_prove_ && horizon_.gave_up()) || out_of_patience_)
    return false;
  out_of_patience_ = patience_ && is_over(*patience_);
  return !out_of_patience_;
}

bool Search::possible(std::uint64_t most_sets) {
  most_nodes_ = most_sets;
  must_prove_ = false;
  any_will_do_ = true;
  found_ = false;
  best_cost_ = joining_one;
  if (!is_attainable()) return false;
  horizon_.give_up_after(steps_for_any);
  const Partial nothing{board_, prices_};
  const ChoiceSet all = everything();
  tuning_.tune(tariff_, nothing, all, at_first, best_cost_);
  explore(nothing, all, tariff_);
  return found_;
}

bool any_plan(const Board& board, std::uint64_t most_sets) {
  const Prices nothing = Prices::of_nothing(board);
  return Search{board, nothing}.possible(most_sets);
}

void Search::know(std::span<const JoinedSlot> joined) {
  Partial partial{board_, prices_};
  for (const int choice : choices_.named(joined)) partial.add(choice, board_, prices_, choices_);
  find_week_least(partial);
  const Cost cost = horizon_.least(partial.joined, week_least_, known_cost_);
  if (cost >= known_cost_) return;
  known_cost_ = cost;
  known_ = partial.joined;
}

std::vector<JoinedSlot> Search::best() const {
  std::vector<JoinedSlot> joined;
  for (const int choice : best_)
    joined.push_back({choices_.all[at(choice)].slot, choices_.all[at(choice)].modality});
  return joined;
}

Cost Search::better_than_known(std::uint64_t most_sets) {
  best_ = known_;
  best_cost_ = known_cost_;
  most_nodes_ = nodes_ + most_sets;
  must_prove_ = false;
  explore(Partial{board_, prices_}, everything(), tariff_);
  return best_cost_;
}

/// A search without a bound dives into sets of any size, so a bound is guessed and widened, up to
/// what is known, as long as it cut anything.
Cost Search::widen() {
  found_ = false;
  const Partial nothing{board_, prices_};
  const ChoiceSet all = everything();
  const Cost floor = least_floor_ = tuning_.tune(tariff_, nothing, all, at_first, impossible);
  if (floor >= impossible) return impossible;
  // A floor may be below zero: staying with what is held pays.
  for (Cost slack = std::abs(floor) / 16 + 16 * prices_.per_total;; slack += slack / 4) {
    const Cost guessed = std::min(slack > impossible / 4 ? impossible : floor + slack, known_cost_);
    best_cost_ = guessed;
    cut_by_cost_ = false;
    explore(nothing, all, tariff_);
    if (best_cost_ < guessed) return best_cost_;
    if (!cut_by_cost_ || guessed == known_cost_ || !may_go_on()) {
      best_ = known_;
      return best_cost_ = known_cost_;
    }
  }
}

/// As widen(), but every set below the guessed bound is taken, which stays where it is.
SetList Search::list(std::size_t wanted, std::size_t most, std::uint64_t most_nodes) {
  most_nodes_ = most_nodes;
  must_prove_ = true;
  any_will_do_ = false;
  horizon_.give_up_after(steps_for_best);
  const Partial nothing{board_, prices_};
  SetList known;
  list_ = &known;
  const ChoiceSet all = everything();
  const Cost floor = tuning_.tune(tariff_, nothing, all, at_first, impossible);
  known.below = floor;
  for (Cost slack = std::abs(floor) / 16 + 16 * prices_.per_total; known.below < impossible;
       slack *= 2) {
    SetList found;
    best_cost_ = slack > impossible / 4 ? impossible : floor + slack;
    cut_by_cost_ = false;
    list_ = &found;
    explore(nothing, all, tariff_);
    if (!may_go_on()) break;
    found.below = cut_by_cost_ ? best_cost_ : impossible;
    std::ranges::sort(found.sets, {},
                      [](const auto& set) { return std::tie(set.cost, set.joined); });
    known = std::move(found);
    if (known.sets.size() >= wanted) break;
  }
  list_ = nullptr;
  if (known.sets.size() > most) {
    known.below = known.sets[most].cost;
    known.sets.resize(most);
  }
  return known;
}

/// Everything that joins `partial` and open choices, one choice at a time: first all that join it,
/// then, with it closed, the rest.
void Search::explore(const Partial& partial, ChoiceSet open, const Tariff& tariff_before) {
  if (!may_go_on()) return;
  ++nodes_;
  Tariff tariff = tariff_before;
  std::vector<Cost> with(choices_.all.size(), impossible);
  for (bool first = true;; first = false) {
    if (first ? !close_dear(partial, open, tariff, with)
              : too_dear(tuning_.tune(tariff, partial, open, rounds(after_closing), best_cost_)))
      return;
    const std::optional<ChoiceSet> needs = outlook_.needs(partial, open);
    if (!needs && first) judge(partial, tariff);
    if ((any_will_do_ && found_) || !may_go_on()) return;

    int next = -1;
    (needs ? *needs : open).each([&](int choice) {
      if (may_join(choice, open) && (next < 0 || with[at(choice)] < with[at(next)])) next = choice;
      return true;
    });
    if (next < 0) return;
    open.remove(next);
    const ChoiceSet beside_next = open & harmony_.with(next);
    close(next, open);
    if (first ? too_dear(with[at(next)]) : too_dear(floor_.with(next))) continue;
    Partial more = partial;
    more.add(next, board_, prices_, choices_);
    explore(more, beside_next, tariff);
    if (any_will_do_ && found_) return;
  }
}

/// Of choices that are twins, the first by name are joined first.
bool Search::may_join(int choice, const ChoiceSet& open) const {
  if (list_) return true;
  const int before = twins_.before[at(choice)];
  return before < 0 || !open.holds(before);
}

void Search::close(int choice, ChoiceSet& open) const {
  if (list_) return open.remove(choice);
  for (int twin = choice; twin >= 0; twin = twins_.after[at(twin)]) open.remove(twin);
}

ChoiceSet Search::everything() const {
  ChoiceSet all{choices_.all.size()};
  for (int choice = 0; choice < static_cast<int>(choices_.all.size()); ++choice)
    if (list_ || !twins_.needless.holds(choice)) all.add(choice);
  return all;
}

/// Closes the choices that would be too dear to join. False when the set is too dear as it is.
bool Search::close_dear(const Partial& partial, ChoiceSet& open, Tariff& tariff,
                        std::vector<Cost>& with) {
  for (int before = 0;;) {
    if (too_dear(tuning_.tune(tariff, partial, open, rounds(for_each_set), best_cost_)) ||
        (!list_ && too_dear(floor_.with_whole_hours())))
      return false;
    before = open.size();
    open.each([&](int choice) {
      with[at(choice)] = floor_.with(choice);
      if (too_dear(with[at(choice)])) close(choice, open);
      return true;
    });
    if (open.size() * 4 >= before * 3) return true;  // with few closed, the floor stays as it is
  }
}

bool Search::too_dear(Cost least) {
  if (least < impossible && least > best_cost_ - joining_one) least = best_cost_;
  if (least < best_cost_) return false;
  cut_by_cost_ |= least < impossible;
  return true;
}

/// The set as it is, nothing more joined: priced exactly, unless its floor is too dear already.
void Search::judge(const Partial& partial, Tariff tariff) {
  const ChoiceSet none{choices_.all.size()};
  if (!list_ && (too_dear(tuning_.tune(tariff, partial, none, for_judging, best_cost_)) ||
                 too_dear(floor_.with_whole_hours())))
    return;
  find_week_least(partial);
  const Cost cost = horizon_.least(partial.joined, week_least_, best_cost_);
  if (cost >= best_cost_) {
    if (!cut_by_cost_)
      cut_by_cost_ = horizon_.least(partial.joined, week_least_, impossible) < impossible;
    return;
  }
  if (list_) return list_->sets.push_back({partial.joined, cost});
  best_cost_ = cost;
  best_ = partial.joined;
  found_ = true;
}

/// By week, what the set costs at least, whether it falls short or not.
void Search::find_week_least(const Partial& partial) {
  const std::size_t modules = board_.programme->modules.size() + 1;
  week_least_.clear();
  for (std::size_t week = 0; week < partial.weeks.size(); ++week) {
    Cost least = partial.weeks[week].core + partial.weeks[week].opening;
    for (std::size_t place = week * modules; place < (week + 1) * modules; ++place)
      least += partial.modules[place].clashes * std::min(prices_.missed, prices_.make_up);
    week_least_.push_back(least);
  }
}

}  // namespace meanwhile::planner
