#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_expand.hpp"

/// Rules laid out, spelled as calendars spell times.
namespace meanwhile::exchange::samples {

inline WallSeconds wall(std::string_view text) { return stamp_from(text)->wall; }

inline std::string spelled(WallSeconds at) {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
  const std::chrono::hh_mm_ss clock{at - std::chrono::floor<std::chrono::days>(at)};
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

inline std::vector<std::string> laid_out(std::string_view rule, std::string_view first,
                                         std::string_view from, std::string_view to) {
  Effort effort;
  const Starts starts =
      recurrences(*rule_from(rule), wall(first), std::nullopt, {wall(from), wall(to)}, effort);
  EXPECT_FALSE(starts.cut);
  std::vector<std::string> out;
  for (const WallSeconds at : starts.walls) out.push_back(spelled(at));
  return out;
}

}  // namespace meanwhile::exchange::samples
