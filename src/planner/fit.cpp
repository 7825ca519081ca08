#include "planner/fit.hpp"

#include <algorithm>
#include <array>

#include "base/result.hpp"
#include "planner/remedies/remedies.hpp"
#include "planner/search/account.hpp"

namespace meanwhile::planner {
namespace {

struct Found {
  std::optional<Plan> plan;
  std::uint64_t nodes = 0;
};

Found best_plan(const Board& board, Emphasis emphasis, std::string label) {
  const Prices prices{board, emphasis};
  Search search{board, prices};
  const Cost cost = search.least();
  Found found{std::nullopt, search.nodes()};
  if (cost >= impossible) return found;
  const std::vector<int> joined = search.first(cost);
  const Sequence weeks = search.draw(joined, cost);
  if (weeks.cost >= impossible) throw Bug{"a plan was found but could not be drawn"};
  found.plan = account_for(board, search.choices(), joined, weeks, std::move(label));
  found.nodes = search.nodes();
  return found;
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

std::optional<Plan> best_plan(const programme::Programme& programme, const Case& person) {
  return best_plan(Board{programme, person}, Emphasis::least_burden, "least-burden").plan;
}

FitAnswer fit(const programme::Programme& programme, const Case& person, int alternatives) {
  const Board board{programme, person};
  FitAnswer answer;
  Found best = best_plan(board, Emphasis::least_burden, "least-burden");
  answer.nodes = best.nodes;
  if (!best.plan) {
    answer.remedies = remedies(programme, person);
    return answer;
  }
  answer.plans.push_back(std::move(*best.plan));
  for (std::size_t i = 0; i < in_order.size() && static_cast<int>(i) < alternatives; ++i) {
    Found other = best_plan(board, in_order[i].emphasis, in_order[i].label);
    answer.nodes += other.nodes;
    if (other.plan) answer.plans.push_back(std::move(*other.plan));
  }
  drop_dominated(answer.plans, board);
  return answer;
}

}  // namespace meanwhile::planner
