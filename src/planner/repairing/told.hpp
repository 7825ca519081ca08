#pragma once

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

/// What changes for somebody who goes on like this, her plan drawn anew.
Repaired told(const Continuing& person, const Continuation& found, const Plan& before);

/// Whether anything does.
bool changes(const Repaired& one);

}  // namespace meanwhile::planner
