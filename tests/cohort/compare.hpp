#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "oracle/cohort_draw.hpp"
#include "oracle/cohort_solve.hpp"

namespace meanwhile::oracle {

/// In what an answer is not the proven optimum: each level has the value of exhaustive search, no
/// other bound, and no gap. Which of several best cohort plans it has is free.
std::vector<std::string> differences(const boost::json::object& answer, const Levels& expected);

/// In what an answer that ended early claims too much: it is better than the optimum, or one of its
/// bounds is passed by the optimum, where that is as good on the levels above.
std::vector<std::string> claims_too_much(const boost::json::object& answer, const Levels& expected);

/// What is drawn from a seed; the same cohort is drawn once only.
const RandomCohort& cohort_of(std::uint64_t seed);

/// A folder below the system's for temporary files, with programme.json and clients.jsonl in it.
std::string keep(const std::string& name, const RandomCohort& drawn);

}  // namespace meanwhile::oracle
