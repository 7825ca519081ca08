#include "casework/accept_repair.hpp"

#include <algorithm>
#include <set>

#include "casework/causes.hpp"
#include "casework/kept_plan.hpp"
#include "casework/move_along.hpp"
#include "casework/put_plan.hpp"
#include "casework/seats_of.hpp"
#include "exchange/client_document.hpp"
#include "exchange/write_programme.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using planner::Attended;
using planner::LifeChanged;
using planner::Repaired;

using Sitting = std::set<std::tuple<OfferingId, time::Instant, programme::Modality>>;

Sitting sitting(const planner::Plan& plan) {
  Sitting all;
  for (const Attended& one : plan.sessions)
    all.insert({one.offering, one.span.start, one.modality});
  return all;
}

Error outdated(std::string why) {
  return {Fault::conflict, std::move(why) + ": please look again", plan_outdated};
}

class Accepting {
 public:
  Accepting(store::UnitOfWork& unit, const AcceptRepair& wish, care::Moment now)
      : unit_(unit), wish_(wish), proposed_(wish.proposed), now_(now) {
    for (const planner::Event& event : proposed_.events)
      if (const auto* change = std::get_if<LifeChanged>(&event.what))
        lives_[change->client].push_back(change);
  }

  Status still_true(Desk& desk) const {
    const auto timetable = desk.timetable(unit_);
    if (!timetable) return timetable.error();
    if ((*timetable)->version != proposed_.all.timetable->version)
      return outdated("the timetable changed meanwhile");
    if (auto ahead = nothing_has_begun(); !ahead) return ahead;
    std::set<ClientId> touched;
    for (const auto& [client, changes] : lives_) touched.insert(client);
    for (const Repaired& one : proposed_.answer.people) touched.insert(as(one).id);
    for (const EnrolledAs& one : proposed_.all.as)
      if (touched.contains(one.id))
        if (auto same = as_it_was(one); !same) return same;
    return nobody_came();
  }

  Status keep() {
    if (auto kept = keep_timetable(); !kept) return kept;
    for (const auto& [client, changes] : lives_)
      if (auto kept = keep_life(client, changes); !kept) return kept;
    for (const Repaired& one : proposed_.answer.people)
      if (auto kept = keep_plan(as(one).id, one.plan); !kept) return kept;
    return unit_.commit();
  }

  std::vector<ClientId> told() const { return {told_.begin(), told_.end()}; }

 private:
  const programme::Programme& programme() const { return proposed_.all.timetable->programme; }
  const EnrolledAs& as(const Repaired& one) const {
    return proposed_.all.as[static_cast<std::size_t>(one.person)];
  }
  const planner::Plan& plan_before(const Repaired& one) const {
    return proposed_.all.people[static_cast<std::size_t>(one.person)].plan;
  }

  Status nothing_has_begun() const {
    const auto& answer = proposed_.answer;
    const time::Instant now = care::minute_of(now_);
    const auto begun = [&](const auto& one) { return one.start <= now; };
    bool any = std::ranges::any_of(answer.cancelled, begun) ||
               std::ranges::any_of(answer.rooms, begun) ||
               std::ranges::any_of(answer.online_only, begun);
    for (const Repaired& one : answer.people) {
      const Sitting before = sitting(plan_before(one));
      const Sitting after = sitting(one.plan);
      std::vector<Sitting::value_type> other;
      std::ranges::set_symmetric_difference(before, after, std::back_inserter(other));
      any |= std::ranges::any_of(
          other, [&](const auto& session) { return std::get<time::Instant>(session) <= now; });
    }
    return any ? Status{outdated("something that it changes has begun")} : Status{Done{}};
  }

  Status as_it_was(const EnrolledAs& one) const {
    const auto stamp = unit_.stamp(one.id);
    if (!stamp) return stamp.error();
    if (stamp->life != one.life || stamp->agreed != one.agreed)
      return outdated("something changed meanwhile for " + one.id.text());
    return Done{};
  }

