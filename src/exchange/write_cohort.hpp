#pragma once

#include <cstdint>
#include <string>

#include "exchange/read_cohort.hpp"

namespace meanwhile::exchange {

/// How a cohort was planned.
///
/// millis  three decimals are kept
struct CohortRun {
  std::uint64_t seed = 1;
  double millis = 0;
};

/// Writes what `cohort` answered: people in the order of their lines.
///
/// privacy  holds ids and times; nothing tells who avoids whom
/// source   the contract in docs/planner.md, "cohort"
std::string write_cohort(const planner::CohortAnswer& answer, const CohortRead& read,
                         const programme::Programme& programme, CohortRun run);

/// Writes clients.jsonl anew, each line with the plan that its person got; whoever waits has none.
std::string write_cohort_plans(const planner::CohortAnswer& answer, const CohortRead& read,
                               const programme::Programme& programme);

}  // namespace meanwhile::exchange
