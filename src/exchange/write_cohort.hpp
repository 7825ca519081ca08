#pragma once

#include <cstdint>
#include <string>

#include "exchange/json_writer.hpp"
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

/// The same into a document that is being written.
void write_cohort(JsonWriter& out, const planner::CohortAnswer& answer, const CohortRead& read,
                  const programme::Programme& programme, CohortRun run);

/// What is reached on each level, the most important first, and what nothing surpasses, into an
/// object that is being written.
void write_levels(JsonWriter& out, const planner::CohortAnswer& answer);

/// Its figures that are nobody's, into an object that is being written: levels, who is served
/// worst, unmet hours.
void write_cohort_figures(JsonWriter& out, const planner::CohortAnswer& answer,
                          const CohortRead& read, const programme::Programme& programme);

/// Writes clients.jsonl anew, each line with the plan that its person got; whoever waits has none.
std::string write_cohort_plans(const planner::CohortAnswer& answer, const CohortRead& read,
                               const programme::Programme& programme);

}  // namespace meanwhile::exchange
