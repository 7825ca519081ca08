#pragma once

#include <vector>

#include "cohort_facts.hpp"
#include "write_plan.hpp"

namespace meanwhile::oracle {

/// Something that people may get in each other's way about.
struct Mark {
  enum class Of { seat, online, attended, running } of;
  Meeting meeting;  // of `running`, only the unit counts
  long left;        // how many may have it; of `attended` and `running`, no matter
  friend auto operator<=>(const Mark&, const Mark&) = default;
};

/// A plan of one person as the others see it.
struct Option {
  bool keeps;
  long burden;
  std::vector<std::size_t> uses;   // marks, in order
  std::vector<std::size_t> helps;  // units that another joiner may make run, in order
  std::vector<Joined> joined;
  std::vector<WeekPlan> weeks;
};

struct Options {
  std::vector<Mark> marks;
  std::vector<std::vector<Option>> people;  // by person
};

/// Every feasible plan of everyone that is not as good as another in every respect: one that uses
/// no more, helps as much, keeps as much and costs no more.
///
/// cost  exponential, as of `solve`
Options options_of(const CohortFacts& facts);

/// Every feasible plan of everyone, with nothing left out.
Options every_option_of(const CohortFacts& facts);

}  // namespace meanwhile::oracle
