#pragma once

#include "casework/my_week.hpp"

namespace meanwhile::casework {

/// An offering that staff changed, in the timetable as it was and as it is to be.
struct OfferingChange {
  std::shared_ptr<const Timetable> before;
  std::shared_ptr<const Timetable> after;
  OfferingId offering;
  care::Moment now;
};

/// What the change of an offering means for one person who sits in it, or who holds seats there.
///
/// moved        new times at which she is expected
/// cancelled    sessions that do not take place
/// cannot_come  sessions that she has no room for
/// visits_lost  what she would have attended in place of another session, and can't any more
/// short_weeks  those that fall below what is required, and did not before
/// privacy      that she has no room, never why
struct Consequence {
  ClientId client;
  care::Claim::State state = care::Claim::State::agreed;
  std::vector<time::Instant> moved{};
  std::vector<time::Instant> cancelled{};
  std::vector<time::Instant> cannot_come{};
  std::vector<time::Instant> visits_lost{};
  std::vector<MyWeekSum> short_weeks{};

  bool nothing() const {
    return moved.empty() && cancelled.empty() && cannot_come.empty() && visits_lost.empty() &&
           short_weeks.empty();
  }
};

/// One person's records as they have to be after a change.
///
/// agreed, hold       absent: as they are
/// absences, removed  those that are others now, and those that are none any more
struct MovedAlong {
  ClientId client;
  std::optional<care::AgreedPlan> agreed;
  std::optional<care::Hold> hold;
  std::vector<care::Absence> absences;
  std::vector<care::AbsenceId> removed;
  std::vector<Consequence> consequences;  // of what she agreed to, then of what she holds
};

/// Redraws what someone agreed to and what she holds. What she said she can't come to stays said
/// where the session stays on its date; what she would have visited in its place, where it stays at
/// its time.
///
/// unit  for an actor who may see lives and seats
Result<MovedAlong> move_along(store::UnitOfWork& unit, const ClientId& whose,
                              const OfferingChange& change);

/// Writes them.
Status keep(store::UnitOfWork& unit, const MovedAlong& moved, care::Moment now);

}  // namespace meanwhile::casework
