#include "casework/hold_seats.hpp"

#include "casework/causes.hpp"
#include "casework/seats_of.hpp"
#include "exchange/proposal.hpp"
#include "exchange/write_plan.hpp"

namespace meanwhile::casework {
namespace {

Result<exchange::Proposed> proposed(store::UnitOfWork& unit, const HoldSeats& wish) {
  const auto proposal = unit.proposal(wish.whose);
  if (!proposal) return proposal.error();
  if (!*proposal) return Error{Fault::not_found, "no proposal"};
  if ((*proposal)->version != wish.proposal)
    return Error{Fault::conflict, "there is a newer proposal", plan_outdated};
  auto plan = exchange::read_proposed((*proposal)->json, wish.plan);
  if (!plan) return Error{Fault::not_found, "no plan of that label"};
  return *std::move(plan);
}

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

Result<care::Hold> hold_seats(const HoldSeats& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto before = unit.hold(wish.whose);
  if (!before) return before.error();
  if (*before && (*before)->id == wish.hold) return **before;

  const auto plan = proposed(unit, wish);
  if (!plan) return plan.error();
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto stamp = unit.stamp(wish.whose);
  if (!stamp) return stamp.error();
  if (auto same = still_true(plan->made_from, *stamp); !same) return same.error();
  const auto seats = seats_of(plan->plan, caller.now);
  if (auto free = all_free(unit, wish.whose, (*timetable)->programme, seats); !free)
    return free.error();

  const care::Hold hold{wish.hold, exchange::write_plan(plan->plan, (*timetable)->programme.zone),
                        caller.now + care::hold_lasts};
  if (auto kept = unit.put_hold(wish.whose, hold, seats); !kept) return kept.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  return hold;
}

Status let_go(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  if (auto gone = (*work)->let_go(whose); !gone) return gone;
  return (*work)->commit();
}

}  // namespace meanwhile::casework
