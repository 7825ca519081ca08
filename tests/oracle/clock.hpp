#pragma once

#include <string>
#include <string_view>

#include "time/instant.hpp"

namespace date {
class time_zone;
}

namespace meanwhile::oracle {

using time::Date;
using time::Instant;
using time::Minutes;
using time::Span;

/// A wall clock somewhere: which instant a wall time means, which date an instant falls on.
/// Throws when the zone is unknown.
class Clock {
 public:
  explicit Clock(std::string_view zone);

  /// The wall time `wall` after midnight on `day`; it may be 24 hours or more. A time that occurs
  /// twice is the first, one that does not occur is read with the offset before the gap.
  Instant instant(Date day, Minutes wall) const;
  Date date(Instant instant) const;
  /// As in "2026-11-30T10:00:00-05:00".
  std::string text(Instant instant) const;

 private:
  const date::time_zone* zone_;
};

/// "2026-11-30" and "18:00" (or "24:00"). Throws when malformed.
Date date_from(std::string_view text);
Minutes wall_from(std::string_view text);
std::string text(Date date);
/// "2026-11-30T10:00:00-05:00" or with "Z". Throws when malformed.
Instant instant_from(std::string_view text);

}  // namespace meanwhile::oracle
