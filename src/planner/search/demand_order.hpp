#pragma once

#include "planner/search/outlook.hpp"

namespace meanwhile::planner {

// Demands lie in this order: hours, days, a place for each kind, a place for each module.
inline constexpr std::size_t hours = 0;
inline constexpr std::size_t dates = 1;
inline constexpr std::size_t first_kind = 2;
inline constexpr std::size_t first_module = first_kind + programme::kind_count;

inline std::size_t demand_of(programme::Kind kind) {
  return first_kind + static_cast<std::size_t>(kind);
}
inline std::size_t demand_of(int module) { return first_module + at(module); }

}  // namespace meanwhile::planner
