#pragma once

#include <boost/json.hpp>
#include <vector>

#include "cohort_options.hpp"
#include "cohort_rules.hpp"

namespace meanwhile::oracle {

/// A best cohort plan. Others may be as good; the levels are the same for all of them.
struct ExpectedCohort {
  Levels levels;
  /// By person, her plan as it stands in plan.json, or nothing while she waits.
  std::vector<std::optional<boost::json::object>> plans;
};

/// The best way to place everyone together, by trying all of everyone's plans that matter.
///
/// programme, clients  as in the contract, without calendar files; throws when they are malformed
/// cost                exponential: for a handful of people, offerings and weeks
ExpectedCohort solve_cohort(const boost::json::object& programme,
                            const std::vector<boost::json::object>& clients);
ExpectedCohort solve_cohort(const CohortFacts& facts, const Options& options);

/// The plans as they are asked about in cohort_rules.hpp.
Plans plans_in(const std::vector<std::optional<boost::json::object>>& plans);

}  // namespace meanwhile::oracle
