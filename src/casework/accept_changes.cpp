#include "casework/accept_changes.hpp"

#include <algorithm>

#include "casework/causes.hpp"
#include "casework/put_plan.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

class Accepting {
 public:
  Accepting(store::UnitOfWork& unit, const AcceptChanges& wish, care::Moment now)
      : unit_(unit), wish_(wish), all_(wish.planned.all), now_(now) {
    for (const OneOfAll& one : all_.people) people_.emplace(one.id, &one);
    for (const std::size_t one : wish.chosen)
      if (!wish.accepted.contains(one)) changes_.push_back(&wish.planned.changes.at(one));
  }

  Status nothing_is_left_behind() const {
    for (const std::size_t one : wish_.chosen)
      for (const std::size_t other : wish_.planned.changes.at(one).along)
        if (!wish_.chosen.contains(other) && !wish_.accepted.contains(other))
          return Error{Fault::conflict, "some of these go together with others", go_together};
    return Done{};
  }

  Status still_true(Desk& desk) const {
    const auto timetable = desk.timetable(unit_);
    if (!timetable) return timetable.error();
    if ((*timetable)->version != all_.timetable->version)
      return Error{Fault::conflict, "the timetable changed meanwhile", plan_outdated};
    if (today((*timetable)->programme, now_) >= all_.monday)
      return Error{Fault::conflict, "the week has begun with which this begins", plan_outdated};
    for (const ProposedChange* change : changes_)
      if (auto same = as_it_was(*change); !same) return same;
    return Done{};
  }

  Status all_seated() const {
    const auto claims = unit_.claims({});
    if (!claims) return claims.error();
    const auto sitting = care::occupancy(claims_after(*claims), {});
    for (const ProposedChange* change : changes_)
      for (const care::Seat& seat : change->after)
        if (!has_room(seat.slot, sitting))
          return Error{Fault::conflict, "no free seat in " + seat.slot.text(), seat_gone};
    return Done{};
  }

  Status keep() const {
    for (const ProposedChange* change : changes_) {
      const auto kept = put_plan(unit_, {change->client, care::HoldId{wish_.run}, change->plan},
                                 all_.timetable->programme.zone, now_);
      if (!kept) return kept.error();
      if (auto fits = unit_.put_unmet(change->client, std::nullopt); !fits) return fits;
    }
    return unit_.commit();
  }

 private:
  Status as_it_was(const ProposedChange& change) const {
    const OneOfAll& person = *people_.at(change.client);
    const auto stamp = unit_.stamp(person.id);
    if (!stamp) return stamp.error();
    const auto hold = unit_.hold(person.id);
    if (!hold) return hold.error();
    if (stamp->life != person.life || stamp->agreed != person.agreed || *hold)
      return Error{Fault::conflict, "something changed meanwhile for " + person.id.text(),
                   plan_outdated};
    return Done{};
  }

  std::vector<care::Claim> claims_after(std::vector<care::Claim> claims) const {
    const time::Instant monday = all_.timetable->programme.zone.instant(all_.monday);
    std::set<ClientId> changed;
    for (const ProposedChange* change : changes_) changed.insert(change->client);
    std::erase_if(claims, [&](const care::Claim& claim) {
      return changed.contains(claim.client) || (claim.seat.visit && *claim.seat.visit < monday);
    });
    for (const ProposedChange* change : changes_)
      for (const care::Seat& seat : change->after)
        claims.push_back({change->client, seat, care::Claim::State::agreed});
    return claims;
  }

  bool has_room(const OfferingId& id, const care::Occupancy& sitting) const {
    const auto slot = programme::slot_named(all_.timetable->programme, id);
    if (!slot) return false;
    const auto here = sitting.at(id);
    const programme::Offering& offering = *slot->offering;
    const auto& online = offering.online_seats ? offering.online_seats : offering.seats;
    return (!offering.seats || slot->taken() + here.seats <= *offering.seats) &&
           (!online || offering.taken_online + here.online <= *online);
  }

  store::UnitOfWork& unit_;
  const AcceptChanges& wish_;
  const Everyone& all_;
  care::Moment now_;
  std::map<ClientId, const OneOfAll*> people_;
  std::vector<const ProposedChange*> changes_;
};

}  // namespace

Status accept_changes(const AcceptChanges& wish, Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "what is planned for everyone is for staff to accept"};
  const auto unit = desk.change({privacy::programme_for(caller.actor), caller.now});
  if (!unit) return unit.error();
  const Accepting accepting{**unit, wish, caller.now};
  if (auto whole = accepting.nothing_is_left_behind(); !whole) return whole;
  if (auto same = accepting.still_true(desk); !same) return same;
  if (auto seated = accepting.all_seated(); !seated) return seated;
  return accepting.keep();
}

}  // namespace meanwhile::casework
