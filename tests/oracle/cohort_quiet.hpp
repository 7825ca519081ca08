#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "cohort_facts.hpp"

namespace meanwhile::oracle {

/// Where an answer tells that people avoid each other: by the word, or by naming a person anywhere
/// but as the one whom a row of `people` or `conflicts` is about. What the plans themselves let
/// someone guess is not asked.
std::vector<std::string> check_quiet(const CohortFacts& facts, const boost::json::object& output);

}  // namespace meanwhile::oracle
