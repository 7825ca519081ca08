#pragma once

#include <span>
#include <string>

#include "planner/plan.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::planner {

/// Writes a found sequence out as a plan, every figure counted anew from the sessions.
///
/// joined  choices, in the order of their `id/modality`
Plan account_for(const Board& board, const Choices& choices, std::span<const int> joined,
                 const Sequence& found, std::string label);

/// The same of what is joined at the end.
///
/// left  usual sessions neither attended nor made up: occasions
Plan account_for(const Board& board, std::span<const JoinedSlot> joined, std::span<const int> left,
                 const Sequence& found, std::string label);

}  // namespace meanwhile::planner
