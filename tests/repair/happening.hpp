#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// A programme, people with the plans that they have, and what happens.
///
/// enrolled  client.json with `plan`
/// events    as in events.json; as_of: from when plans may change
struct Happening {
  boost::json::object programme;
  std::vector<boost::json::object> enrolled;
  boost::json::array events;
  std::string as_of;
};

/// A made-up one, small enough for exhaustive search. Equal seeds give equal ones everywhere.
Happening draw_happening(std::uint64_t seed);

}  // namespace meanwhile::oracle
