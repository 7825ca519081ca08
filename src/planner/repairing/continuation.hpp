#pragma once

#include <set>
#include <vector>

#include "planner/repairing/present.hpp"
#include "planner/search/week_answer.hpp"

namespace meanwhile::planner {

using JoinedSlots = std::vector<JoinedSlot>;

/// What somebody may not do, so that others can: take a seat, or one online, of a session; attend
/// it; or leave a group before it.
struct Bans {
  std::set<SessionAt> seat, online, attend, hold;
};

/// What weeks lose of the required minutes, more than the plan as it was, and what they cost
/// (prices.hpp): the first weighs more than any of the second.
struct Toll {
  Cost lost = 0;
  Cost burden = 0;
  friend auto operator<=>(const Toll&, const Toll&) = default;
  Toll& operator+=(const Toll& more) {
    lost += more.lost;
    burden += more.burden;
    return *this;
  }
  Toll& operator-=(const Toll& less) {
    lost -= less.lost;
    burden -= less.burden;
    return *this;
  }
};

/// One way to live a week.
///
/// lost, burden  as of Toll
/// left    usual sessions neither attended nor made up
/// as_was  what is attended from now on, and what it makes up, is the plan's without what was taken
struct WeekWay {
  Cost lost = 0;
  Cost burden = 0;
  std::vector<int> visits;  // by start
  std::vector<MakeUp> make_ups;
  std::vector<int> left;
  DayBits days = 0;
  SessionCounts sessions{};
  bool as_was = false;

  Toll toll() const { return {lost, burden}; }
};

/// One way to go on.
///
/// figures  lost minutes, 1 where she is disturbed, relationships broken, minutes of burden added
/// moves    the week of hers from which she sits in `joined`; -1: never
/// ways     by week, from the one that holds the present on
struct Continuation {
  Figures figures{};
  int moves = -1;
  JoinedSlots joined;
  std::vector<WeekWay> ways;
  std::vector<Use> uses;
};

inline const Bans no_bans;

}  // namespace meanwhile::planner
