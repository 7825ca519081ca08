#pragma once

#include "planner/placement/bits.hpp"

namespace meanwhile::planner::placement {

/// Seeded chance, the same everywhere: xorshift64* (Vigna 2016, doi:10.1145/2845077), its state
/// spread from the seed by SplitMix64's mixer so that seeds that are near lead far apart.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(mixed(seed + 0x9e3779b97f4a7c15U)) {
    if (state_ == 0) state_ = 1;
  }

  std::uint64_t next() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 0x2545f4914f6cdd1dU;
  }

  /// One of 0 to count - 1; count is above 0.
  int below(int count) {
    return static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(count)) >> 32U);
  }

  /// A member of a set that is not empty.
  int of(Word set) {
    for (int skip = below(std::popcount(set)); skip > 0; --skip) set &= set - 1;
    return first_of(set);
  }

 private:
  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace meanwhile::planner::placement
