#include "casework/agree.hpp"

#include "casework/seats_of.hpp"
#include "exchange/read_plan.hpp"

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
    return Error{Fault::conflict, "the seats are not held any more"};

  const auto plan = exchange::read_plan((*hold)->plan).value;
  if (!plan) throw Bug{"a held plan can't be read"};
  care::AgreedPlan next{wish.hold, (*hold)->plan, caller.now, end_of(*plan), {}};
  if (auto kept = drop_make_ups(unit, wish.whose); !kept) return kept.error();
  const auto stamp = unit.stamp(wish.whose);
  if (!stamp) return stamp.error();
  const auto version = unit.put_agreed(wish.whose, next, seats_of(*plan), stamp->agreed);
  if (!version) return version.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  next.version = *version;
  return next;
}

}  // namespace meanwhile::casework
