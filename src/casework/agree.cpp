#include "casework/agree.hpp"

#include "casework/causes.hpp"
#include "casework/remaining.hpp"
#include "casework/seats_of.hpp"
#include "exchange/read_plan.hpp"
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
  const auto old = exchange::read_plan(before->plan).value;
  if (!old) throw Bug{"an agreed plan can't be read"};
  return taking_over(*old, std::move(plan), zone);
}

}  // namespace

Result<care::AgreedPlan> agree(const Agree& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto agreed = unit.agreed(wish.whose);
  if (!agreed) return agreed.error();
  if (*agreed && (*agreed)->from_hold == wish.hold) return **agreed;
  const auto hold = unit.hold(wish.whose);
  if (!hold) return hold.error();
  if (!*hold || (*hold)->id != wish.hold)
    return Error{Fault::conflict, "the seats are not held any more", hold_over};

  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  auto held = exchange::read_plan((*hold)->plan).value;
  if (!held) throw Bug{"a held plan can't be read"};
  const time::Zone& zone = (*timetable)->programme.zone;
  const planner::Plan plan = whole_plan(*agreed, *std::move(held), zone);
  care::AgreedPlan next{wish.hold, exchange::write_plan(plan, zone), caller.now, end_of(plan), {}};
  if (auto kept = drop_make_ups(unit, wish.whose); !kept) return kept.error();
  const auto stamp = unit.stamp(wish.whose);
  if (!stamp) return stamp.error();
  const auto version = unit.put_agreed(wish.whose, next, seats_of(plan, caller.now), stamp->agreed);
  if (!version) return version.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  next.version = *version;
  return next;
}

}  // namespace meanwhile::casework
