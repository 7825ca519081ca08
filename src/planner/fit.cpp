#include "planner/fit.hpp"

#include <algorithm>
#include <array>

#include "base/result.hpp"
#include "planner/remedies/remedies.hpp"
#include "planner/search/account.hpp"

namespace meanwhile::planner {
namespace {

// Sets among which an alternative must be proven; a person waits for the optimum, not for all of
// these.
constexpr std::uint64_t sets_for_alternative = 10'000;

/// What is known before the best plan is looked for: some plan, a proof that there is none, or
/// neither.
struct Outset {
  std::vector<JoinedSlot> joined;
  bool impossible = false;
};

Outset outset(const Board& board, const Patience& patience) {
  const Prices nothing = Prices::of_nothing(board);
  Search any{board, nothing};
  any.look_while(patience);
  if (any.possible(sets_for_any)) return {any.best()};
  return {{}, any.proven()};
}

struct Found {
  std::optional<Plan> plan;  // none, too, where it is not proven
  std::vector<JoinedSlot> joined;
  std::uint64_t nodes = 0;
};

/// The plan of a cost that the search found.
Plan draw(const Board& board, Search& search, Cost cost, std::string label) {
  const std::vector<int> joined = search.first(cost);
  const Sequence weeks = search.draw(joined, cost);
  if (weeks.cost >= impossible) throw Bug{"a plan was found but could not be drawn"};
  return account_for(board, search.choices(), joined, weeks, std::move(label));
}

/// How long to look: among so many sets, while patience lasts.
struct Effort {
  std::uint64_t most_sets;
  const Patience& patience;
};

/// The plan of least burden: proven, or the best that was found.
Found best_of_all(const Board& board, const Outset& known, Effort effort) {
  const Prices prices{board, Emphasis::least_burden};
  Search search{board, prices};
  search.look_while(effort.patience);
  Cost cost = search.least(effort.most_sets);
  if (cost >= impossible && !known.joined.empty()) {
    search.know(known.joined);
    cost = search.better_than_known(effort.most_sets);
  }
  if (cost >= impossible) return {std::nullopt, {}, search.nodes()};
  const bool proven = search.proven();
  std::vector<JoinedSlot> joined = search.best();
  Plan plan = draw(board, search, cost, "least-burden");
  plan.proven = proven;
  return {std::move(plan), std::move(joined), search.nodes()};
}

/// The plan of another emphasis, if it can be proven.
Found best_of(const Board& board, Emphasis emphasis, std::string label,
              const std::vector<Found>& known, Effort effort) {
  const Prices prices{board, emphasis};
  Search search{board, prices};
  search.look_while(effort.patience);
  for (const Found& one : known) search.know(one.joined);
  const Cost cost = search.least(effort.most_sets);
  if (cost >= impossible || !search.proven()) return {std::nullopt, search.best(), search.nodes()};
  Plan plan = draw(board, search, cost, std::move(label));
  return {std::move(plan), search.best(), search.nodes()};
}

struct Alternative {
  Emphasis emphasis;
  const char* label;
};
constexpr std::array<Alternative, 5> in_order{{{Emphasis::least_travel, "least-travel"},
                                               {Emphasis::most_family_time, "most-family-time"},
                                               {Emphasis::fewest_days, "fewest-days"},
                                               {Emphasis::all_online, "all-online"},
                                               {Emphasis::closest_to_held, "closest-to-held"}}};

/// What plans are compared by, each the less the better.
using Figures = std::array<long, 6>;

Figures figures(const Plan& plan, const Board& board) {
  const auto onsite = [](const Attended& session) {
    return session.modality == programme::Modality::onsite;
  };
  return {plan.burden.total(),
          plan.burden.travel,
          plan.family,
          plan.burden.days,
          std::ranges::count_if(plan.sessions, onsite),
          distance_from_held(board, plan.offerings)};
}

bool dominates(const Figures& one, const Figures& other) {
  return one != other && std::ranges::equal(one, other, std::ranges::less_equal{});
}

/// Takes out alternatives that another plan is better than in every way, or equal to and before.
void drop_dominated(std::vector<Plan>& plans, const Board& board) {
  std::vector<Figures> all;
  for (const Plan& plan : plans) all.push_back(figures(plan, board));
  std::vector<Plan> kept;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    bool worse = false;
    for (std::size_t j = 0; j < plans.size(); ++j)
      worse |= dominates(all[j], all[i]) || (j < i && all[j] == all[i]);
    if (i == 0 || !worse) kept.push_back(std::move(plans[i]));
  }
  plans = std::move(kept);
}

}  // namespace

std::optional<Plan> best_plan(const programme::Programme& programme, const Case& person,
                              std::uint64_t most_sets) {
  const Board board{programme, person};
  const Outset known = outset(board, {});
  if (known.impossible) return std::nullopt;
  return best_of_all(board, known, {most_sets, endless}).plan;
}

FitAnswer fit(const programme::Programme& programme, const Case& person, int alternatives,
              const Patience& patience) {
  const Board board{programme, person};
  FitAnswer answer;
  std::vector<Found> found;
  const Outset known = outset(board, patience);
  if (!known.impossible) found.push_back(best_of_all(board, known, {Search::no_limit, patience}));
  if (found.empty() || !found.front().plan) {
    if (!is_over(patience)) answer.remedies = remedies(programme, person, patience);
    answer.broken_off = is_over(patience);
    return answer;
  }
  for (std::size_t i = 0; i < in_order.size() && static_cast<int>(i) < alternatives; ++i) {
    const auto& [emphasis, label] = in_order[i];
    found.push_back(best_of(board, emphasis, label, found, {sets_for_alternative, patience}));
    if (!found.back().plan) answer.not_found.emplace_back(label);
  }
  answer.broken_off = is_over(patience);
  for (Found& one : found) {
    answer.nodes += one.nodes;
    if (one.plan) answer.plans.push_back(std::move(*one.plan));
  }
  drop_dominated(answer.plans, board);
  return answer;
}

}  // namespace meanwhile::planner
