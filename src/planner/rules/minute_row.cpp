#include "planner/rules/minute_row.hpp"

#include <algorithm>
#include <utility>

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_days = 400;  // beyond a year there is little to ask for

}  // namespace

MinuteRow::MinuteRow(std::vector<Minute> sorted) : minutes_(std::move(sorted)) {
  std::size_t before = 0;
  for (Minute midnight = 0; days_.size() < most_days; midnight += day_length) {
    while (before < minutes_.size() && minutes_[before] < midnight) ++before;
    days_.push_back(static_cast<std::uint32_t>(before));
    if (before == minutes_.size()) break;
  }
}

std::size_t MinuteRow::until_beyond(Minute minute) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(minutes_, minute) - minutes_.begin());
}

}  // namespace meanwhile::planner
