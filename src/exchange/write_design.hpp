#pragma once

#include <string>

#include "exchange/read_cohort.hpp"
#include "exchange/write_cohort.hpp"
#include "planner/design.hpp"

namespace meanwhile::exchange {

/// Writes what `design` answered: before and after, each with its cohort, and the programme.
///
/// run      how it was designed; all of it together
/// privacy  as write_cohort
/// source   the contract in docs/planner.md, "design"
std::string write_design(const planner::DesignAnswer& answer, const CohortRead& read,
                         CohortRun run);

}  // namespace meanwhile::exchange
