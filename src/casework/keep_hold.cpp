#include "casework/keep_hold.hpp"

#include "casework/causes.hpp"
#include "casework/seats_of.hpp"
#include "exchange/write_plan.hpp"

namespace meanwhile::casework {
namespace {

/// What the plan was made from is what is there now.
Status still_true(const exchange::MadeFrom& made_from, const store::Stamp& now) {
  if (made_from.timetable != now.timetable)
    return Error{Fault::conflict, "the timetable changed meanwhile", plan_outdated};
  if (made_from.life != now.life)
    return Error{Fault::conflict, "what you said of your life changed meanwhile", plan_outdated};
  return Done{};
}

Status all_free(store::UnitOfWork& unit, const ClientId& whose,
                const programme::Programme& timetable, const std::vector<care::Seat>& seats) {
  std::vector<OfferingId> slots;
  for (const care::Seat& seat : seats) slots.push_back(seat.slot);
  if (slots.empty()) return Done{};
  const auto claims = unit.claims(slots);
  if (!claims) return claims.error();
  const auto taken = care::with_taken(timetable, care::occupancy(*claims, whose));
  if (const auto gone = care::first_not_free(taken, seats))
    return Error{Fault::conflict, "no free seat in " + gone->slot.text(), seat_gone};
  return Done{};
}

}  // namespace

Result<care::Hold> keep_hold(store::UnitOfWork& unit, const KeepHold& wish, Desk& desk,
                             care::Moment now) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto stamp = unit.stamp(wish.whose);
  if (!stamp) return stamp.error();
  if (auto same = still_true(wish.made_from, *stamp); !same) return same.error();
  const auto seats = seats_of(wish.plan, now);
  if (auto free = all_free(unit, wish.whose, (*timetable)->programme, seats); !free)
    return free.error();
  care::Hold hold{wish.hold, exchange::write_plan(wish.plan, (*timetable)->programme.zone),
                  now + wish.lasts};
  if (auto kept = unit.put_hold(wish.whose, hold, seats); !kept) return kept.error();
  return hold;
}

}  // namespace meanwhile::casework
