#pragma once

#include <string>

#include "base/result.hpp"
#include "exchange/read_plan.hpp"

namespace meanwhile::casework {

/// A plan that the store keeps, agreed to or held.
inline planner::Plan kept_plan(const std::string& json) {
  auto plan = exchange::read_plan(json).value;
  if (!plan) throw Bug{"a kept plan can't be read"};
  return *std::move(plan);
}

}  // namespace meanwhile::casework
