#pragma once

#include <array>
#include <vector>

#include "planner/designing/hours.hpp"
#include "planner/placement/brief.hpp"

namespace meanwhile::planner::designing {

/// A week cut into windows, for placement/ to have times.
class Windows {
 public:
  /// Cut so that many of these lie within one; each window holds the longest of them.
  explicit Windows(const std::vector<Hours>& wanted);

  placement::Grid grid() const { return {7, periods_}; }
  /// The window in which the hours lie; -1: across a cut, or past the last.
  int window_of(const Hours& hours) const;

 private:
  int index(int day, Minute begin, const Hours& hours) const;

  Minute width_ = day_minutes;
  int periods_ = 1;
  std::array<Minute, 7> begin_{};  // of the first window, by day: minutes after midnight
};

}  // namespace meanwhile::planner::designing
