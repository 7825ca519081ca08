#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "exchange/read.hpp"

namespace meanwhile::cli::survey {

/// A stretch of values, both included, and how many percent of people fall into it.
struct Band {
  int low = 0;
  int high = 0;
  double percent = 0;
};
using Bands = std::vector<Band>;

/// Age of the youngest child, as the figures on school runs and care are cut.
enum class Youngest { none, to_5, to_12, to_17 };

/// What the sources say of parents whose youngest child is of one age.
struct Parents {
  double percent_of_adults = 0;
  double percent_of_employed = 0;
  double percent_on_school_run = 0;  // on a weekday
  double percent_who_care = 0;       // direct care as the main activity, on a weekday
  int care_minutes = 0;              // of those who do
};

/// The figures that a population is drawn from. Percentages; times in minutes after midnight.
///
/// source  each figure names its own in examples/study/population.json
struct Figures {
  double employed = 0;   // of adults
  double full_time = 0;  // of the employed, as all that follow
  double second_job = 0;
  double works_on_a_weekend_day = 0;
  double evening = 0;  // shift types
  double night = 0;
  double rotating = 0;
  double irregular = 0;
  Bands full_time_hours;  // a week
  Bands part_time_hours;
  Bands leave_home;                // day workers
  Bands commute;                   // minutes one way
  std::array<Parents, 3> parents;  // youngest to_5, to_12, to_17
  double partner_of_parents = 0;
  Bands school_start;
  int dinner_peak = 0;
  int dinner_half_before = 0;  // when half as many eat as at the peak
  int dinner_half_after = 0;

  const Parents& of(Youngest youngest) const {
    return parents[static_cast<std::size_t>(youngest) - 1];
  }
};

/// Reads population.json; every problem at once.
exchange::Read<Figures> read_figures(std::string_view json);

}  // namespace meanwhile::cli::survey
