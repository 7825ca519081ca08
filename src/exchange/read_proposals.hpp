#pragma once

#include <vector>

#include "exchange/json_cursor.hpp"
#include "programme/programme.hpp"
#include "programme/proposal.hpp"

namespace meanwhile::exchange {

/// Reads `proposals` of a programme.json, which may name what this programme has; absent: none.
///
/// source  the contract in docs/planner.md, "design"
std::vector<programme::Proposal> proposals(const Cursor& in, const programme::Programme& programme);

}  // namespace meanwhile::exchange
