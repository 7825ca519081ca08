#include "planner/fit.hpp"

#include <array>

#include "base/result.hpp"
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
constexpr std::array<Alternative, 5> alternatives_in_order{
    {{Emphasis::least_travel, "least-travel"},
     {Emphasis::most_family_time, "most-family-time"},
     {Emphasis::fewest_days, "fewest-days"},
     {Emphasis::all_online, "all-online"},
     {Emphasis::closest_to_held, "closest-to-held"}}};

}  // namespace

FitAnswer fit(const programme::Programme& programme, const Case& person, int alternatives) {
  const Board board{programme, person};
  FitAnswer answer;
  Found best = best_plan(board, Emphasis::least_burden, "least-burden");
  answer.nodes = best.nodes;
  if (!best.plan) return answer;
  answer.plans.push_back(std::move(*best.plan));
  for (int i = 0; i < alternatives && i < static_cast<int>(alternatives_in_order.size()); ++i) {
    const auto& [emphasis, label] = alternatives_in_order[at(i)];
    Found other = best_plan(board, emphasis, label);
    answer.nodes += other.nodes;
    if (other.plan) answer.plans.push_back(std::move(*other.plan));
  }
  return answer;
}

}  // namespace meanwhile::planner
