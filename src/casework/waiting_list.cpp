#include "casework/waiting_list.hpp"

#include <algorithm>
#include <tuple>

#include "casework/causes.hpp"
#include "exchange/read_plan.hpp"

namespace meanwhile::casework {
namespace {

constexpr care::Moment for_good = care::Moment::max();

/// Staff do not know lives, so what they ask of someone is asked by the programme.
Caller who_knows(const Caller& caller) {
  if (caller.actor.role != privacy::Role::staff) return caller;
  return {privacy::programme_for(caller.actor), caller.now};
}

time::Date since(const care::Wait& wait, const time::Zone& zone) {
  return time::date_of(zone.wall(care::minute_of(wait.since)));
}

Result<care::Wait> known_wait(store::UnitOfWork& unit, const ClientId& whose) {
  const auto wait = unit.wait(whose);
  if (!wait) return wait.error();
  if (!*wait) return Error{Fault::not_found, "not on the waiting list"};
  return **wait;
}

Status may_wait(store::UnitOfWork& unit, const ClientId& whose, care::Moment now) {
  const auto stamp = unit.stamp(whose);
  if (!stamp) return stamp.error();
  if (stamp->life == care::Version::none)
    return Error{Fault::not_found, "no client " + whose.text()};
  const auto agreed = unit.agreed(whose);
  if (!agreed) return agreed.error();
  if (*agreed && now < (*agreed)->ends)
    return Error{Fault::conflict, "who has a plan does not wait for a place", has_plan};
  return Done{};
}

/// What she is offered, as the unit sees it.
Result<std::optional<care::Hold>> offered(store::UnitOfWork& unit, const store::Waiting& one) {
  auto hold = unit.hold(one.whose);
  if (!hold) return hold.error();
  return offer_in(one.wait, *std::move(hold));
}

}  // namespace

Result<care::Wait> wait_for_place(const WaitForPlace& wish, Desk& desk, const Caller& caller) {
  if (wish.priority && !privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "priority is for staff to say"};
  const auto work = desk.change(who_knows(caller));
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  if (auto may = may_wait(unit, wish.whose, caller.now); !may) return may.error();
  const auto before = unit.wait(wish.whose);
  if (!before) return before.error();
  care::Wait wait = before->value_or(care::Wait{caller.now});
  wait.priority = wish.priority.value_or(wait.priority);
  if (auto kept = unit.put_wait(wish.whose, wait); !kept) return kept.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  return wait;
}

Status stop_waiting(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  const auto wait = (*work)->wait(whose);
  if (!wait) return wait.error();
  if (*wait) {
    const auto offer = offered(**work, {whose, **wait});
    if (!offer) return offer.error();
    if (*offer)
      if (auto gone = (*work)->let_go(whose); !gone) return gone;
  }
  if (auto gone = (*work)->put_wait(whose, std::nullopt); !gone) return gone;
  return (*work)->commit();
}

Status pass_on(const PassOn& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  auto wait = known_wait(**work, wish.whose);
  if (!wait) return wait.error();
  const auto offer = offered(**work, {wish.whose, *wait});
  if (!offer) return offer.error();
  if (!*offer || (*offer)->id != wish.offer) return Done{};
  if (wish.until == PassOn::Until::for_good) {
    const auto plan = exchange::read_plan((*offer)->plan).value;
    if (!plan) throw Bug{"an offered plan can't be read"};
    wait->not_yet[groups_of(*plan)] = for_good;
    wait->not_yet.erase(every_plan);
  } else {
    wait->not_yet[every_plan] = caller.now + let_be;
  }
  if (auto kept = (*work)->put_wait(wish.whose, *wait); !kept) return kept;
  if (auto gone = (*work)->let_go(wish.whose); !gone) return gone;
  return (*work)->commit();
}

Status ask_anew(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  auto wait = known_wait(**work, whose);
  if (!wait) return wait.error();
  std::erase_if(wait->not_yet, [](const auto& one) { return one.second == for_good; });
  if (auto kept = (*work)->put_wait(whose, *wait); !kept) return kept;
  return (*work)->commit();
}

Result<std::vector<OnTheList>> waiting_list(Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "the waiting list is for staff"};
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto timetable = desk.timetable(**work);
  if (!timetable) return timetable.error();
  const auto waits = (*work)->waits();
  if (!waits) return waits.error();
  std::vector<OnTheList> list;
  for (const store::Waiting& one : *waits) {
    const auto hold = (*work)->hold(one.whose);
    if (!hold) return hold.error();
    OnTheList row{one.whose, one.wait, offer_in(one.wait, *hold)};
    row.deciding = hold->has_value() && !row.offer;
    list.push_back(std::move(row));
  }
  const time::Zone& zone = (*timetable)->programme.zone;
  std::ranges::stable_sort(list, [&](const OnTheList& one, const OnTheList& other) {
    return goes_before(one.wait, other.wait, zone);
  });
  return list;
}

std::optional<care::Hold> offer_in(const care::Wait& wait, std::optional<care::Hold> hold) {
  return hold && wait.offer == hold->id ? std::move(hold) : std::nullopt;
}

bool goes_before(const care::Wait& one, const care::Wait& other, const time::Zone& zone) {
  return std::tuple{-one.priority, since(one, zone)} <
         std::tuple{-other.priority, since(other, zone)};
}

std::string groups_of(const planner::Plan& plan) {
  std::string groups;
  for (const planner::Joined& one : plan.offerings)
    groups +=
        one.id.text() + (one.modality == programme::Modality::online ? "/online\n" : "/onsite\n");
  return groups;
}

}  // namespace meanwhile::casework
