#pragma once

#include "base/result.hpp"

namespace meanwhile::casework {

/// Conflicts that a screen has different words for. api/openapi.yaml lists them as the types of
/// problems; one that has left the house keeps its name.

/// Someone else has a seat that was asked for, or it is not offered any more.
inline constexpr Cause seat_gone{"seat-gone"};
/// What a plan was made from has changed, or there is a newer proposal.
inline constexpr Cause plan_outdated{"plan-outdated"};
/// The seats are not held any more.
inline constexpr Cause hold_over{"hold-over"};
/// A session has begun, so nothing can be said of it any more.
inline constexpr Cause session_begun{"session-begun"};
/// More people sit in an offering than it would have seats.
inline constexpr Cause too_few_seats{"too-few-seats"};
/// People sit in single meetings of an offering, which are known by their number.
inline constexpr Cause meetings_numbered{"meetings-numbered"};
/// Changes were accepted without some that go along with them.
inline constexpr Cause go_together{"go-together"};
/// Who has a plan does not wait for a place.
inline constexpr Cause has_plan{"has-plan"};
/// Everyone is being planned, and nothing else as large at the same time.
inline constexpr Cause planning_everyone{"planning-everyone"};
/// A better timetable is being looked for, and nothing else as large at the same time.
inline constexpr Cause designing{"designing"};

}  // namespace meanwhile::casework
