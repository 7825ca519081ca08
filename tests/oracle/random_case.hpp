#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "chance.hpp"

namespace meanwhile::oracle {

/// What cases are drawn to be rich in, in turn; most have a little of several.
const std::vector<std::string>& categories();

/// A case small enough for the brute-force solver: 2 to 9 offerings, 1 to 4 weeks. It keeps off
/// what the contract leaves open: closed dates and lessons where a site's date is another than the
/// programme's, credit that outlasts a session cut short by a change of the clocks, offerings
/// without a module, joining what never meets.
RandomCase draw(std::uint64_t seed);

}  // namespace meanwhile::oracle
