#pragma once

#include <array>
#include <limits>
#include <map>
#include <set>
#include <vector>

#include "planner/repairing/present.hpp"
#include "planner/search/week_answer.hpp"

namespace meanwhile::planner {

using JoinedSlots = std::vector<JoinedSlot>;

constexpr double forbidden = std::numeric_limits<double>::infinity();

/// What somebody pays beside her own figures, so that others can: for a seat of a session, for one
/// online, for attending it, for no more sitting in its slot then. None is negative.
struct Charge {
  double seat = 0;
  double online = 0;
  double attend = 0;
  double leave = 0;

  Charge& operator+=(const Charge& more) {
    seat += more.seat;
    online += more.online;
    attend += more.attend;
    leave += more.leave;
    return *this;
  }
};

/// What a way to go on is judged by: each figure before `tight` by itself, the first first; then
/// the others, weighted, with all charges, as one number; then burden.
///
/// weight  from `tight` on; where all four are tight, charges but forbidden ones count for nothing
struct Terms {
  std::map<SessionAt, Charge> charges;
  std::size_t tight = level_count;
  std::array<double, level_count> weight{};

  /// The charges of both, judged as by the second.
  Terms& operator+=(const Terms& more) {
    for (const auto& [which, charge] : more.charges) charges[which] += charge;
    tight = more.tight;
    weight = more.weight;
    return *this;
  }
};

/// Sessions without a seat, without one online, with somebody whom she must not meet, and those in
/// whose slot she must still sit.
struct KeptOut {
  std::set<SessionAt> seat, online, company, leave;

  bool any() const {
    return !seat.empty() || !online.empty() || !company.empty() || !leave.empty();
  }
};

/// By order of what terms weigh.
using Mark = std::array<double, level_count + 2>;

/// What weeks lose of the required minutes, more than the plan as it was, what they cost
/// (prices.hpp), and what is charged.
struct Toll {
  Cost lost = 0;
  Cost burden = 0;
  double charged = 0;
  friend bool operator==(const Toll&, const Toll&) = default;
  Toll& operator+=(const Toll& more) {
    lost += more.lost;
    burden += more.burden;
    charged += more.charged;
    return *this;
  }
  Toll& operator-=(const Toll& less) {
    lost -= less.lost;
    burden -= less.burden;
    charged -= less.charged;
    return *this;
  }
};

/// One way to live a week.
///
/// left    usual sessions neither attended nor made up
/// as_was  what is attended from now on, and what it makes up, is the plan's without what was taken
struct WeekWay {
  Toll toll;
  std::vector<int> visits;  // by start
  std::vector<MakeUp> make_ups;
  std::vector<int> left;
  DayBits days = 0;
  SessionCounts sessions{};
  bool as_was = false;
};

/// One way to go on.
///
/// figures  lost minutes, 1 where she is disturbed, relationships broken, minutes of burden added
/// mark     by the terms that it was asked by
/// moves    the week of hers from which she sits in `joined`; -1: never
/// ways     by week, from the one that holds the present on
struct Continuation {
  Figures figures{};
  Mark mark{};
  int moves = -1;
  JoinedSlots joined;
  std::vector<WeekWay> ways;
  std::vector<Use> uses;
};

/// Whether nothing that is forbidden is done in it; for somebody who had what `charges` tell of
/// leaving.
bool heeds(const Continuation& way, const Terms& terms);
/// Whether it keeps out of all this; for somebody who had so much.
bool heeds(const Continuation& way, const KeptOut& out, const std::vector<Use>& had);

}  // namespace meanwhile::planner
