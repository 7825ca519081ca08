#pragma once

#include <cstdint>

#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// The quarter hours of a date that a session takes up altogether. Two that share one overlap.
struct Quarters {
  std::uint64_t early = 0;
  std::uint64_t late = 0;

  bool meets(const Quarters& other) const {
    return ((early & other.early) | (late & other.late)) != 0;
  }
  Quarters& operator|=(const Quarters& other) {
    early |= other.early;
    late |= other.late;
    return *this;
  }
};

Quarters quarters_of(const Occasion& occasion);

}  // namespace meanwhile::planner
