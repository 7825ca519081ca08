#pragma once

#include <optional>
#include <string>
#include <vector>

#include "programme/offering.hpp"

namespace meanwhile::programme {

/// Groups that a programme could open: what `design` chooses from.
///
/// id            no other proposal's; what is opened from it is `id-1`, `id-2` …
/// groups        that may be opened, at most
/// lengths       of a meeting; all meetings of one group have the same
/// least_days, most_days  meetings a week of one group, each on a day of its own
/// days          on which they may be
/// earliest, latest  start of a meeting, on the wall of its site; each start is a whole number of
///               half hours after the earliest
/// onsite, online  each group meets in all of these; without a free room online alone, where that
///               is one of them
/// sites         where it may be; no other
/// seats         in a room that has fewer, those of the room; absent: as many as the room has
/// pause         minutes that who leads it has to herself before each meeting and after it
struct Proposal {
  std::string id;
  std::string title;
  Kind kind = Kind::group;
  ModuleId module;
  int groups = 1;
  std::vector<time::Minutes> lengths;
  int least_days = 1;
  int most_days = 1;
  time::Weekdays days;
  time::Minutes earliest{};
  time::Minutes latest{};
  Join join = Join::all;
  bool onsite = true;
  bool online = false;
  std::vector<SiteId> sites;
  std::optional<int> seats;
  std::optional<int> online_seats;
  int min_seats = 0;
  time::Minutes pause{};
  std::optional<time::Date> from;
  std::optional<time::Date> until;
  Audience audience;
};

}  // namespace meanwhile::programme
