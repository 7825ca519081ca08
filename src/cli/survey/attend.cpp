#include "cli/survey/attend.hpp"

#include <algorithm>
#include <utility>

#include "planner/fit.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::cli::survey {
namespace {

/// Whether there is a plan; without asking what would make one possible, which takes far longer.
bool possible(const programme::Programme& programme, const planner::Case& life) {
  const planner::Board board{programme, life};
  const planner::Prices prices{board, planner::Emphasis::least_burden};
  return planner::Search{board, prices}.least() < planner::impossible;
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

/// Whether nothing that is joined has to be given up. Missing costs more than anything else here,
/// so the best plan misses as little as any.
bool attends_all(const programme::Programme& programme, planner::Case life) {
  life.weights.missed = 1'000'000;
  const planner::FitAnswer answer = planner::fit(programme, life, 0);
  return std::ranges::none_of(answer.plans.front().missed, [](const planner::Missed& missed) {
    return missed.why == planner::Missed::Why::clash;
  });
}

void name_obstacles(const programme::Programme& programme, const planner::Case& life,
                    Attendance& out) {
  const auto is_enough = [&](Obstacle obstacle, const planner::Case& eased) {
    const bool enough = possible(programme, eased);
    out.in_the_way[static_cast<std::size_t>(obstacle)] = enough;
    return enough;
  };
  const bool work = is_enough(Obstacle::work, without(life, "work"));
  const bool family = is_enough(Obstacle::family, without(life, "family"));
  const bool travel = is_enough(Obstacle::travel, without_travel(life));
  if (work || family || travel) return;
  const planner::Case bare = without_travel(without(without(life, "work"), "family"));
  const Obstacle last = possible(programme, bare) ? Obstacle::together : Obstacle::dose;
  out.in_the_way[static_cast<std::size_t>(last)] = true;
}

}  // namespace

Attendance attend(const programme::Programme& programme, const Person& person) {
  Attendance out;
  out.attends = possible(programme, person.life);
  if (out.attends) {
    out.in_full = attends_all(programme, person.life);
    out.dines = possible(programme, with_firm_dinners(person.life));
  } else {
    name_obstacles(programme, person.life, out);
  }
  return out;
}

}  // namespace meanwhile::cli::survey
