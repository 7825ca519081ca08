#pragma once

#include <cstdint>
#include <vector>

#include "planner/rules/firm_time.hpp"

namespace meanwhile::planner {

/// Burden minutes. Wide enough for one figure to outweigh all others.
using Cost = std::int64_t;

/// What soft commitments cost as time goes by: until(b) - until(a) is Σ weight × minutes of overlap
/// with [a, b).
class SoftTime {
 public:
  struct Stretch {
    Minute start;
    Minute end;
    Cost weight;
  };
  explicit SoftTime(const std::vector<Stretch>& stretches);

  Cost until(Minute minute) const;

 private:
  struct Corner {
    Minute at;
    Cost sum;    // up to `at`
    Cost slope;  // a minute, from `at` on
  };
  std::vector<Corner> corners_;
  MinuteRow minutes_{{}};  // of corners
};

}  // namespace meanwhile::planner
