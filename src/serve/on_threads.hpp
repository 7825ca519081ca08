#pragma once

#include "planner/cohort.hpp"

namespace meanwhile::serve {

/// Does each part of a planner's work on one of so many threads, this one among them; what a part
/// throws, it throws when all have returned.
planner::ForEach on_threads(int threads);

/// As many as there are cores but one, which is left to those who ask for something else.
int threads_beside_requests();

}  // namespace meanwhile::serve
