#pragma once

#include <string_view>
#include <vector>

#include "exchange/read.hpp"
#include "programme/programme.hpp"
#include "programme/proposal.hpp"

namespace meanwhile::exchange {

/// A programme, and what it could open beside it.
struct DesignRead {
  programme::Programme programme;
  std::vector<programme::Proposal> proposals;
};

/// Reads programme.json with its `proposals`, of which there may be none.
///
/// json     the whole text; any bytes at all
/// returns  both, or every problem of either at once
/// source   the contract in docs/planner.md, "design"
Read<DesignRead> read_design(std::string_view json);

}  // namespace meanwhile::exchange
