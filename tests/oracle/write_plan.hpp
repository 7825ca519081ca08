#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "week.hpp"

namespace meanwhile::oracle {

struct Joined {
  std::size_t unit;
  Modality modality;
};

/// `id/modality`.
std::string name(const Facts& facts, const Joined& joined);

/// The plan that these weeks make, as it stands in plan.json.
boost::json::object write_plan(const Facts& facts, const std::string& label,
                               const std::vector<Joined>& joined,
                               const std::vector<const WeekPlan*>& weeks);

}  // namespace meanwhile::oracle
