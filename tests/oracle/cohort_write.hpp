#pragma once

#include <boost/json.hpp>

#include "cohort_rules.hpp"

namespace meanwhile::oracle {

/// An answer about a cohort as the contract has it, with these plans. Prices of seats are all 0.
///
/// bounds  what no cohort plan passes, level by level
boost::json::object write_cohort(const CohortFacts& facts, const Plans& plans,
                                 const Levels& bounds);

}  // namespace meanwhile::oracle
