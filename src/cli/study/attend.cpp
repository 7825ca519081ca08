#include "cli/study/attend.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "planner/fit.hpp"

namespace meanwhile::cli::study {
namespace {

std::optional<planner::Plan> plan(const programme::Programme& programme,
                                  const planner::Case& life) {
  planner::FitAnswer answer = planner::fit(programme, life, 0);
  if (!answer.optimal()) return std::nullopt;
  return std::move(answer.plans.front());
}

planner::Case without(planner::Case life, std::string_view kind) {
  std::erase_if(life.life, [&](const life::LifeEntry& entry) { return entry.kind == kind; });
  return life;
}

planner::Case without_travel(planner::Case life) {
  for (auto& [site, way] : life.client.travel) way = time::Minutes{0};
  for (life::LifeEntry& entry : life.life)
    for (auto& [site, way] : entry.travel_to) way = time::Minutes{0};
  return life;
}

planner::Case with_firm_dinners(planner::Case life) {
  for (life::LifeEntry& entry : life.life)
    if (entry.kind == "dinner") entry.firm = true;
  return life;
}

bool clashes(const planner::Plan& plan) {
  return std::ranges::any_of(plan.missed, [](const planner::Missed& missed) {
    return missed.why == planner::Missed::Why::clash;
  });
}

void name_obstacles(const programme::Programme& programme, const planner::Case& life,
                    Attendance& out) {
  const auto is_enough = [&](Obstacle obstacle, const planner::Case& eased) {
    const bool enough = plan(programme, eased).has_value();
    out.in_the_way[static_cast<std::size_t>(obstacle)] = enough;
    return enough;
  };
  const bool work = is_enough(Obstacle::work, without(life, "work"));
  const bool family = is_enough(Obstacle::family, without(life, "family"));
  const bool travel = is_enough(Obstacle::travel, without_travel(life));
  if (work || family || travel) return;
  const planner::Case bare = without_travel(without(without(life, "work"), "family"));
  const Obstacle last = plan(programme, bare) ? Obstacle::together : Obstacle::dose;
  out.in_the_way[static_cast<std::size_t>(last)] = true;
}

}  // namespace

Attendance attend(const programme::Programme& programme, const Person& person) {
  Attendance out;
  const auto best = plan(programme, person.life);
  if (!best) {
    name_obstacles(programme, person.life, out);
    return out;
  }
  out.attends = true;
  out.in_full = !clashes(*best);
  out.dines = plan(programme, with_firm_dinners(person.life)).has_value();
  return out;
}

}  // namespace meanwhile::cli::study
