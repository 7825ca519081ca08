#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "cohort_rules.hpp"

namespace meanwhile::oracle {

/// What is wrong with the rows about slots: each that is joined has one, in the order of the
/// programme, and what it says of people, of running and of being full is so.
std::vector<std::string> check_offerings(const CohortFacts& facts, const Use& use,
                                         const boost::json::array& rows);

/// What is wrong with the prices of seats: each slot that is full on some session has one, no other
/// has, and none is below 0. Whether they are good estimates is not asked.
std::vector<std::string> check_seat_prices(const CohortFacts& facts, const Use& use,
                                           const boost::json::array& rows);

}  // namespace meanwhile::oracle
