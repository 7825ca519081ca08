#pragma once

#include "planner/cohort.hpp"
#include "planner/columns/everyone.hpp"

namespace meanwhile::planner {

/// Prices under which a level's floor was found: none where it was not asked for.
struct ReportPrices {
  const SharePrices& of_priority;
  const SharePrices& of_burden;
};

/// Says what a cohort plan comes to beside its levels: each person's plan or place, each slot, what
/// seats are worth, who is served worst, which hours are missing.
///
/// threads  of the rim, to draw plans with
void report(const Everyone& everyone, const Chosen& chosen, const ReportPrices& prices,
            const ForEach& threads, CohortAnswer& answer);

}  // namespace meanwhile::planner
