#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// Someone is put on the waiting list, or what is said of her there changes; she keeps the day
/// since which she waits.
///
/// priority  1 to 5, staff's to say; absent: as it was, at first 1
struct WaitForPlace {
  ClientId whose;
  std::optional<int> priority;
};

/// errors  Fault::not_found  no such person, or none whom the actor may know
///         Fault::forbidden  a client says her own priority
///         Fault::conflict   has_plan: she has agreed to one that is not over
Result<care::Wait> wait_for_place(const WaitForPlace& wish, Desk& desk, const Caller& caller);

/// Takes her off the list, and gives back what she was offered.
Status stop_waiting(const ClientId& whose, Desk& desk, const Caller& caller);

/// She says no to what she was offered, and waits on as before.
///
/// for_good  not to be offered these groups again, but others at once; else nothing for a day
struct PassOn {
  enum class Until { later, for_good };
  ClientId whose;
  care::HoldId offer;
  Until until = Until::later;
};

/// Saying it of an offer that is over is Done.
Status pass_on(const PassOn& wish, Desk& desk, const Caller& caller);

/// Offers her again what she said no to for good.
Status ask_anew(const ClientId& whose, Desk& desk, const Caller& caller);

/// One row of the list.
///
/// offer     what she is offered at the moment
/// deciding  she holds seats that she found by herself, so nothing is offered to her
struct OnTheList {
  ClientId whose;
  care::Wait wait;
  std::optional<care::Hold> offer;
  bool deciding = false;
};

/// Everyone who waits, in the order in which places are offered: by priority, then by the days
/// waited, then by id, where the least burden decides once a place is there.
///
/// errors  Fault::forbidden for whoever is not staff
Result<std::vector<OnTheList>> waiting_list(Desk& desk, const Caller& caller);

/// What someone is offered, of what she holds.
std::optional<care::Hold> offer_in(const care::Wait& wait, std::optional<care::Hold> hold);

/// How long nothing is offered to someone who let something pass.
inline constexpr std::chrono::hours let_be{24};

/// Whether a place is offered to one of these before the other, whatever it is.
bool goes_before(const care::Wait& one, const care::Wait& other, const time::Zone& zone);

/// As Wait::not_yet has them: all plans, and one by its groups.
inline const std::string every_plan;
std::string groups_of(const planner::Plan& plan);

}  // namespace meanwhile::casework
