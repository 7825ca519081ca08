#include "planner/rules/minute_row.hpp"

#include <algorithm>
#include <utility>

namespace meanwhile::planner {
namespace {

constexpr Minute day = 1440;
constexpr std::size_t most_days = 400;  // beyond a year there is little to ask for

}  // namespace

MinuteRow::MinuteRow(std::vector<Minute> sorted) : minutes_(std::move(sorted)) {
  std::size_t before = 0;
  for (Minute midnight = 0; days_.size() < most_days; midnight += day) {
    while (before < minutes_.size() && minutes_[before] < midnight) ++before;
    days_.push_back(static_cast<std::uint32_t>(before));
    if (before == minutes_.size()) break;
  }
}

std::size_t MinuteRow::until(Minute minute) const {
  const auto number = static_cast<std::size_t>(std::max(0, minute)) / day;
  if (minute < 0 || number + 1 >= days_.size())
    return static_cast<std::size_t>(std::ranges::upper_bound(minutes_, minute) - minutes_.begin());
  std::size_t position = days_[number];
  while (position < minutes_.size() && minutes_[position] <= minute) ++position;
  return position;
}

}  // namespace meanwhile::planner
