#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// A made-up programme and a few people who wait for it. Equal seeds give equal cohorts everywhere.
struct RandomCohort {
  boost::json::object programme;
  std::vector<boost::json::object> clients;
  std::string category;  // what it was drawn to be rich in
};

/// What cohorts are drawn to be rich in, in turn.
const std::vector<std::string>& cohort_categories();

/// A cohort small enough for `solve_cohort`: 2 to 5 people, 2 to 6 offerings, 1 to 3 weeks. In most
/// of them people are in each other's way: they cannot all have the plan that is best for each. It
/// keeps off what `draw` keeps off.
RandomCohort draw_cohort(std::uint64_t seed);

}  // namespace meanwhile::oracle
