#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "programme/offering.hpp"
#include "time/instant.hpp"
#include "time/weekday.hpp"

namespace meanwhile::planner {

/// What a plan costs, weighted, by cause. Burden minutes.
struct Burden {
  long travel = 0;
  long soft = 0;
  long days = 0;
  long make_ups = 0;
  long missed = 0;
  long late = 0;
  long modality = 0;

  long total() const { return travel + soft + days + make_ups + missed + late + modality; }
  friend bool operator==(const Burden&, const Burden&) = default;
};

/// A joined offering. `id` is `id#n` for one meeting of an offering joined meeting by meeting.
struct Joined {
  OfferingId id;
  programme::Modality modality;
  friend bool operator==(const Joined&, const Joined&) = default;
};

/// An attended session. A make-up names the usual session in whose place it is.
struct Attended {
  struct Replaced {
    time::Instant start;
    OfferingId offering;
    friend bool operator==(const Replaced&, const Replaced&) = default;
  };
  OfferingId offering;
  time::Span span;
  programme::Modality modality;
  std::optional<Replaced> make_up_of;
};

/// A usual session neither attended nor made up.
struct Missed {
  enum class Why { clash, cancelled };
  OfferingId offering;
  time::Span span;
  Why why;
};

/// A stretch of one person's day that a stay takes up: way there, sessions and gaps, way back.
struct Stay {
  time::Span footprint;
  time::Instant first_session;
  time::Instant last_session_end;
};

struct PlanWeek {
  time::Date monday;
  time::Minutes credit{};  // clinical
  int days = 0;            // attended dates
  bool falls_short = false;
};

/// One person's weeks, drawn up: a feasible plan in the sense of the contract.
struct Plan {
  std::string label;
  Burden burden;
  long family = 0;                 // the part of burden.soft that is of kind "family"
  std::vector<Joined> offerings;   // by `id/modality`
  std::vector<Attended> sessions;  // by start, offering, modality
  std::vector<Missed> missed;      // by start, offering
  std::vector<PlanWeek> weeks;
  std::vector<Stay> stays;  // by start
  bool proven = true;       // that none has a smaller burden
};

/// The least stretch of one life entry to give up, so that a plan becomes possible.
struct Release {
  LifeId life;
  std::variant<time::Weekday, time::Date> when;  // a date when only one occurrence is in the way
  time::Minutes start{};                         // on the person's wall
  time::Minutes end{};
};
struct Accept {
  programme::Modality modality;
};
/// A group the programme would have to open: one of its own, at another time or with another seat.
struct NewOffering {
  programme::Offering offering;
};
/// A minimum that staff would have to lower. `path` as in "daysPerWeek.min"; minutes are given in
/// minutes, hours in hours.
struct Relax {
  std::string path;
  double to = 0;
};
using Change = std::variant<Release, Accept, NewOffering, Relax>;

/// Changes that together make a plan possible, and the plan that they allow.
struct Remedy {
  std::vector<Change> changes;
  long released = 0;  // minutes over the whole prescription
  Plan plan;
};

/// What `fit` answers. Exactly one of `plans` and `remedies` can be non-empty; both empty: no three
/// changes help, or nothing was found while patience lasted.
struct FitAnswer {
  std::vector<Plan> plans;  // plans[0] is the proven optimum, unless it says otherwise
  std::vector<Remedy> remedies;
  std::vector<std::string> not_found;  // labels of alternatives that took too long to prove
  std::uint64_t nodes = 0;
  bool broken_off = false;  // patience ended before everything was looked at

  bool optimal() const { return !plans.empty(); }
};

}  // namespace meanwhile::planner
