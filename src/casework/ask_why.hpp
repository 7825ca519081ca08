#pragma once

#include <memory>

#include "casework/given.hpp"
#include "planner/explain.hpp"

namespace meanwhile::casework {

/// How some slots stand with a person, and the best plan of what was found last, if there is one.
///
/// slots  point into `given`
struct Explained {
  std::unique_ptr<const Given> given;
  std::vector<planner::Explanation> slots;
  std::optional<planner::Plan> best;
};

/// offering  `id`, or `id#n`; empty: everything that could be joined
/// errors    Fault::not_found  no such person or offering
Result<Explained> ask_why(const ClientId& whose, const std::string& offering, Desk& desk,
                          const Caller& caller);

}  // namespace meanwhile::casework
