#include "casework/everyone.hpp"

#include <algorithm>
#include <map>

#include "casework/kept_plan.hpp"
#include "casework/person.hpp"
#include "casework/remaining.hpp"
#include "casework/seats_of.hpp"

namespace meanwhile::casework {
namespace {

Result<std::set<care::Seat>> agreed_seats(store::UnitOfWork& unit, const ClientId& whose,
                                          const Everyone& all) {
  const auto agreed = unit.agreed(whose);
  if (!agreed) return agreed.error();
  if (!*agreed) return std::set<care::Seat>{};
  return seats_from(all.monday, kept_plan((*agreed)->plan), all.timetable->programme.zone);
}

/// None where her treatment is over.
Result<std::optional<OneOfAll>> one_of_all(store::UnitOfWork& unit, const ClientId& whose,
                                           const Everyone& all, time::Date today) {
  auto person = person_of(unit, whose, all.timetable->programme);
  if (!person) return person.error();
  const auto stamp = unit.stamp(whose);
  if (!stamp) return stamp.error();
  planner::Waiting as_planned;
  as_planned.person = from_next_week(std::move(person->as_planned), today);
  if (as_planned.person.prescription.phases.empty()) return std::optional<OneOfAll>{};
  const auto wait = unit.wait(whose);
  if (!wait) return wait.error();
  if (*wait) {
    as_planned.priority = (*wait)->priority;
    as_planned.waiting_since = casework::today(all.timetable->programme, (*wait)->since);
  }
  auto seats = agreed_seats(unit, whose, all);
  if (!seats) return seats.error();
  return std::optional{OneOfAll{whose, std::move(as_planned), *std::move(seats),
                                stamp->agreed != care::Version::none, stamp->life, stamp->agreed}};
}

}  // namespace

std::set<care::Seat> seats_from(time::Date monday, const planner::Plan& plan,
                                const time::Zone& zone) {
  const auto seats = seats_of(plan, zone.instant(monday) - time::Minutes{1});
  return {seats.begin(), seats.end()};
}

Result<Everyone> everyone_to_plan(store::UnitOfWork& unit, Desk& desk, care::Moment now) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const time::Date date = today((*timetable)->programme, now);
  Everyone all{.timetable = *timetable,
               .people = {},
               .claims = {},
               .monday = time::monday_of(date) + std::chrono::days{7}};
  auto claims = unit.claims({});
  if (!claims) return claims.error();
  all.claims = *std::move(claims);
  const auto ids = unit.everyone();
  if (!ids) return ids.error();
  for (const ClientId& id : *ids) {
    const auto hold = unit.hold(id);
    if (!hold) return hold.error();
    if (*hold) {
      ++all.deciding;
      continue;
    }
    auto one = one_of_all(unit, id, all, date);
    if (!one) return one.error();
    if (*one) all.people.push_back(**std::move(one));
  }
  return all;
}

programme::Programme free_for(const Everyone& all) {
  std::map<ClientId, const OneOfAll*> planned;
  for (const OneOfAll& one : all.people) planned.emplace(one.id, &one);
  const time::Instant monday = all.timetable->programme.zone.instant(all.monday);
  std::vector<care::Claim> taken = all.claims;
  std::erase_if(taken, [&](const care::Claim& claim) {
    if (claim.seat.visit && *claim.seat.visit < monday) return true;
    const auto one = planned.find(claim.client);
    return one != planned.end() && one->second->seats.contains(claim.seat);
  });
  return care::with_taken(all.timetable->programme, care::occupancy(taken, {}));
}

double mean_weeks(const std::vector<OneOfAll>& people) {
  double weeks = 0;
  for (const OneOfAll& one : people) weeks += one.as_planned.person.prescription.weeks();
  return people.empty() ? 1 : weeks / static_cast<double>(people.size());
}

}  // namespace meanwhile::casework
