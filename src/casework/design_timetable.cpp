#include "casework/design_timetable.hpp"

#include <algorithm>

#include "casework/causes.hpp"

namespace meanwhile::casework {
namespace {

Result<Everyone> everyone_now(Desk& desk, const Caller& caller) {
  const auto unit = desk.look({privacy::programme_for(caller.actor), caller.now});
  if (!unit) return unit.error();
  return everyone_to_plan(**unit, desk, caller.now);
}

/// As many as could have a plan together while their priority is no more than what is proven: those
/// of the least.
std::size_t most_placed(const std::vector<planner::Waiting>& people,
                        const planner::CohortAnswer& cohort) {
  std::vector<int> priorities;
  for (const planner::Waiting& one : people) priorities.push_back(one.priority);
  std::ranges::sort(priorities);
  long left = cohort.priority.bound;
  const auto too_many =
      std::ranges::find_if(priorities, [&left](int priority) { return (left -= priority) < 0; });
  return static_cast<std::size_t>(too_many - priorities.begin());
}

}  // namespace

Result<TimetableDesigned> design_timetable(const DesignWish& wish,
                                           const planner::DesignRequest& request, Desk& desk,
                                           const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "looking for a timetable is for staff"};
  auto all = everyone_now(desk, caller);
  if (!all) return all.error();
  if (all->timetable->version != wish.timetable)
    return Error{Fault::conflict, "the timetable is another by now", plan_outdated};
  TimetableDesigned designed{
      .tried = wish.proposals, .deciding = all->deciding, .monday = all->monday, .answer = {}};
  designed.enrolled = std::erase_if(all->people, [](const OneOfAll& one) { return one.enrolled; });
  designed.looking = all->people.size();
  designed.weeks = mean_weeks(all->people);
  std::vector<planner::Waiting> people;
  for (OneOfAll& one : all->people) people.push_back(std::move(one.as_planned));
  designed.answer = planner::design(free_for(*all), wish.proposals, people, request);
  designed.most_before = most_placed(people, designed.answer.before.cohort);
  designed.most_after = most_placed(people, designed.answer.after.cohort);
  return designed;
}

}  // namespace meanwhile::casework
