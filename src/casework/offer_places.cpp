#include "casework/offer_places.hpp"

#include <algorithm>

#include "casework/keep_hold.hpp"
#include "planner/fit.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;

// A place should be somebody's soon, and a plan that is nearly the best is a good one.
constexpr std::uint64_t most_sets = 5'000;
constexpr int everybody = 1'000'000;
constexpr int most_passed = 2;  // that are looked beyond
constexpr auto others_first = std::chrono::weeks{1};

Caller programme(care::Moment now) {
  return {{privacy::AccountId{"waiting list"}, privacy::Role::programme}, now};
}

bool is_open_to(const care::Wait& wait, const std::string& groups, care::Moment now) {
  const auto found = wait.not_yet.find(groups);
  return found == wait.not_yet.end() || found->second <= now;
}

/// The timetable in which nobody more can join this slot.
programme::Programme without(programme::Programme timetable, const OfferingId& slot) {
  for (programme::Offering& offering : timetable.offerings) {
    if (offering.id != programme::offering_of(slot)) continue;
    if (offering.join == programme::Join::all) offering.seats = 0;
    for (std::size_t i = 0; i < offering.meetings.size(); ++i)
      if (programme::slot_id(offering, i) == slot)
        offering.meetings[i].taken = offering.seats = offering.seats.value_or(everybody);
  }
  return timetable;
}

/// Looks for the plan of least burden that she did not let pass. Whatever has not all groups of a
/// plan that she did lacks one of them, so each is taken out in turn.
class Looking {
 public:
  Looking(const planner::Case& person, const care::Wait& wait, care::Moment now,
          const planner::Patience& patience)
      : person_(person), wait_(wait), now_(now), patience_(patience) {}

  std::optional<planner::Plan> look(const programme::Programme& timetable,
                                    int passed = most_passed) const {
    auto best = planner::best_plan(timetable, person_, most_sets);
    if (!best || is_open_to(wait_, groups_of(*best), now_)) return best;
    std::optional<planner::Plan> least;
    for (const planner::Joined& one : best->offerings) {
      if (passed == 0 || planner::is_over(patience_)) break;
      auto other = look(without(timetable, one.id), passed - 1);
      if (other && (!least || other->burden.total() < least->burden.total()))
        least = std::move(other);
    }
    return least;
  }

 private:
  const planner::Case& person_;
  const care::Wait& wait_;
  care::Moment now_;
  const planner::Patience& patience_;
};

std::vector<int> taken_in(const programme::Programme& timetable) {
  std::vector<int> taken;
  for (const programme::Slot& slot : programme::slots(timetable)) {
    taken.push_back(slot.taken());
    taken.push_back(slot.offering->taken_online);
  }
  return taken;
}

std::set<std::string> not_yet(const care::Wait& wait, care::Moment now) {
  std::set<std::string> plans;
  for (const auto& [groups, until] : wait.not_yet)
    if (until > now) plans.insert(groups);
  return plans;
}

/// Nobody is to find that what she was offered began without her. At least as long as any hold.
std::chrono::seconds lasting(const planner::Plan& plan, const Timetable& timetable,
                             care::Moment now) {
  std::chrono::seconds lasts = timetable.offer_lasts;
  for (const planner::Attended& session : plan.sessions)
    lasts = std::min<std::chrono::seconds>(lasts, session.span.start - now);
  return std::max<std::chrono::seconds>(lasts, care::hold_lasts);
}

/// Those to whom something can be offered, in their order.
struct Turns {
  std::vector<store::Waiting> list;
  time::Zone zone;
};

Result<Turns> turns_now(Desk& desk, care::Moment now) {
  const auto work = desk.look(programme(now));
  if (!work) return work.error();
  const auto timetable = desk.timetable(**work);
  if (!timetable) return timetable.error();
  Turns turns{{}, (*timetable)->programme.zone};
  auto waits = (*work)->waits();
  if (!waits) return waits.error();
  for (store::Waiting& one : *waits) {
    const auto hold = (*work)->hold(one.whose);
    if (!hold) return hold.error();
    if (!*hold && is_open_to(one.wait, every_plan, now)) turns.list.push_back(std::move(one));
  }
  std::ranges::stable_sort(turns.list, [&](const auto& one, const auto& other) {
    return goes_before(one.wait, other.wait, turns.zone);
  });
  return turns;
}

