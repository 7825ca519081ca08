#pragma once

#include <functional>

namespace meanwhile::planner {

/// Whether to go on looking: asked every few tenths of a millisecond; once it said no it keeps to
/// that. Empty: for as long as it takes. Only with an empty one are equal answers given to equal
/// input.
using Patience = std::function<bool()>;

inline const Patience endless;

inline bool is_over(const Patience& patience) { return patience && !patience(); }

}  // namespace meanwhile::planner
