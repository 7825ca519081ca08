#include "casework/absence.hpp"

#include <algorithm>

#include "casework/causes.hpp"
#include "casework/enrolled.hpp"
#include "casework/person.hpp"
#include "planner/make_ups.hpp"

namespace meanwhile::casework {
namespace {

const care::Absence* find(const std::vector<care::Absence>& absences, const care::AbsenceId& id) {
  const auto found = std::ranges::find(absences, id, &care::Absence::id);
  return found == absences.end() ? nullptr : &*found;
}

/// What she attends but for one absence, which is as if it had not been said.
planner::Plan plan_without(AsAgreed agreed, const care::AbsenceId& id,
                           const programme::Programme& timetable) {
  std::erase_if(agreed.absences, [&](const care::Absence& one) { return one.id == id; });
  return attended_plan(agreed, timetable);
}

planner::Case person_without(planner::Case person, const care::AbsenceId& id) {
  const LifeId away = away_in(id);
  std::erase_if(person.life, [&](const life::LifeEntry& one) { return one.id == away; });
  return person;
}

MyWeekSum week_of(const MyWeeks& weeks, time::Instant start, const time::Zone& zone) {
  const time::Date monday = time::monday_of(time::date_of(zone.wall(start)));
  const auto found = std::ranges::find(weeks.weeks, monday, &MyWeekSum::monday);
  return found == weeks.weeks.end() ? MyWeekSum{monday, {}, {}, 0, false} : *found;
}

struct Missing {
  const care::Absence& absence;
  planner::Attended session;
};

/// Whether one is of the same session, attended in the same way.
bool same(const planner::Attended& one, const planner::Attended& other) {
  return one.offering == other.offering && one.span == other.span && one.modality == other.modality;
}

/// How she goes on best without this session: nobody else is disturbed, whose seats are taken, and
/// she herself keeps her groups, since no patience is left to look at others.
planner::RepairAnswer repaired(const programme::Programme& taken, planner::Enrolled person,
                               const Missing& missing, time::Instant now) {
  const time::Date date =
      time::date_of(person.person.client.zone.wall(missing.absence.session.start));
  const planner::Event happened{
      {date, date, std::nullopt},
      planner::LifeChanged{person.person.client.id, {away(missing.absence)}, {}}};
  return planner::repair(taken, {std::move(person)}, {happened}, {now, [] { return false; }, {}});
}

std::optional<planner::Attended> suggested(const std::vector<planner::Attended>& make_ups,
                                           const planner::RepairAnswer& answer,
                                           const planner::Attended& missing) {
  for (const planner::Repaired& one : answer.people)
    for (const planner::Attended& made : one.make_ups)
      if (made.make_up_of == planner::Attended::Replaced{missing.span.start, missing.offering})
        for (const planner::Attended& offered : make_ups)
          if (same(offered, made)) return offered;
  return std::nullopt;
}

/// What she has but for one absence, which is as if it had not been said.
planner::Enrolled enrolled_without(AsAgreed agreed, const planner::Case& person,
                                   const care::AbsenceId& id,
                                   const programme::Programme& timetable) {
  std::erase_if(agreed.absences, [&](const care::Absence& one) { return one.id == id; });
  return {person_without(person, id), plan_as_lived(agreed, timetable), {}};
}

/// Works out in one unit what can be seen of an absence.
Result<AbsenceSeen> see(store::UnitOfWork& unit, const ClientId& whose, const care::AbsenceId& id,
                        Desk& desk, care::Moment now) {
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const programme::Programme& programme = (*timetable)->programme;
  const auto agreed = as_agreed(unit, whose);
  if (!agreed) return agreed.error();
  const care::Absence* absence = find(agreed->absences, id);
  if (!absence) return Error{Fault::not_found, "no such absence"};
  const auto person = person_of(unit, whose, programme);
  if (!person) return person.error();
  const auto claims = unit.claims({});
  if (!claims) return claims.error();

  const auto taken = care::with_taken(programme, care::occupancy(*claims, whose));
  const planner::Plan plan = plan_without(*agreed, id, programme);
  const auto missing = session_in(plan, absence->slot, absence->session.start, programme);
  AbsenceSeen seen{*timetable, *absence, {}, std::nullopt, {}};
  if (missing)
    seen.make_ups = planner::make_ups(taken, person_without(person->as_planned, id), plan, *missing,
                                      care::minute_of(now));
  if (seen.make_ups.size() > 1)
    seen.suggested =
        suggested(seen.make_ups,
                  repaired(taken, enrolled_without(*agreed, person->as_planned, id, programme),
                           {*absence, *missing}, care::minute_of(now)),
                  *missing);
  seen.week = week_of(weeks_of(*agreed, *timetable, person->as_planned), absence->session.start,
                      programme.zone);
  return seen;
}

}  // namespace

Result<AbsenceSeen> say_absent(const SayAbsent& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto agreed = as_agreed(unit, wish.whose);
  if (!agreed) return agreed.error();
  if (find(agreed->absences, wish.id)) return see(unit, wish.whose, wish.id, desk, caller.now);
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto session = session_in(agreed->plan, wish.slot, wish.start, (*timetable)->programme);
  if (!session) return Error{Fault::not_found, "no such session in the plan"};
  if (wish.start <= care::minute_of(caller.now))
    return Error{Fault::conflict, "it has begun already", session_begun};
  for (const care::Absence& one : agreed->absences)
    if (one.slot == wish.slot && one.session.start == wish.start)
      return Error{Fault::conflict, "it was said already"};

  const care::Absence absence{wish.id, wish.slot, session->span, std::nullopt};
  if (auto kept = unit.put_absence(wish.whose, absence); !kept) return kept.error();
  auto seen = see(unit, wish.whose, wish.id, desk, caller.now);
  if (!seen) return seen.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  return seen;
}

Result<AbsenceSeen> absence_seen(const ClientId& whose, const care::AbsenceId& id, Desk& desk,
                                 const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  return see(**work, whose, id, desk, caller.now);
}

Result<AbsenceSeen> choose_make_up(const ChooseMakeUp& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto before = see(unit, wish.whose, wish.absence, desk, caller.now);
  if (!before) return before.error();
  if (before->absence.make_up == wish.visit) return before;
  const bool possible = std::ranges::any_of(before->make_ups, [&](const planner::Attended& one) {
    return care::Seat{one.offering, one.modality, one.span.start} == wish.visit;
  });
  if (!possible) return Error{Fault::conflict, "no free seat there that fits", seat_gone};

  care::Absence absence = before->absence;
  absence.make_up = wish.visit;
  if (auto kept = unit.put_absence(wish.whose, absence); !kept) return kept.error();
  auto seen = see(unit, wish.whose, wish.absence, desk, caller.now);
  if (!seen) return seen.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  return seen;
}

Status take_back_absence(const ClientId& whose, const care::AbsenceId& id, Desk& desk,
                         const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  const auto absences = (*work)->absences(whose);
  if (!absences) return absences.error();
  const care::Absence* absence = find(*absences, id);
  if (!absence) return Error{Fault::not_found, "no such absence"};
  const time::Instant now = care::minute_of(caller.now);
  if (absence->session.start <= now || (absence->make_up && *absence->make_up->visit <= now))
    return Error{Fault::conflict, "it has begun already", session_begun};
  if (auto gone = (*work)->remove_absence(whose, id); !gone) return gone;
  return (*work)->commit();
}

}  // namespace meanwhile::casework
