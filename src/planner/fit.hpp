#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "planner/case.hpp"
#include "planner/patience.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// Which weekly plan lets this person attend and keep work and family; or the smallest changes that
/// would.
///
/// alternatives  how many plans with another emphasis to add, 0 to 5: least-travel,
///               most-family-time, fewest-days, all-online, closest-to-held, in this order; one
///               that takes too long to prove is left out and named
/// patience      when it ends, the best plan so far is the answer, not `proven`; the default waits
/// returns       the proven optimum first, or the remedies, whose plans are good ones and say
///               whether they are proven (decision 0010); equal input, equal answer
/// errors        none: "does not fit" is an answer
/// privacy       ids and times only
/// cost          bench: fit_bench.cpp
/// source        the contract in docs/planner.md
FitAnswer fit(const programme::Programme& programme, const Case& person, int alternatives,
              const Patience& patience = {});

/// The plan of least burden alone, or none. Where proving it takes more than so many sets of
/// offerings, the best found among twice as many, not `proven`.
std::optional<Plan> best_plan(const programme::Programme& programme, const Case& person,
                              std::uint64_t most_sets = std::numeric_limits<std::uint64_t>::max());

}  // namespace meanwhile::planner
