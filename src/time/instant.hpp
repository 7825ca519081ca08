#pragma once

#include <chrono>
#include <compare>

namespace meanwhile::time {

using Minutes = std::chrono::minutes;
using Instant = std::chrono::sys_time<Minutes>;

/// A calendar day on some wall, and a time on that wall; which wall is for the context to say.
using Date = std::chrono::local_days;
using Wall = std::chrono::local_time<Minutes>;

/// The Monday of the week in which `date` lies. A week runs Monday to Sunday.
inline Date monday_of(Date date) {
  const std::chrono::weekday day{date};
  return date - (day - std::chrono::Monday);
}

inline Date date_of(Wall wall) { return std::chrono::floor<std::chrono::days>(wall); }

/// A stretch of real time: start included, end not. Spans that only touch do not overlap.
struct Span {
  Instant start;
  Instant end;

  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  bool empty() const { return end <= start; }
  Minutes length() const { return end - start; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace meanwhile::time
