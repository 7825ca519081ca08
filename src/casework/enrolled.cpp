#include "casework/enrolled.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "casework/kept_plan.hpp"
#include "casework/person.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using planner::Attended;
using planner::Missed;
using Replaced = Attended::Replaced;

/// The usual session that an absence is about: of a make-up, the one in whose place it was.
Replaced usual_of(const care::Absence& absence, const planner::Plan& plan) {
  for (const Attended& one : plan.sessions)
    if (one.make_up_of && one.offering == absence.slot && one.span.start == absence.session.start)
      return *one.make_up_of;
  return {absence.session.start, absence.slot};
}

bool is_of(const Missed& one, const Replaced& usual) {
  return one.offering == usual.offering && one.span.start == usual.start;
}

/// None where her sessions are over.
Result<std::optional<std::pair<planner::Enrolled, EnrolledAs>>> one_enrolled(
    store::UnitOfWork& unit, const ClientId& whose, const programme::Programme& timetable,
    care::Moment now) {
  using Found = std::optional<std::pair<planner::Enrolled, EnrolledAs>>;
  const auto kept = unit.agreed(whose);
  if (!kept) return kept.error();
  if (!*kept || (*kept)->ends <= now) return Found{};
  const auto stamp = unit.stamp(whose);
  if (!stamp) return stamp.error();
  const auto agreed = as_agreed(unit, whose);
  if (!agreed) return agreed.error();
  auto person = person_of(unit, whose, timetable);
  if (!person) return person.error();
  return Found{std::pair{
      planner::Enrolled{std::move(person->as_planned), plan_as_lived(*agreed, timetable), {}},
      EnrolledAs{whose, stamp->life, stamp->agreed}}};
}

}  // namespace

planner::Plan plan_as_lived(const AsAgreed& agreed, const programme::Programme& timetable) {
  planner::Plan plan = attended_plan(agreed, timetable);
  for (const care::Absence& absence : agreed.absences) {
    const Replaced usual = usual_of(absence, agreed.plan);
    const Replaced said{absence.session.start, absence.slot};
    for (Attended& one : plan.sessions)
      if (one.make_up_of == said) one.make_up_of = usual;
    const bool made_up = std::ranges::any_of(
        plan.sessions, [&](const Attended& one) { return one.make_up_of == usual; });
    std::erase_if(plan.missed, [&](const Missed& one) { return made_up && is_of(one, usual); });
    const bool told =
        std::ranges::any_of(plan.missed, [&](const Missed& one) { return is_of(one, usual); });
    const auto session = programme::session_at(timetable, usual.offering, usual.start);
    if (!made_up && !told && session)
      plan.missed.push_back({usual.offering, session->span, Missed::Why::clash});
  }
  std::ranges::sort(plan.missed, {},
                    [](const Missed& one) { return std::tie(one.span.start, one.offering); });
  return plan;
}

Result<AllEnrolled> everyone_enrolled(store::UnitOfWork& unit, Desk& desk, care::Moment now) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  AllEnrolled all{.timetable = *timetable, .people = {}, .as = {}, .claims = {}};
  auto claims = unit.claims({});
  if (!claims) return claims.error();
  all.claims = *std::move(claims);
  const auto ids = unit.everyone();
  if (!ids) return ids.error();
  for (const ClientId& id : *ids) {
    auto one = one_enrolled(unit, id, (*timetable)->programme, now);
    if (!one) return one.error();
    if (!*one) continue;
    all.people.push_back(std::move((*one)->first));
    all.as.push_back(std::move((*one)->second));
  }
  return all;
}

programme::Programme free_for(const AllEnrolled& all, const std::vector<int>& strangers) {
  std::set<ClientId> known;
  for (std::size_t one = 0; one < all.as.size(); ++one)
    if (std::ranges::find(strangers, static_cast<int>(one)) == strangers.end())
      known.insert(all.as[one].id);
  std::set<std::pair<ClientId, care::Seat>> hers;
  for (const care::Claim& claim : all.claims)
    if (claim.state == care::Claim::State::agreed && known.contains(claim.client))
      hers.insert({claim.client, claim.seat});
  std::vector<care::Claim> taken = all.claims;
  std::erase_if(taken, [&](const care::Claim& claim) {
    return hers.contains({claim.client, claim.seat});
  });
  return care::with_taken(all.timetable->programme, care::occupancy(taken, {}));
}

}  // namespace meanwhile::casework
