#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/explain.hpp"
#include "planner/plan.hpp"

namespace meanwhile::exchange {

/// Writes what `why` answers about an offering: times on the programme's wall with their offset.
///
/// slots    what explain() answered
/// best     the optimum; none when nothing fits
/// privacy  ids and times only
/// source   api/why.schema.json
std::string write_explanation(std::string_view offering,
                              const std::vector<planner::Explanation>& slots,
                              const std::optional<planner::Plan>& best,
                              const programme::Programme& programme, const planner::Case& person);

}  // namespace meanwhile::exchange
