#include "casework/change_offering.hpp"

#include <algorithm>
#include <set>

#include "casework/causes.hpp"
#include "exchange/read_programme.hpp"
#include "exchange/write_programme.hpp"
#include "programme/series.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using programme::Join;
using programme::Offering;
using programme::Programme;

constexpr int weeks_looked_at = 12;

/// A change worked out and not made yet.
struct Draft {
  Problems problems;
  OfferingChange change;
  std::vector<MovedAlong> people;
  std::string timetable;  // programme.json
};

class Drafting {
 public:
  Drafting(store::UnitOfWork& unit, const ChangeOffering& wish, care::Moment now)
      : unit_(unit), wish_(wish), now_(now) {}

  Result<Draft> draft(Desk& desk) {
    const auto before = desk.timetable(unit_);
    if (!before) return before.error();
    const Offering* old = (*before)->programme.offering(wish_.offering);
    if (!old) return Error{Fault::not_found, "no offering " + wish_.offering.text()};
    const auto offering = read((*before)->programme, *old);
    if (!offering) return std::move(draft_);
    if (auto fits = holds_everyone((*before)->programme, *old, *offering); !fits)
      return fits.error();
    if (auto written = write(*offering); !written) return written.error();

    Timetable after = **before;
    std::ranges::replace_if(
        after.programme.offerings, [&](const Offering& one) { return one.id == old->id; },
        *offering);
    draft_.change = {*before, std::make_shared<const Timetable>(std::move(after)), wish_.offering,
                     now_};
    if (auto moved = move_people(); !moved) return moved.error();
    return std::move(draft_);
  }

 private:
  std::optional<Offering> read(const Programme& programme, const Offering& old) {
    auto offering = exchange::read_offering(wish_.json, programme);
    draft_.problems = std::move(offering.problems);
    const auto complain = [&](const char* path, const char* what) {
      draft_.problems.push_back({"", path, what});
    };
    if (!offering.value) return std::nullopt;
    if (offering.value->id != old.id) complain("id", "is another, expected that of the offering");
    if (offering.value->join != old.join)
      complain("join", "is another, expected as it is: it is how people sit in it");
    const time::Date first = today(programme, now_);
    const time::Date from = wish_.from.value_or(first);
    if (from < first) complain("from", "is over, expected today or a later date");
    if (!draft_.problems.empty()) return std::nullopt;
    return programme::changed_from(old, *std::move(offering.value), from);
  }

  Status holds_everyone(const Programme& programme, const Offering& old, const Offering& now) {
    Programme only = programme;
    only.offerings = {old};
    std::vector<OfferingId> slots;
    for (const programme::Slot& slot : programme::slots(only)) slots.push_back(slot.id);
    auto claims = unit_.claims(slots);
    if (!claims) return claims.error();
    for (const care::Claim& claim : *claims) clients_.insert(claim.client);
    if (!clients_.empty() && old.join == Join::any && now.meetings.size() < old.meetings.size())
      return Error{Fault::conflict,
                   "people sit in its meetings by their number: end it, or cancel dates",
                   meetings_numbered};

    only.offerings = {now};
    const auto taken = care::with_taken(only, care::occupancy(*claims, {}));
    for (const programme::Slot& slot : programme::slots(taken)) {
      if (is_less(now.seats, old.seats) && slot.taken() > *now.seats)
        return Error{Fault::conflict, std::to_string(slot.taken()) + " seats are taken",
                     too_few_seats};
      if (is_less(now.online_seats, old.online_seats) &&
          slot.offering->taken_online > *now.online_seats)
        return Error{Fault::conflict,
                     std::to_string(slot.offering->taken_online) + " online seats are taken",
                     too_few_seats};
    }
    return Done{};
  }

  static bool is_less(const std::optional<int>& now, const std::optional<int>& before) {
    return now && (!before || *now < *before);
  }

  Status write(const Offering& offering) {
    const auto document = unit_.timetable();
    if (!document) return document.error();
    draft_.timetable = exchange::with_offering((*document)->json, offering);
    return Done{};
  }

  Status move_people() {
    for (const ClientId& client : clients_) {
      auto moved = move_along(unit_, client, draft_.change);
      if (!moved) return moved.error();
      draft_.people.push_back(*std::move(moved));
    }
    return Done{};
  }

  store::UnitOfWork& unit_;
  const ChangeOffering& wish_;
  care::Moment now_;
  std::set<ClientId> clients_;
  Draft draft_;
};

std::vector<programme::DoubleBooking> newly_double_booked(const OfferingChange& change) {
  const auto find = [&](const Timetable& timetable) {
    const Programme& programme = timetable.programme;
    const time::Date monday = time::monday_of(today(programme, change.now));
    auto all = programme::double_booked(programme, change.offering, {monday, weeks_looked_at});
    std::erase_if(all, [&](const auto& one) { return one.start <= change.now; });
    return all;
  };
  const auto before = find(*change.before);
  auto now = find(*change.after);
  std::erase_if(now, [&](const programme::DoubleBooking& one) {
    return std::ranges::any_of(before, [&](const programme::DoubleBooking& other) {
      return one.other == other.other && one.what == other.what;
    });
  });
  return now;
}

Followed told(Draft draft) {
  Followed changed;
  changed.problems = std::move(draft.problems);
  if (!changed.problems.empty()) return changed;
  for (MovedAlong& one : draft.people)
    std::ranges::move(one.consequences, std::back_inserter(changed.people));
  changed.double_booked = newly_double_booked(draft.change);
  return changed;
}

/// Whoever changes the timetable sets going what follows from it, and sees nobody's record for it.
Result<Caller> programme_for(const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "the timetable is for staff to change"};
  return Caller{privacy::programme_for(caller.actor), caller.now};
}

}  // namespace

Result<Followed> change_offering(const ChangeOffering& wish, Desk& desk, const Caller& caller) {
  const auto programme = programme_for(caller);
  if (!programme) return programme.error();
  const auto work = desk.change(*programme);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  auto draft = Drafting{unit, wish, caller.now}.draft(desk);
  if (!draft) return draft.error();
  if (!draft->problems.empty()) return told(*std::move(draft));

  const auto version = unit.put_timetable(draft->timetable, wish.seen);
  if (!version) return version.error();
  for (const MovedAlong& one : draft->people)
    if (auto kept = keep(unit, one, caller.now); !kept) return kept.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  Followed changed = told(*std::move(draft));
  changed.timetable = *version;
  return changed;
}

Result<Followed> preview_change(const ChangeOffering& wish, Desk& desk, const Caller& caller) {
  const auto programme = programme_for(caller);
  if (!programme) return programme.error();
  const auto work = desk.look(*programme);
  if (!work) return work.error();
  auto draft = Drafting{**work, wish, caller.now}.draft(desk);
  if (!draft) return draft.error();
  return told(*std::move(draft));
}

}  // namespace meanwhile::casework
