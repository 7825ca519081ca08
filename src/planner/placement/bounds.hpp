#pragma once

#include "planner/placement/brief.hpp"

namespace meanwhile::planner::placement {

/// That a brief is within the bounds that brief.hpp sets, on which everything here relies.
///
/// errors  Bug, else
void check_bounds(const Brief& brief);

}  // namespace meanwhile::planner::placement
