#pragma once

#include <boost/json.hpp>
#include <vector>

namespace meanwhile::oracle {

/// What the planner answers about a programme with proposals and its people, read and written as
/// the verb does it: the document of docs/planner.md. Throws when it refuses to read them.
///
/// clients  one a line, in order, without calendar files
boost::json::object ask_design(const boost::json::object& programme,
                               const std::vector<boost::json::object>& clients,
                               std::uint64_t seed = 1);

}  // namespace meanwhile::oracle
