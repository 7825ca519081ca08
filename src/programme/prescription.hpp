#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "programme/offering.hpp"
#include "time/instant.hpp"

namespace meanwhile::programme {

/// At least `least` credited minutes a week of one module (clinical or wellness alike).
struct ModuleDose {
  ModuleId module;
  time::Minutes least{};
};

/// At least `least` sessions of a kind in every whole block of `every_weeks` weeks.
struct KindDose {
  Kind kind = Kind::group;
  int least = 0;
  int every_weeks = 1;
};

/// What treatment requires each week. A limit that is absent does not bind.
///
/// least_minutes, most_minutes    clinical credit a week
/// least_days                     days with clinical credit a week; most_days: attended days a week
/// most_minutes_per_day           session length on one date
/// most_gap_days                  days without a session between two attended dates, closed dates
/// left out
struct Dose {
  std::optional<time::Minutes> least_minutes;
  std::optional<time::Minutes> most_minutes;
  std::optional<int> least_days;
  std::optional<int> most_days;
  std::optional<time::Minutes> most_minutes_per_day;
  std::optional<int> most_gap_days;
  std::vector<ModuleDose> modules;
  std::vector<KindDose> kinds;
};

/// A run of weeks under one dose. A plain prescription is one phase; a step-down is several.
struct Phase {
  int weeks = 0;  // >= 1
  Dose dose;
};

/// What treatment requires of one person, from the first Monday on or after `start` (in the
/// programme's zone).
///
/// phases                what a phase left out is filled in from the prescription by the reader
/// kinds_by_phase        some phase names `kinds`, so blocks of weeks begin anew with each phase
/// short_weeks_allowed   weeks, or blocks of several weeks, that may fall below a minimum
struct Prescription {
  std::string level;
  time::Date start{};
  std::vector<Phase> phases;
  bool kinds_by_phase = false;
  int short_weeks_allowed = 0;

  int weeks() const {
    int sum = 0;
    for (const Phase& phase : phases) sum += phase.weeks;
    return sum;
  }
  const Dose& dose_in(int week) const {
    for (const Phase& phase : phases) {
      if (week < phase.weeks) return phase.dose;
      week -= phase.weeks;
    }
    return phases.back().dose;
  }
  /// The Monday of week 1.
  time::Date first_monday() const {
    const time::Date monday = time::monday_of(start);
    return monday == start ? monday : monday + std::chrono::days{7};
  }
};

}  // namespace meanwhile::programme
