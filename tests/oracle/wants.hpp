#pragma once

#include "facts.hpp"

namespace meanwhile::oracle {

/// Reads what the prescription asks for, by week and by block of weeks, and what a burden weighs,
/// into `facts`, whose sites and modules stand already. New kinds are added to `facts.kinds`.
void read_wants(Facts& facts, const boost::json::object& client);

}  // namespace meanwhile::oracle
