#pragma once

#include <optional>
#include <string_view>

#include "exchange/read.hpp"
#include "planner/plan.hpp"

namespace meanwhile::exchange {

/// Reads one entry of `plans` in plan.json, as write_plan wrote it. Whether a plan is feasible is
/// not for a reader to say.
///
/// json     the whole text; any bytes at all
/// returns  the plan, but for what is not written: the ends of what is missed, and which part of
/// the
///          burden is family time; or every problem at once
Read<planner::Plan> read_plan(std::string_view json);

/// Reads the `plan` of a line that `cohort --plans` wrote; whoever waits has none.
Read<std::optional<planner::Plan>> read_plan_of_line(std::string_view json);

}  // namespace meanwhile::exchange
