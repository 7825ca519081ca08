#pragma once

#include <boost/json.hpp>
#include <vector>

namespace meanwhile::oracle {

/// What the planner answers about a cohort, read and written as the verb does it: the document of
/// docs/planner.md. Throws when it refuses to read the programme.
///
/// clients  one a line, in order, without calendar files
boost::json::object ask_cohort(const boost::json::object& programme,
                               const std::vector<boost::json::object>& clients);

}  // namespace meanwhile::oracle
