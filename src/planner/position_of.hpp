#pragma once

#include <algorithm>
#include <vector>

namespace meanwhile::planner {

/// Where what has this id stands among all, or -1.
template <class T, class Id>
int position_of(const std::vector<T>& all, const Id& id) {
  const auto found = std::ranges::find(all, id, &T::id);
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

}  // namespace meanwhile::planner
