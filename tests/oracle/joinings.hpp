#pragma once

#include <functional>
#include <vector>

#include "weeks.hpp"
#include "write_plan.hpp"

namespace meanwhile::oracle {

/// What is to be done with one set of offerings that are joined together, and every way to spend
/// each week with them.
using Joining = std::function<void(const std::vector<Joined>& joined,
                                   const std::vector<std::vector<WeekPlan>>& weeks)>;

/// Tells `each` of every set of offerings that can be joined, in every modality, with which each
/// week by itself can be spent in some way.
void every_joining(const Facts& facts, const Joining& each);

}  // namespace meanwhile::oracle
