#pragma once

#include <array>
#include <vector>

#include "planner/designing/hours.hpp"
#include "planner/placement/brief.hpp"

namespace meanwhile::planner::designing {

/// A week cut into windows, for placement/ to have times: what lies in one never touches what lies
/// in another, but past midnight.
class Windows {
 public:
  /// Cut where many of these begin; each window holds the longest of them.
  explicit Windows(const std::vector<Hours>& wanted);

  placement::Grid grid() const { return {7, periods_}; }
  /// The window in which the hours lie; -1: across a cut, or outside all of them.
  int window_of(const Hours& hours) const;

 private:
  using Cuts = std::vector<Minute>;  // where windows of a day begin, and the last ends

  static int window_in(const Cuts& cuts, const Hours& hours);

  int periods_ = 1;
  std::array<Cuts, 7> cuts_;
};

}  // namespace meanwhile::planner::designing
