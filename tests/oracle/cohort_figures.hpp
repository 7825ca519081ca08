#pragma once

#include <array>
#include <vector>

#include "cohort_rules.hpp"
#include "oracle.hpp"

namespace meanwhile::oracle {

/// By person, the best plan that each who waits would have alone; those placed have none here.
std::vector<Expected> alone(const CohortFacts& facts, const Plans& plans);

/// Those who have a plan alone, the first to be placed next first: higher priority, then more days
/// waited, then the earlier line.
std::vector<std::size_t> in_line(const CohortFacts& facts, const std::vector<Expected>& alone);

/// A tenth of those placed, rounded up, who have the greatest burdens, and their mean.
struct Tenth {
  long people = 0;
  double burden = 0;
};
Tenth worst_served(const Plans& plans);

/// Minutes of clinical credit by weekday, Monday first, of week 1 of the plans of those in line.
std::array<long, 7> unmet_minutes(const CohortFacts& facts, const std::vector<Expected>& alone);

/// Whether on some session that takes place in somebody's weeks there is no seat left, or no online
/// seat while others are.
enum class Fullness { has_room, full_online, full };
Fullness fullness(const CohortFacts& facts, const Use& use, std::size_t unit);

}  // namespace meanwhile::oracle
