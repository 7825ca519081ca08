#pragma once

#include <boost/json.hpp>
#include <functional>
#include <vector>

namespace meanwhile::oracle {

/// One way to make a right answer about a cohort wrong.
struct Spoilt {
  const char* how;
  const char* where;                                       // what the complaint begins with
  std::function<bool(boost::json::object& answer)> spoil;  // false when there is nothing to spoil
};
const std::vector<Spoilt>& spoilt_answers();

}  // namespace meanwhile::oracle
