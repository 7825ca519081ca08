#pragma once

#include <optional>
#include <vector>

#include "casework/desk.hpp"
#include "planner/case.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// A session as it stands in someone's week.
///
/// absence      the one that it is, or whose make-up it is
/// make_up_for  the session in whose place it is
/// why          of one that is cancelled or missed: closed, it is on a closed date
struct MySession {
  enum class State { planned, absent, make_up, cancelled, missed };
  enum class Why { closed, cancelled, clash };
  OfferingId slot;
  time::Span span;
  programme::Modality modality = programme::Modality::onsite;
  State state = State::planned;
  std::optional<care::AbsenceId> absence{};
  std::optional<planner::Attended::Replaced> make_up_for{};
  std::optional<Why> why{};
};

/// What a week holds of treatment, absences left out and make-ups counted in.
struct MyWeekSum {
  time::Date monday;
  time::Minutes credit{};    // clinical, booked
  time::Minutes required{};  // 0 where nothing is
  int days = 0;
  bool falls_short = false;
};

/// The plan that someone agreed to, week by week.
struct MyWeeks {
  std::shared_ptr<const Timetable> timetable;
  time::Zone zone = time::Zone::utc();  // her own
  std::vector<MySession> sessions;      // by start
  std::vector<MyWeekSum> weeks;
  bool has_feed = false;
};

/// What was agreed to, and what of it she can't come to. Of a session that is missed as it is, an
/// absence says what she looks for, or visits, in its place.
struct AsAgreed {
  planner::Plan plan;
  std::vector<care::Absence> absences;  // of sessions that the plan attends or misses
};

/// errors  Fault::not_found when she has agreed to nothing, or the actor may not know
Result<AsAgreed> as_agreed(store::UnitOfWork& unit, const ClientId& whose);

/// The session of a plan that starts then, attended or, as if it were, missed; none where the plan
/// has none.
std::optional<planner::Attended> session_in(const planner::Plan& plan, const OfferingId& slot,
                                            time::Instant start,
                                            const programme::Programme& timetable);

/// The plan as it will be attended: without the sessions that she can't come to, and with what she
/// visits in their place.
planner::Plan attended_plan(const AsAgreed& agreed, const programme::Programme& timetable);

/// Clinical minutes that a session counts; 0 when the timetable has it no more.
time::Minutes credit_of(const planner::Attended& session, const programme::Programme& timetable);

MyWeeks weeks_of(const AsAgreed& agreed, std::shared_ptr<const Timetable> timetable,
                 const planner::Case& person);

/// errors  as as_agreed
Result<MyWeeks> my_weeks(const ClientId& whose, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
