#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "facts.hpp"

namespace meanwhile::oracle {

/// What is wrong with one plan of plan.json: rules that it breaks, figures that are not what they
/// should be. Empty when all is well. Whether it is the best plan is not asked.
///
/// programme, client  as in the contract, without calendar files
/// plan               one element of `plans`, or the `plan` of a set of changes
std::vector<std::string> check_plan(const boost::json::object& programme,
                                    const boost::json::object& client,
                                    const boost::json::object& plan);
std::vector<std::string> check_plan(const Facts& facts, const boost::json::object& plan);

}  // namespace meanwhile::oracle
