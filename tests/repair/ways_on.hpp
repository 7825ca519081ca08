#pragma once

#include <array>
#include <optional>
#include <vector>

#include "held_plan.hpp"

namespace meanwhile::oracle {

/// Lost minutes, people disturbed, relationships broken, burden added.
using Costs = std::array<long, 4>;

/// One way to go on: what it costs, what it takes, and how it shows in a plan.
struct WayOn {
  Costs costs{};
  Takings takings;
  std::set<std::tuple<Instant, std::string, Modality>> attended;  // past and to come
  std::set<std::string> joined;                                   // `id/modality`
};

/// Every way that one person can go on, or nothing where there are too many to list.
///
/// running  by unit
std::optional<std::vector<WayOn>> ways_on(const Happening& happening,
                                          const boost::json::object& enrolled, const Blows& blows,
                                          const std::vector<bool>& running);

}  // namespace meanwhile::oracle
