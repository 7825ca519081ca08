#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// What is wrong with an answer about a cohort: rules that its plans break, figures that are not
/// what they should be, words that tell of who avoids whom. Empty when all is well. Whether the
/// cohort plan is the best is not asked, only whether its values and gaps are what it says.
///
/// programme, clients  as in the contract, without calendar files, each line in order; a second
/// line
///                     of one client is a problem that the answer must name
/// output              the whole document
std::vector<std::string> check_cohort(const boost::json::object& programme,
                                      const std::vector<boost::json::object>& clients,
                                      const boost::json::object& output);

/// The same where there are too many offerings and weeks for exhaustive search: who has a plan
/// alone is taken as the answer tells it, and its unmet hours are not asked about.
std::vector<std::string> check_large_cohort(const boost::json::object& programme,
                                            const std::vector<boost::json::object>& clients,
                                            const boost::json::object& output);

}  // namespace meanwhile::oracle
