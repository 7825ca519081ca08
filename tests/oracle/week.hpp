#pragma once

#include <optional>
#include <vector>

#include "facts.hpp"
#include "stays.hpp"

namespace meanwhile::oracle {

/// Weighted, by cause.
struct Burden {
  long travel = 0;
  long soft = 0;
  long days = 0;
  long make_ups = 0;
  long missed = 0;
  long late = 0;
  long modality = 0;

  long total() const { return travel + soft + days + make_ups + missed + late + modality; }
  Burden& operator+=(const Burden& other);
  friend bool operator==(const Burden&, const Burden&) = default;
};

/// What a person does in one week.
struct WeekDone {
  std::vector<Visit> visits;         // by start, offering, modality
  std::vector<const Session*> left;  // usual ones neither attended nor made up
};

/// A week that breaks no rule by itself, with what the other weeks must know of it.
struct WeekPlan {
  WeekDone done;
  Burden burden;
  long family = 0;           // the part of burden.soft that is of kind "family"
  long onsite = 0;           // on-site sessions
  bool falls_short = false;  // of a minimum of this week
  std::vector<long> counts;  // sessions by kind, those cancelled by a closed date among them
  std::vector<Date> dates;   // attended, in order
  std::vector<std::optional<Span>> taken_up;  // by person: first footprint's start, last one's end
};

bool by_start(const Facts& facts, const Visit& a, const Visit& b);

/// What the stays of one person and the sessions themselves cost.
Burden burden_of(const Facts& facts, const WeekDone& done, const std::vector<Stay>& stays);
/// The minutes of soft commitments under `stays`, weighted; only those of kind "family" if asked.
enum class Of { everything, family };
long soft_under(const Facts& facts, const std::vector<Stay>& stays, Of of);

struct Tally {
  long credit = 0;            // clinical
  std::set<Date> days;        // with clinical credit
  std::vector<long> modules;  // credit by module
  std::vector<long> kinds;    // sessions by kind
};
/// Attended sessions, and usual ones that a closed date cancelled and nothing made up.
Tally tally_for_minima(const Facts& facts, const WeekDone& done);
/// Whether a minimum of that week is missed.
bool falls_short(const Limits& limits, const Tally& tally);

/// The week as a plan, or nothing when it breaks a rule. `done.visits` may be in any order.
std::optional<WeekPlan> judge_week(const Facts& facts, int week, WeekDone done);

}  // namespace meanwhile::oracle
