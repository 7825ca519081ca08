#include "casework/hold_seats.hpp"

#include "casework/causes.hpp"
#include "casework/keep_hold.hpp"

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
  auto hold =
      keep_hold(unit, {wish.whose, wish.hold, plan->plan, plan->made_from, care::hold_lasts}, desk,
                caller.now);
  if (!hold) return hold.error();
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
