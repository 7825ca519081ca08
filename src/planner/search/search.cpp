#include "planner/search/search.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>

namespace meanwhile::planner {
namespace {

ChoiceSet everything(const Choices& choices) {
  ChoiceSet all{choices.all.size()};
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice) all.add(choice);
  return all;
}

}  // namespace

Search::Search(const Board& board, const Prices& prices)
    : board_(board),
      prices_(prices),
      choices_(board, prices),
      harmony_(board, choices_),
      outlook_(board, prices, choices_),
      horizon_(board, prices, choices_) {}

Cost Search::least() {
  any_will_do_ = false;
  return widen();
}

bool Search::possible() {
  any_will_do_ = true;
  return widen() < impossible;
}

/// A search without a bound dives into sets of any size, so a bound is guessed and widened, as long
/// as it cut anything.
Cost Search::widen() {
  found_ = false;
  const Partial nothing{board_, prices_};
  const ChoiceSet all = everything(choices_);
  const Cost floor = outlook_.from(nothing, all, impossible).least;
  if (floor >= impossible) return impossible;
  // A floor may be below zero: staying with what is held pays.
  for (Cost slack = std::abs(floor) / 16 + 16 * prices_.per_total;; slack += slack / 4) {
    best_cost_ = slack > impossible / 4 ? impossible : floor + slack;
    const Cost guessed = best_cost_;
    cut_by_cost_ = false;
    explore(nothing, all);
    if (best_cost_ < guessed) return best_cost_;
    if (!cut_by_cost_ || guessed == impossible) return impossible;
  }
}

void Search::explore(const Partial& partial, const ChoiceSet& open) {
  ++nodes_;
  const Prospect prospect = outlook_.from(partial, open, best_cost_);
  if (too_dear(prospect.least)) return;
  if (!prospect.must) {
    judge(partial);
    if (too_dear(prospect.least) || (any_will_do_ && found_)) return;
  }

  struct Child {
    Cost least;
    int choice;
  };
  std::vector<Child> children;
  const ChoiceSet& candidates = prospect.must ? *prospect.must : open;
  candidates.each([&](int choice) {
    // Choices lie cheapest first, so where this one is too dear, all later ones are.
    if (too_dear(prospect.least_without_more + std::max(Cost{0}, choices_.all[at(choice)].own)))
      return false;
    Partial child = partial;
    child.add(choice, board_, prices_, choices_);
    if (!child.within_maxima) return true;
    const Cost least = outlook_.from(child, open & harmony_.with(choice), best_cost_).least;
    if (!too_dear(least)) children.push_back({least, choice});
    return true;
  });
  std::ranges::sort(children, {},
                    [](const Child& child) { return std::pair(child.least, child.choice); });

  ChoiceSet left = open;
  for (const Child& child : children) {
    if (too_dear(child.least)) return;
    left.remove(child.choice);
    Partial next = partial;
    next.add(child.choice, board_, prices_, choices_);
    explore(next, left & harmony_.with(child.choice));
    if (any_will_do_ && found_) return;
  }
}

bool Search::too_dear(Cost least) {
  if (least < best_cost_) return false;
  cut_by_cost_ |= least < impossible;
  return true;
}

void Search::judge(const Partial& partial) {
  const Cost cost = horizon_.least(partial.joined, outlook_.week_least(), best_cost_);
  if (cost >= best_cost_) {
    if (!cut_by_cost_)
      cut_by_cost_ = horizon_.least(partial.joined, outlook_.week_least(), impossible) < impossible;
    return;
  }
  best_cost_ = cost;
  best_ = partial.joined;
  found_ = true;
}

/// Whether some set that holds `joined`, and else only `open` choices, makes a plan of exactly
/// `cost`.
bool Search::leads_to(const std::vector<int>& joined, const ChoiceSet& open, Cost cost) {
  Partial partial{board_, prices_};
  for (const int choice : joined) partial.add(choice, board_, prices_, choices_);
  if (!partial.within_maxima) return false;
  best_cost_ = cost + 1;
  any_will_do_ = true;
  found_ = false;
  explore(partial, open);
  return found_;
}

std::vector<int> Search::first(Cost cost) {
  std::vector<std::string> names;
  for (const Choice& choice : choices_.all)
    names.push_back(board_.slot(choice.slot).slot.id.text() +
                    (choice.modality == programme::Modality::onsite ? "/onsite" : "/online"));
  const auto by_name = [&](int a, int b) { return names[at(a)] < names[at(b)]; };
  std::vector<int> order(choices_.all.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, by_name);

  // `known` is a set of this price; its entries are replaced from the front by smaller ones where
  // that is possible.
  std::vector<int> known = best_;
  std::ranges::sort(known, by_name);
  std::vector<int> fixed;
  ChoiceSet open = everything(choices_);
  for (std::size_t next = 0; fixed.size() < known.size(); ++next) {
    const int choice = order[next];
    if (!open.holds(choice)) continue;
    open.remove(choice);
    fixed.push_back(choice);
    const ChoiceSet after = open & harmony_.with(choice);
    if (choice == known[fixed.size() - 1] || leads_to(fixed, after, cost)) {
      if (choice != known[fixed.size() - 1]) {
        known = best_;
        std::ranges::sort(known, by_name);
      }
      open = after;
    } else {
      fixed.pop_back();
    }
  }
  return fixed;
}

}  // namespace meanwhile::planner
