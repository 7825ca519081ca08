#pragma once

#include <chrono>
#include <vector>

#include "time/zone.hpp"

namespace meanwhile::time {

/// The periods of a zone, carried on past the end of their table by the yearly rule that its last
/// years follow ("the last Sunday of March at 02:00"). A zone without such a rule stays as it is.
///
/// periods    by `since`
/// tabled     the last year that the table covers
/// last       the last year to carry on to
std::vector<Zone::Period> with_future(std::vector<Zone::Period> periods, std::chrono::year tabled,
                                      std::chrono::year last);

}  // namespace meanwhile::time
