#pragma once

#include <array>
#include <bitset>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "time/instant.hpp"

namespace meanwhile::time {

/// Monday is 0, Sunday 6, as a week runs here.
enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

using Weekdays = std::bitset<7>;

constexpr std::array<std::string_view, 7> weekday_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

inline Weekday weekday_of(Date date) {
  return static_cast<Weekday>((std::chrono::weekday{date} - std::chrono::Monday).count());
}

inline std::size_t index(Weekday day) { return static_cast<std::size_t>(day); }

inline std::string_view code(Weekday day) { return weekday_codes[index(day)]; }

inline std::optional<Weekday> weekday_from(std::string_view text) {
  for (std::size_t i = 0; i < weekday_codes.size(); ++i)
    if (weekday_codes[i] == text) return static_cast<Weekday>(i);
  return std::nullopt;
}

}  // namespace meanwhile::time
