#include "casework/agree.hpp"

#include "casework/causes.hpp"
#include "casework/kept_plan.hpp"
#include "casework/put_plan.hpp"

namespace meanwhile::casework {

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
  const auto next = put_plan(unit, {wish.whose, wish.hold, kept_plan((*hold)->plan)},
                             (*timetable)->programme.zone, caller.now);
  if (!next) return next.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  return next;
}

}  // namespace meanwhile::casework
