#include "planner/placement/place.hpp"

#include "planner/placement/annealing.hpp"
#include "planner/placement/bounds.hpp"
#include "planner/placement/insertion.hpp"

namespace meanwhile::planner::placement {
namespace {

constexpr double most_for_inserting = 0.5;

}  // namespace

Placement place(const Brief& brief, std::uint64_t seed, const Effort& effort) {
  check_bounds(brief);
  const Facts facts(brief);
  Timetable timetable(facts);
  Chance chance(seed);
  insert_all(facts, timetable, chance,
             [&] { return effort.spent() >= most_for_inserting || is_over(effort.patience); });
  anneal(facts, timetable, chance, effort);
  return timetable.told();
}

}  // namespace meanwhile::planner::placement
