// Which of all sets of one price comes first by name.
#include <algorithm>
#include <numeric>
#include <string>

#include "base/result.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::planner {

/// Whether some set that holds `joined`, and else only `open` choices, makes a plan of exactly
/// `cost`.
bool Search::leads_to(const std::vector<int>& joined, const ChoiceSet& open, Cost cost) {
  Partial partial{board_, prices_};
  for (const int choice : joined) partial.add(choice, board_, prices_, choices_);
  if (!partial.within_maxima) return false;
  best_cost_ = cost + joining_one;
  any_will_do_ = true;
  found_ = false;
  explore(partial, open, tariff_);
  return found_;
}

/// Closes what no plan of `cost` can join beside those joined; there is such a plan.
void Search::close_dear_beside(const std::vector<int>& joined, ChoiceSet& open, Cost cost) {
  Partial partial{board_, prices_};
  for (const int choice : joined) partial.add(choice, board_, prices_, choices_);
  best_cost_ = cost + joining_one;
  Tariff tariff = tariff_;
  std::vector<Cost> with(choices_.all.size());
  if (!close_dear(partial, open, tariff, with)) throw Bug{"a plan that was found is too dear"};
}

std::vector<int> Search::first(Cost cost) {
  if (proven()) {
    most_nodes_ = no_limit;
    horizon_.give_up_after(no_limit);
  }
  std::vector<std::string> names;
  for (const Choice& choice : choices_.all) names.push_back(name_of(board_, choice));
  const auto by_name = [&](int a, int b) { return names[at(a)] < names[at(b)]; };
  std::vector<int> order(choices_.all.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, by_name);

  // `known` is a set of this price; its entries are replaced from the front by smaller ones where
  // that is possible.
  std::vector<int> known = best_;
  std::ranges::sort(known, by_name);
  std::vector<int> fixed;
  ChoiceSet open = everything();
  close_dear_beside(fixed, open, cost);
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
      close_dear_beside(fixed, open, cost);
    } else {
      fixed.pop_back();
    }
  }
  return fixed;
}

}  // namespace meanwhile::planner
