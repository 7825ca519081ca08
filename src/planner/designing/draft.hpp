#pragma once

#include <limits>
#include <set>
#include <vector>

#include "planner/designing/ground.hpp"

namespace meanwhile::planner::designing {

/// A slot of a timetable that is being drafted: what somebody needs to know to take a seat.
///
/// hours   of its usual week; credit: of all of them; days: Monday in bit 0
/// who     by modality: people who could come
/// seats   that are free for those planned together; online: those online
/// needed  so many must join before it runs
struct DraftSlot {
  static constexpr int no_cap = std::numeric_limits<int>::max();
  std::vector<Hours> hours;
  Minute credit = 0;
  unsigned days = 0;
  int module = -1;
  programme::Kind kind = programme::Kind::group;
  bool clinical = true;
  std::array<Crowd, 2> who;
  int seats = no_cap;
  int online = no_cap;
  int needed = 0;
};

/// A group of a timetable that is being drafted: one of those given, or one of the menu.
///
/// given     position of the offering; -1: of the menu: line, cells, room (-1: online alone)
/// stays     it may not be closed
/// busy      hours of its staff and its room; pause: minutes that its leader has around them
struct Group {
  int given = -1;
  int line = -1;
  std::vector<int> cells;
  int room = -1;
  bool stays = true;
  std::vector<int> staff;
  std::vector<Hours> busy;
  Minute pause = 0;
  Minute staff_time = 0;
  std::vector<DraftSlot> slots;
};

using Draft = std::vector<Group>;

/// Minutes of staff a week: of every meeting, for each of its staff.
Minute staff_time(const Draft& draft);

/// The timetable that was given.
///
/// held  offerings that somebody holds
Draft draft_of(const Ground& ground, const std::set<OfferingId>& held);

/// A group of the menu, led by somebody, in a room or online.
Group group_of(const Ground& ground, int line, std::vector<int> cells, int leader, int room);

/// Whether someone is there for a meeting with that much of a pause around it, and has no other.
bool is_free(const Ground& ground, const Draft& draft, int member, const Hours& hours,
             Minute pause);
bool room_is_free(const Draft& draft, int room, const Hours& hours);
/// Whether a group of the menu needs nobody and no room that the draft needs at that time.
bool has_place(const Ground& ground, const Draft& draft, const Group& group);

/// The programme with this timetable in place of its own.
programme::Programme programme_of(const Ground& ground, const Draft& draft);

}  // namespace meanwhile::planner::designing
