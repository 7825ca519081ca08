#pragma once

#include <cstdint>
#include <optional>

#include "planner/columns/everyone.hpp"
#include "planner/patience.hpp"

namespace meanwhile::planner {

/// Seats some people anew, everyone else staying where they are, if that is better on some level
/// and no worse on those before it.
///
/// Problem: a whole solution for thousands is out of reach of branching, one for some dozens is
/// not. Idea: large-neighbourhood search. Whoever stays takes her seats out of the stock; over what
/// is left a small master with the options that cost least under the seat prices is settled level
/// by level. Reference: P. Shaw, CP 1998, doi 10.1007/3-540-49481-2_30.
///
/// people   to be seated anew; each may end up waiting
/// returns  the better solution, or none
std::optional<Chosen> reseated(const Everyone& everyone, const Chosen& chosen,
                               const std::vector<int>& people, const SharePrices& prices,
                               const Patience& patience);

/// Whom to seat anew together: someone who waits or pays much more than she might, those who sit
/// where she would rather, and some more of those who wait.
///
/// seed  of chance: which neighbourhood
std::vector<int> neighbourhood(const Everyone& everyone, const Chosen& chosen,
                               const SharePrices& prices, std::uint64_t seed);

}  // namespace meanwhile::planner