/// Unlike any other of hers: a yes to one offer is never taken for another.
care::HoldId name_of(const care::Wait& wait, care::Moment now) {
  return care::HoldId{"offer-" + std::to_string(now.time_since_epoch().count()) + "-" +
                      std::to_string(wait.not_yet.size())};
}

}  // namespace

store::Maybe<ClientId> OfferPlaces::offer_next(care::Moment now,
                                               const planner::Patience& patience) {
  const auto turns = turns_now(desk_, now);
  if (!turns) return turns.error();
  std::optional<std::pair<store::Waiting, Found>> next;
  for (const store::Waiting& one : turns->list) {
    if (next && goes_before(next->first.wait, one.wait, turns->zone)) break;
    auto found = find(one, {now, patience});
    if (!found) return found.error();
    if (*found && (!next || (*found)->plan.burden.total() < next->second.plan.burden.total()))
      next.emplace(one, **std::move(found));
  }
  if (!next) return std::optional<ClientId>{};
  if (auto kept = keep(next->first, next->second, now); !kept) return kept.error();
  return std::optional{next->first.whose};
}

store::Maybe<Given> OfferPlaces::given_to(const ClientId& whose, care::Moment now) {
  const auto work = desk_.look(programme(now));
  if (!work) return work.error();
  auto given = given_to_plan(**work, whose, desk_, now);
  if (given) return std::optional{*std::move(given)};
  const Fault fault = given.error().fault;
  if (fault == Fault::conflict || fault == Fault::not_found) return std::optional<Given>{};
  return given.error();
}

store::Maybe<OfferPlaces::Found> OfferPlaces::find(const store::Waiting& one, const Asked& asked) {
  auto given = given_to(one.whose, asked.now);
  if (!given) return given.error();
  if (!*given) return std::optional<Found>{};
  Nothing here{(*given)->made_from, (*given)->person.as_planned.prescription.first_monday(),
               taken_in((*given)->timetable), not_yet(one.wait, asked.now)};
  if (is_hopeless(one.whose, here)) return std::optional<Found>{};
  auto plan = Looking{(*given)->person.as_planned, one.wait, asked.now, asked.patience}.look(
      (*given)->timetable);
  if (plan) return std::optional{Found{**std::move(given), *std::move(plan)}};
  nothing_.insert_or_assign(one.whose, std::move(here));
  return std::optional<Found>{};
}

bool OfferPlaces::is_hopeless(const ClientId& whose, const Nothing& now) const {
  const auto found = nothing_.find(whose);
  if (found == nothing_.end()) return false;
  const Nothing& then = found->second;
  return then.made_from.life == now.made_from.life &&
         then.made_from.timetable == now.made_from.timetable &&
         then.first_monday == now.first_monday &&
         std::ranges::includes(now.not_yet, then.not_yet) &&
         std::ranges::equal(then.taken, now.taken, std::ranges::less_equal{});
}

Status OfferPlaces::keep(const store::Waiting& one, const Found& found, care::Moment now) {
  const auto work = desk_.change(programme(now));
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto hold = unit.hold(one.whose);
  if (!hold) return hold.error();
  auto wait = unit.wait(one.whose);
  if (!wait) return wait.error();
  if (*hold || *wait != one.wait) return Error{Fault::conflict, "the list changed meanwhile"};
  (*wait)->offer = name_of(one.wait, now);
  const auto timetable = desk_.timetable(unit);
  if (!timetable) return timetable.error();
  const auto lasts = lasting(found.plan, **timetable, now);
  const auto kept = keep_hold(
      unit, {one.whose, *(*wait)->offer, found.plan, found.given.made_from, lasts}, desk_, now);
  if (!kept) return kept.error();
  std::erase_if((*wait)->not_yet, [&](const auto& old) { return old.second <= now; });
  (*wait)->not_yet[groups_of(found.plan)] = kept->until + others_first;
  (*wait)->not_yet[every_plan] = kept->until + let_be;  // where she says nothing
  if (auto put = unit.put_wait(one.whose, *wait); !put) return put;
  return unit.commit();
}

}  // namespace meanwhile::casework
