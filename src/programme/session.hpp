#pragma once

#include <vector>

#include "programme/programme.hpp"
#include "time/instant.hpp"

namespace meanwhile::programme {

/// Why a session does not take place.
enum class Cancelled { no, excepted, closed };

/// One dated meeting of an offering.
///
/// meeting    position in Offering::meetings
/// date       of its start, in the programme's zone: the date and week it belongs to
/// credit     minutes that count, at most the length, which clocks going forward may shorten
/// in_series  site date and start that it has in its series
/// moved      points into its offering; null: it is held when its series says
struct Session {
  std::size_t meeting = 0;
  time::Span span;
  time::Date date;
  time::Minutes credit{};
  Cancelled cancelled = Cancelled::no;
  time::Wall in_series;
  const Moved* moved = nullptr;
};

/// Weeks of a prescription, in the programme's zone.
struct Weeks {
  time::Date first_monday;
  int count = 0;

  time::Date end() const { return first_monday + std::chrono::days{7 * count}; }
};

/// Every session of an offering that starts in these weeks, cancelled ones among them, by start.
///
/// A session that clocks going forward leave empty does not occur.
std::vector<Session> sessions_in(const Programme& programme, const Offering& offering, Weeks weeks);

/// The wall that an offering's times are read on: its site's, else the programme's.
const time::Zone& zone_of(const Programme& programme, const Offering& offering);

/// Where a session is held: in the offering's room, unless it was moved to another.
inline const std::optional<std::string>& room_of(const Offering& offering, const Moved* moved) {
  return moved && moved->to.room ? moved->to.room : offering.room;
}

/// Which lesson of its module is taught in the week that begins on `monday`, from 0; weeks before
/// `from` are negative. Meaningful for cycle and cohort entry, which the reader gives a `from`.
int lesson_in(const Module& module, const Offering& offering, time::Date monday);

}  // namespace meanwhile::programme
