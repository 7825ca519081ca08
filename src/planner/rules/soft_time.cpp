#include "planner/rules/soft_time.hpp"

#include <algorithm>

namespace meanwhile::planner {

SoftTime::SoftTime(const std::vector<Stretch>& stretches) {
  std::vector<std::pair<Minute, Cost>> steps;
  for (const Stretch& stretch : stretches) {
    steps.emplace_back(stretch.start, stretch.weight);
    steps.emplace_back(stretch.end, -stretch.weight);
  }
  std::ranges::sort(steps);
  std::vector<Minute> minutes;
  Corner last{0, 0, 0};
  for (const auto& [at, step] : steps) {
    if (!corners_.empty()) last.sum += last.slope * (at - last.at);
    last.at = at;
    last.slope += step;
    corners_.push_back(last);
    minutes.push_back(at);
  }
  minutes_ = MinuteRow{std::move(minutes)};
}

Cost SoftTime::until(Minute minute) const {
  const std::size_t after = minutes_.until(minute);
  if (after == 0) return 0;
  const Corner& corner = corners_[after - 1];
  return corner.sum + corner.slope * (minute - corner.at);
}

}  // namespace meanwhile::planner
