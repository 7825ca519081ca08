#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "life/commitment.hpp"
#include "time/instant.hpp"

namespace meanwhile::planner {

/// When something is otherwise: on site dates, both included, on each between two wall times.
///
/// until  absent: for good
/// hours  an end past 24:00 is on the next day; absent: the whole day
struct EventDates {
  time::Date from;
  std::optional<time::Date> until;
  std::optional<life::DayStretch> hours;
};

struct StaffAway {
  StaffId staff;
};
struct RoomClosed {
  SiteId site;
  std::string room;
};
struct SiteClosed {
  SiteId site;
};
/// offering  or one meeting of it, `id#n`
struct OfferingCancelled {
  OfferingId offering;
};
/// life     entries that are added, or take the place of those with their ids
/// without  entries that fall away
struct LifeChanged {
  ClientId client;
  std::vector<life::LifeEntry> life;
  std::vector<LifeId> without;
};

/// Something that happened, or will. A life changes by the dates on which its intervals start, on
/// the client's clock, and all day.
struct Event {
  EventDates dates;
  std::variant<StaffAway, RoomClosed, SiteClosed, OfferingCancelled, LifeChanged> what;
};

}  // namespace meanwhile::planner
