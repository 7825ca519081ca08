#include "ways_on.hpp"

#include "going.hpp"

namespace meanwhile::oracle {

using boost::json::object;

std::optional<std::vector<WayOn>> ways_on(const Happening& happening, const object& enrolled,
                                          const Blows& blows, const std::vector<bool>& running) {
  return Going(happening, enrolled, blows, running).all();
}

}  // namespace meanwhile::oracle
