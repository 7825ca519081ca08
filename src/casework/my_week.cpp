#include "casework/my_week.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "casework/kept_plan.hpp"
#include "casework/person.hpp"
#include "planner/explain.hpp"

namespace meanwhile::casework {
namespace {

using State = MySession::State;

const care::Absence* absence_from(const std::vector<care::Absence>& absences,
                                  const OfferingId& slot, time::Instant start) {
  const auto found = std::ranges::find_if(absences, [&](const care::Absence& one) {
    return one.slot == slot && one.session.start == start;
  });
  return found == absences.end() ? nullptr : &*found;
}

/// The session that is visited; none when the timetable has it no more.
std::optional<planner::Attended> visit_of(const care::Absence& absence,
                                          const programme::Programme& timetable) {
  if (!absence.make_up) return std::nullopt;
  const auto& [slot, modality, start] = *absence.make_up;
  const auto session = programme::session_at(timetable, slot, start.value());
  if (!session) return std::nullopt;
  return planner::Attended{slot, session->span, modality,
                           planner::Attended::Replaced{absence.session.start, absence.slot}};
}

MySession session_of(const planner::Attended& session, const care::Absence* absence) {
  MySession mine{.slot = session.offering, .span = session.span, .modality = session.modality};
  if (session.make_up_of) mine.state = State::make_up;
  mine.make_up_for = session.make_up_of;
  if (absence) mine.absence = absence->id;
  return mine;
}

programme::Modality modality_of(const OfferingId& slot,
                                const std::vector<planner::Joined>& joined) {
  const auto as = std::ranges::find(joined, slot, &planner::Joined::id);
  return as == joined.end() ? programme::Modality::onsite : as->modality;
}

template <class One>
const One* starting_then(const std::vector<One>& all, const OfferingId& slot, time::Instant start) {
  const auto found = std::ranges::find_if(
      all, [&](const One& one) { return one.offering == slot && one.span.start == start; });
  return found == all.end() ? nullptr : &*found;
}
const planner::Attended* attended_in(const planner::Plan& plan, const OfferingId& slot,
                                     time::Instant start) {
  return starting_then(plan.sessions, slot, start);
}
const planner::Missed* missed_in(const planner::Plan& plan, const OfferingId& slot,
                                 time::Instant start) {
  return starting_then(plan.missed, slot, start);
}

MySession session_of(const planner::Missed& missed, const std::vector<planner::Joined>& joined,
                     const programme::Programme& timetable) {
  MySession mine{.slot = missed.offering, .span = missed.span, .state = State::missed};
  mine.why = MySession::Why::clash;
  mine.modality = modality_of(missed.offering, joined);
  const auto session = programme::session_at(timetable, missed.offering, missed.span.start);
  if (session) mine.span = session->span;
  if (missed.why != planner::Missed::Why::cancelled) return mine;
  mine.state = State::cancelled;
  const bool closed = session && session->cancelled == programme::Cancelled::closed;
  mine.why = closed ? MySession::Why::closed : MySession::Why::cancelled;
  return mine;
}

MyWeekSum sum_of(const planner::PlanWeek& week, const AsAgreed& agreed,
                 const programme::Programme& timetable) {
  MyWeekSum sum{week.monday, week.credit, {}, 0, week.falls_short};
  const auto in_week = [&](time::Instant start) {
    return time::monday_of(time::date_of(timetable.zone.wall(start))) == week.monday;
  };
  for (const planner::Attended& one : agreed.plan.sessions)
    if (in_week(one.span.start) && absence_from(agreed.absences, one.offering, one.span.start))
      sum.credit -= credit_of(one, timetable);
  for (const care::Absence& absence : agreed.absences)
    if (const auto visit = visit_of(absence, timetable); visit && in_week(visit->span.start))
      sum.credit += credit_of(*visit, timetable);
  return sum;
}

int days_of(time::Date monday, const planner::Plan& attended, const time::Zone& zone) {
  std::set<time::Date> days;
  for (const planner::Attended& one : attended.sessions) {
    const time::Date date = time::date_of(zone.wall(one.span.start));
    if (time::monday_of(date) == monday) days.insert(date);
  }
  return static_cast<int>(days.size());
}

}  // namespace

Result<AsAgreed> as_agreed(store::UnitOfWork& unit, const ClientId& whose) {
  const auto agreed = unit.agreed(whose);
  if (!agreed) return agreed.error();
  if (!*agreed) return Error{Fault::not_found, "no agreed plan"};
  auto absences = unit.absences(whose);
  if (!absences) return absences.error();
  AsAgreed found{kept_plan((*agreed)->plan), *std::move(absences)};
  std::erase_if(found.absences, [&](const care::Absence& absence) {
    return !attended_in(found.plan, absence.slot, absence.session.start) &&
           !missed_in(found.plan, absence.slot, absence.session.start);
  });
  return found;
}

std::optional<planner::Attended> session_in(const planner::Plan& plan, const OfferingId& slot,
                                            time::Instant start,
                                            const programme::Programme& timetable) {
  if (const auto* attended = attended_in(plan, slot, start)) return *attended;
  const auto session = programme::session_at(timetable, slot, start);
  if (!session || !missed_in(plan, slot, start)) return std::nullopt;
  return planner::Attended{slot, session->span, modality_of(slot, plan.offerings), std::nullopt};
}

planner::Plan attended_plan(const AsAgreed& agreed, const programme::Programme& timetable) {
  planner::Plan plan = agreed.plan;
  std::erase_if(plan.sessions, [&](const planner::Attended& one) {
    return absence_from(agreed.absences, one.offering, one.span.start) != nullptr;
  });
  for (const care::Absence& absence : agreed.absences)
    if (const auto visit = visit_of(absence, timetable)) plan.sessions.push_back(*visit);
  std::ranges::sort(plan.sessions, {}, [](const planner::Attended& one) {
    return std::tuple(one.span.start, one.offering, one.modality);
  });
  return plan;
}

time::Minutes credit_of(const planner::Attended& session, const programme::Programme& timetable) {
  const auto slot = programme::slot_named(timetable, session.offering);
  const auto found = programme::session_at(timetable, session.offering, session.span.start);
  if (!slot || !found || !planner::is_clinical(timetable, *slot->offering)) return {};
  return found->credit;
}

MyWeeks weeks_of(const AsAgreed& agreed, std::shared_ptr<const Timetable> timetable,
                 const planner::Case& person) {
  MyWeeks weeks;
  const programme::Programme& programme = timetable->programme;
  weeks.zone = person.client.zone;
  for (const planner::Attended& one : agreed.plan.sessions) {
    const auto* absence = absence_from(agreed.absences, one.offering, one.span.start);
    weeks.sessions.push_back(session_of(one, absence));
    if (absence) weeks.sessions.back().state = State::absent;
  }
  for (const planner::Missed& one : agreed.plan.missed) {
    weeks.sessions.push_back(session_of(one, agreed.plan.offerings, programme));
    if (const auto* absence = absence_from(agreed.absences, one.offering, one.span.start))
      weeks.sessions.back().absence = absence->id;
  }
  for (const care::Absence& absence : agreed.absences)
    if (const auto visit = visit_of(absence, programme))
      weeks.sessions.push_back(session_of(*visit, &absence));
  std::ranges::sort(weeks.sessions, {}, [](const MySession& one) {
    return std::tuple(one.span.start, one.slot, one.modality);
  });

  const planner::Plan attended = attended_plan(agreed, programme);
  int number = 0;
  for (const planner::PlanWeek& week : agreed.plan.weeks) {
    MyWeekSum sum = sum_of(week, agreed, programme);
    const programme::Dose& dose = person.prescription.dose_in(number++);
    sum.required = dose.least_minutes.value_or(time::Minutes{0});
    sum.days = days_of(week.monday, attended, programme.zone);
    sum.falls_short |= sum.credit < sum.required && sum.credit < week.credit;
    if (sum.credit > week.credit && sum.credit >= sum.required && sum.days >= dose.least_days)
      sum.falls_short = false;  // what was missed is made up
    weeks.weeks.push_back(sum);
  }
  weeks.timetable = std::move(timetable);
  return weeks;
}

Result<MyWeeks> my_weeks(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto timetable = desk.timetable(**work);
  if (!timetable) return timetable.error();
  const auto agreed = as_agreed(**work, whose);
  if (!agreed) return agreed.error();
  const auto person = person_of(**work, whose, (*timetable)->programme);
  if (!person) return person.error();
  const auto has_feed = (*work)->has_feed(whose);
  if (!has_feed) return has_feed.error();
  MyWeeks weeks = weeks_of(*agreed, *timetable, person->as_planned);
  weeks.has_feed = *has_feed;
  return weeks;
}

}  // namespace meanwhile::casework
