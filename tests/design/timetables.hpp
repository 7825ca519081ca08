#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// Which rules a timetable breaks in place of the one that was given; in words, empty when all is
/// well. What was against the rules as it was given stays so, and is not asked about.
///
/// given      programme.json with its `proposals`
/// clients    as they were asked about
/// offerings  of the timetable found
std::vector<std::string> rules_broken(const boost::json::object& given,
                                      const std::vector<boost::json::object>& clients,
                                      const boost::json::array& offerings);

/// Minutes of staff a week.
long staff_minutes(const boost::json::array& offerings);

/// Every timetable that may take the place of the given one, itself among them.
///
/// cost  exponential; none, where there are more than `most`
std::vector<boost::json::array> every_timetable(const boost::json::object& given,
                                                const std::vector<boost::json::object>& clients,
                                                std::size_t most);

}  // namespace meanwhile::oracle
