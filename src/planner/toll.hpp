#pragma once

#include <string>
#include <vector>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// How often a plan reaches into one soft thing of a life.
///
/// name  the entry's id; for events of a calendar, whose ids say nothing, their kind
/// all   how often it takes place in the weeks looked at
/// late, cut_short, gone  how often its beginning is taken, something but not its beginning, all
struct Touched {
  std::string name;
  int all = 0;
  int late = 0;
  int cut_short = 0;
  int gone = 0;
};

/// What a plan asks of some weeks, in the units of life: minutes, days, dinners.
///
/// family         minutes of the footprints that lie over soft life of kind "family"
/// late_evenings  dates with a footprint after weights.lateAfter, on the client's clock
/// touched        soft things that take place in these weeks, in the order of the file
struct Toll {
  time::Minutes treatment{};
  int days = 0;
  time::Minutes travel{};
  std::vector<Touched> touched;
  time::Minutes family{};
  int late_evenings = 0;
  int make_ups = 0;
  int missed = 0;
  int cancelled = 0;
};

/// Weeks by number, from 1, both included.
struct WeekNumbers {
  int first = 1;
  int last = 1;
};

Toll toll_of(const Plan& plan, const Case& person, const programme::Programme& programme,
             WeekNumbers weeks);

}  // namespace meanwhile::planner
