#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// Parts of cohorts so small that their answers are worked out by hand. Weeks begin on Monday
/// 2026-11-30 in New York; sites, modules and staff leave everything open.

/// A programme with these offerings. One of module "m" may be made up by another.
boost::json::object small_programme(const boost::json::array& offerings);

/// An hour a week, on site or online, with `more` fields.
boost::json::object small_offering(const std::string& id, const std::string& day,
                                   const std::string& start, const std::string& end,
                                   const boost::json::object& more);

/// Someone who needs an hour in each of `weeks` weeks and lives `travel` minutes away, with `more`
/// fields beside `client` and `prescription`.
boost::json::object small_client(const std::string& id, long travel, long weeks,
                                 const boost::json::object& more);

/// Work on one date or, without a date, every week.
boost::json::object firm_on(const std::string& day, const std::string& start,
                            const std::string& end);
boost::json::object firm_once(const std::string& date, const std::string& start,
                              const std::string& end);

}  // namespace meanwhile::oracle
