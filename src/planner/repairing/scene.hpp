#pragma once

#include <vector>

#include "planner/repairing/present.hpp"
#include "planner/search/prices.hpp"

namespace meanwhile::planner {

/// One person's board after the events: what does not take place is off it, what nobody may attend
/// in a modality is blocked there.
///
/// as_of_week  the week that holds the instant from which plans may change; 0 where that lies
///             before all weeks, one more than the last where it lies after them
struct Scene {
  Scene(const Ground& ground, Case person);
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  const Ground& ground;
  Case person;
  Board board;
  Prices prices;
  int as_of_week = 0;

  SessionAt which(int occasion) const;
  /// -1: not on the board.
  int occasion(SessionAt which) const;
  int visit(AttendedAt one) const;
  int week_of(SessionAt which) const;
  bool is_past(int occasion) const { return ground.is_past(which(occasion)); }
  /// Nobody of those who must come can be at the session itself.
  bool is_blocked(int visit) const;

 private:
  void upset();

  std::vector<int> first_session_;  // by slot: the agenda's number of its first on the board
};

/// The person after what events say of her life.
Case changed_life(Case person, const std::vector<Event>& events, time::Instant as_of,
                  const programme::Weeks& weeks);

}  // namespace meanwhile::planner
