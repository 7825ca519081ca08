#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "planner/cohort.hpp"
#include "planner/event.hpp"
#include "programme/session.hpp"

namespace meanwhile::planner {

/// One person with the plan that she has.
///
/// avoids  positions of people with whom no session may be shared; it holds both ways
struct Enrolled {
  Case person;
  Plan plan;
  std::vector<int> avoids;
};

/// Required minutes that a week, or the block or run of days that ends in it, loses.
struct LostMinutes {
  time::Date monday;
  time::Minutes lost{};
};

/// A session that the events take from someone who would have attended it.
struct TakenAway {
  OfferingId offering;
  time::Instant start;
  programme::Modality modality = programme::Modality::onsite;
};

/// What changes for one person. Nobody is listed for whom nothing does.
///
/// disturbed    she attends something else than her plan without what was taken away
/// make_ups     that her plan did not have
/// moves        from when she leaves and joins what is listed; absent: she keeps her groups
/// missed       usual sessions taken away that nothing makes up
/// broken       groups and facilitators, known for more than two weeks, that she has no more
/// burden_added in minutes; what a plan loses is not counted against what another adds
/// plan         as it is now
struct Repaired {
  int person = 0;
  bool disturbed = false;
  std::vector<TakenAway> taken;
  std::vector<Attended> make_ups;
  std::optional<time::Date> moves;
  std::vector<Joined> left;
  std::vector<Joined> joined;
  std::vector<Missed> missed;
  std::vector<LostMinutes> lost;
  long broken = 0;
  long burden_added = 0;
  Plan plan;
};

/// What an event does to a session, whoever attends it.
struct SessionCancelled {
  OfferingId offering;
  time::Instant start;
};
struct RoomChanged {
  OfferingId offering;
  time::Instant start;
  SiteId site;
  std::string from;
  std::string to;
};

/// What does not go together in what was given, so that it is left as it is.
///
/// unknown_session  her plan has a session, or a group, that the programme does not have
/// not_admitted     she attends what she could not by the programme as it is
/// no_plan          nothing is possible that keeps every maximum; her plan stays as it was
/// double_booked    a room that two sessions have at once
struct RepairConflict {
  enum class Why { unknown_session, not_admitted, no_plan, double_booked };
  Why why = Why::unknown_session;
  int person = -1;  // -1: nobody's
  OfferingId offering;
  std::optional<time::Instant> start;
};

/// How everyone goes on.
///
/// people       by position, those for whom something changes
/// lost, disturbed, broken, burden  the less the better, each among equals on those before it
struct RepairAnswer {
  std::vector<Repaired> people;
  std::vector<SessionCancelled> cancelled;
  std::vector<SessionCancelled> online_only;  // no room for those on site
  std::vector<RoomChanged> rooms;
  std::vector<RepairConflict> conflicts;
  CohortLevelFigures lost;
  CohortLevelFigures disturbed;
  CohortLevelFigures broken;
  CohortLevelFigures burden;

  bool optimal() const;
};

/// as_of  what started before stays as it was
/// weeks  are told of too, whether or not a plan reaches so far
struct RepairRequest {
  time::Instant as_of;
  Patience patience;
  ForEach for_each;  // empty: one after the other
  std::optional<programme::Weeks> weeks{};
};

/// How everyone goes on once something has happened: required minutes first, then the fewest
/// people disturbed, then what they know, then their burden.
///
/// events   that contradict neither each other nor what there is: exchange/read_events.hpp
/// returns  a feasible repair, with a proven bound on each level; equal input, equal answer, where
///          patience does not end
/// errors   none: what does not go together is a conflict
/// privacy  nothing tells who avoids whom
/// cost     bench/results/repair.md
/// source   the contract in docs/planner.md, "repair"
RepairAnswer repair(const programme::Programme& programme, const std::vector<Enrolled>& people,
                    const std::vector<Event>& events, const RepairRequest& request);

}  // namespace meanwhile::planner
