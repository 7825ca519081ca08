#include "planner/search/quarters.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

constexpr Minute quarter = 15;

/// Quarter hours [from, 64), of one half of the date's 128.
std::uint64_t since(int from) { return from >= 64 ? 0 : ~std::uint64_t{0} << std::max(0, from); }

}  // namespace

Quarters quarters_of(const Occasion& occasion) {
  const Minute midnight = occasion.day * 1440;
  const int from = (occasion.start - midnight + quarter - 1) / quarter;
  const int until = (occasion.end - midnight) / quarter;
  if (until <= from) return {};
  return {since(from) & ~since(until), since(from - 64) & ~since(until - 64)};
}

}  // namespace meanwhile::planner