  /// Where the repair brings someone, nobody else may have come: seats were counted, and who keeps
  /// apart from whom.
  Status nobody_came() const {
    std::set<OfferingId> joined;
    for (const Repaired& one : proposed_.answer.people) {
      const Sitting before = sitting(plan_before(one));
      for (const auto& session : sitting(one.plan))
        if (!before.contains(session)) joined.insert(std::get<OfferingId>(session));
    }
    const auto claims = unit_.claims({});
    if (!claims) return claims.error();
    std::set<std::pair<ClientId, care::Seat>> known;
    for (const care::Claim& one : proposed_.all.claims) known.insert({one.client, one.seat});
    for (const care::Claim& one : *claims)
      if (joined.contains(one.seat.slot) && !known.contains({one.client, one.seat}))
        return outdated("someone took a seat in " + one.seat.slot.text());
    return Done{};
  }

  /// One offering after the other, so that everyone who sits in it goes along.
  Status keep_timetable() {
    if (proposed_.offerings.empty()) return Done{};
    const auto document = unit_.timetable();
    if (!document) return document.error();
    std::string json = (*document)->json;
    std::shared_ptr<const Timetable> before = proposed_.all.timetable;
    for (const programme::Offering& offering : proposed_.offerings) {
      json = exchange::with_offering(json, offering);
      Timetable after = *before;
      std::ranges::replace_if(
          after.programme.offerings,
          [&](const programme::Offering& one) { return one.id == offering.id; }, offering);
      const OfferingChange change{before, std::make_shared<const Timetable>(std::move(after)),
                                  offering.id, now_};
      if (auto moved = move_people(change); !moved) return moved;
      before = change.after;
    }
    const auto version = unit_.put_timetable(json, proposed_.all.timetable->version);
    return version ? Status{Done{}} : Status{version.error()};
  }

  Status move_people(const OfferingChange& change) {
    std::vector<OfferingId> slots;
    for (const programme::Slot& slot : programme::slots(programme()))
      if (slot.offering->id == change.offering) slots.push_back(slot.id);
    const auto claims = unit_.claims(slots);
    if (!claims) return claims.error();
    std::set<ClientId> clients;
    for (const care::Claim& one : *claims) clients.insert(one.client);
    for (const ClientId& client : clients) {
      const auto moved = move_along(unit_, client, change);
      if (!moved) return moved.error();
      if (!moved->consequences.empty()) told_.insert(client);
      if (auto kept = casework::keep(unit_, *moved, now_); !kept) return kept;
    }
    return Done{};
  }

  Status keep_life(const ClientId& whose, const std::vector<const LifeChanged*>& changes) {
    const auto document = unit_.life(whose);
    if (!document) return document.error();
    if (!*document) return Error{Fault::not_found, "no client " + whose.text()};
    std::string json = (*document)->json;
    for (const LifeChanged* change : changes) json = exchange::with_life(json, change->life);
    told_.insert(whose);
    const auto version = unit_.put_life(whose, json, (*document)->version);
    return version ? Status{Done{}} : Status{version.error()};
  }

  /// What she holds besides stays held.
  Status keep_plan(const ClientId& whose, const planner::Plan& plan) {
    const auto hold = unit_.hold(whose);
    if (!hold) return hold.error();
    told_.insert(whose);
    const auto kept =
        put_plan(unit_, {whose, care::HoldId{wish_.name}, plan}, programme().zone, now_);
    if (!kept) return kept.error();
    if (!*hold) return Done{};
    return unit_.put_hold(whose, **hold, seats_of(kept_plan((*hold)->plan), now_));
  }

  store::UnitOfWork& unit_;
  const AcceptRepair& wish_;
  const ProposedRepair& proposed_;
  care::Moment now_;
  std::map<ClientId, std::vector<const LifeChanged*>> lives_;
  std::set<ClientId> told_;
};

}  // namespace

Result<std::vector<ClientId>> accept_repair(const AcceptRepair& wish, Desk& desk,
                                            const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "a repair is for staff to accept"};
  const auto unit = desk.change({privacy::programme_for(caller.actor), caller.now});
  if (!unit) return unit.error();
  Accepting accepting{**unit, wish, caller.now};
  if (auto same = accepting.still_true(desk); !same) return same.error();
  if (auto kept = accepting.keep(); !kept) return kept.error();
  return accepting.told();
}

}  // namespace meanwhile::casework
