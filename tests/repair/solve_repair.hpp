#pragma once

#include "ways_on.hpp"

namespace meanwhile::oracle {

/// The best repair there is, by trying all ways of everyone; what none is better than.
///
/// ways   by person
/// stuck  people for whom nothing is possible
/// none   nothing is possible for all together
struct BestRepair {
  Costs costs{};
  std::vector<std::vector<WayOn>> ways;
  std::vector<std::size_t> stuck;
  bool none = false;
};

/// Nothing where there are too many ways to list.
std::optional<BestRepair> solve_repair(const Happening& happening);

/// What is wrong with a repaired plan of each person: that it is no way of hers, or one that costs
/// something else than told, or that they do not go together.
std::vector<std::string> check_repair(const Happening& happening, const BestRepair& best,
                                      const boost::json::object& answer,
                                      const std::vector<boost::json::object>& repaired);

}  // namespace meanwhile::oracle
