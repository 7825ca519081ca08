#pragma once

#include "casework/my_week.hpp"

namespace meanwhile::casework {

/// An absence as its person sees it.
///
/// make_ups   what could be attended in its place, by start; the chosen one is among the absence
/// suggested  the one of them with which she goes on best (planner/repair.hpp), all her groups kept
/// week       the week of the session, as it stands
struct AbsenceSeen {
  std::shared_ptr<const Timetable> timetable;
  care::Absence absence;
  std::vector<planner::Attended> make_ups;
  std::optional<planner::Attended> suggested;
  MyWeekSum week;
};

/// I can't come to the session of this slot that starts then; or, where her plan misses it as it
/// is, what could I attend in its place?
///
/// id  chosen by the caller, so that a retry says it once
struct SayAbsent {
  ClientId whose;
  care::AbsenceId id;
  OfferingId slot;
  time::Instant start;
};

/// errors  Fault::not_found  no agreed plan, or no such session in it
///         Fault::conflict   session_begun, or she has said so already under another id
Result<AbsenceSeen> say_absent(const SayAbsent& wish, Desk& desk, const Caller& caller);

/// errors  Fault::not_found  no such absence
Result<AbsenceSeen> absence_seen(const ClientId& whose, const care::AbsenceId& id, Desk& desk,
                                 const Caller& caller);

/// Attends this session in its place, instead of one chosen before.
///
/// errors  Fault::not_found  no such absence
///         Fault::conflict   seat_gone: it can't be attended, or not any more
struct ChooseMakeUp {
  ClientId whose;
  care::AbsenceId absence;
  care::Seat visit;
};
Result<AbsenceSeen> choose_make_up(const ChooseMakeUp& wish, Desk& desk, const Caller& caller);

/// I can come after all. What was visited in its place is given back.
///
/// errors  Fault::conflict  session_begun: it, or the one in its place
Status take_back_absence(const ClientId& whose, const care::AbsenceId& id, Desk& desk,
                         const Caller& caller);

}  // namespace meanwhile::casework
