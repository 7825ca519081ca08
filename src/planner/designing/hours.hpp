#pragma once

#include "planner/rules/firm_time.hpp"

namespace meanwhile::planner::designing {

constexpr Minute day_minutes = 24 * 60;
constexpr Minute week_minutes = 7 * day_minutes;

/// A stretch that comes back every week: minutes since Monday begins, on the wall of its site. It
/// starts within the week, and may end in the next.
struct Hours {
  Minute start = 0;
  Minute end = 0;

  int day() const { return start / day_minutes; }
  Minute length() const { return end - start; }
  friend bool operator==(const Hours&, const Hours&) = default;
};

/// Whether they overlap, or have less than `apart` minutes between them.
inline bool meet(const Hours& one, const Hours& other, Minute apart = 0) {
  const auto overlap = [&](Minute later) {
    return one.start < other.end + later + apart && other.start + later < one.end + apart;
  };
  return overlap(0) || overlap(week_minutes) || overlap(-week_minutes);
}

inline Hours hours_of(time::Weekday day, time::Minutes start, time::Minutes length) {
  const Minute begin = static_cast<Minute>(static_cast<int>(day) * day_minutes + start.count());
  return {begin, begin + static_cast<Minute>(length.count())};
}

inline Hours hours_of(const programme::Meeting& meeting) {
  return hours_of(meeting.day, meeting.start, meeting.length());
}

}  // namespace meanwhile::planner::designing
