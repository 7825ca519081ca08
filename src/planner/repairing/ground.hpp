#pragma once

#include <vector>

#include "planner/columns/agenda.hpp"
#include "planner/columns/column.hpp"
#include "planner/repair.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// What events do to one session.
///
/// cancelled  it does not take place
/// no_room    nobody can attend it on site
/// here       those of its staff who are there, where some are away
struct Upset {
  bool cancelled = false;
  bool no_room = false;
  std::optional<std::vector<StaffId>> here;

  bool any() const { return cancelled || no_room || here; }
};

/// The programme after the events, as all people share it.
///
/// sessions, upsets  by slot and session of the agenda
struct Ground {
  Ground(const programme::Programme& offered, programme::Weeks weeks,
         const std::vector<Event>& events, time::Instant from);

  const programme::Programme& programme;
  programme::Weeks weeks;
  time::Instant as_of;
  Agenda agenda;
  std::vector<std::vector<programme::Session>> sessions;
  std::vector<std::vector<Upset>> upsets;
  std::vector<RoomChanged> rooms;

  const programme::Session& session(SessionAt which) const {
    return sessions[at(which.slot)][at(which.session)];
  }
  const Upset& upset(SessionAt which) const { return upsets[at(which.slot)][at(which.session)]; }
  bool takes_place(SessionAt which) const {
    return session(which).cancelled == programme::Cancelled::no && !upset(which).cancelled;
  }
  bool is_past(SessionAt which) const { return session(which).span.start < as_of; }
  /// Whether somebody may be there in this modality, as far as room and licences go.
  bool admits(SessionAt which, programme::Modality modality,
              const std::optional<std::string>& state) const;
};

}  // namespace meanwhile::planner
