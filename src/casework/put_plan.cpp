#include "casework/put_plan.hpp"

#include "casework/kept_plan.hpp"
#include "casework/remaining.hpp"
#include "casework/seats_of.hpp"
#include "exchange/write_plan.hpp"

namespace meanwhile::casework {
namespace {

Status drop_make_ups(store::UnitOfWork& unit, const ClientId& whose) {
  const auto absences = unit.absences(whose);
  if (!absences) return absences.error();
  for (care::Absence absence : *absences) {
    if (!absence.make_up) continue;
    absence.make_up.reset();
    if (auto kept = unit.put_absence(whose, absence); !kept) return kept;
  }
  return Done{};
}

/// What is agreed to from now on, with what was agreed to for the weeks before it.
planner::Plan whole_plan(const std::optional<care::AgreedPlan>& before, planner::Plan plan,
                         const time::Zone& zone) {
  if (!before) return plan;
  return taking_over(kept_plan(before->plan), std::move(plan), zone);
}

}  // namespace

Result<care::AgreedPlan> put_plan(store::UnitOfWork& unit, NewPlan next, const time::Zone& zone,
                                  care::Moment now) {
  const auto before = unit.agreed(next.whose);
  if (!before) return before.error();
  const planner::Plan plan = whole_plan(*before, std::move(next.plan), zone);
  care::AgreedPlan agreed{next.from, exchange::write_plan(plan, zone), now, end_of(plan), {}};
  if (auto kept = drop_make_ups(unit, next.whose); !kept) return kept.error();
  const auto stamp = unit.stamp(next.whose);
  if (!stamp) return stamp.error();
  const auto version = unit.put_agreed(next.whose, agreed, seats_of(plan, now), stamp->agreed);
  if (!version) return version.error();
  agreed.version = *version;
  return agreed;
}

}  // namespace meanwhile::casework
