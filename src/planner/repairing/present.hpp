#pragma once

#include <vector>

#include "planner/repairing/ground.hpp"
#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// A usual session of the plan that somebody has.
struct PresentUsual {
  enum class How { attended, made_up, missed };
  SessionAt which;
  programme::Modality modality = programme::Modality::onsite;  // in which she sits in its slot
  How how = How::attended;
};

/// A make-up of it; dialling in where `which` and `in_place_of` are the same.
struct PresentMakeUp {
  SessionAt which;
  programme::Modality modality = programme::Modality::onsite;
  SessionAt in_place_of;
};

/// The plan that somebody has, by the numbers of the agenda.
///
/// usual   by slot, session
/// joined  at its end
struct Present {
  std::vector<PresentUsual> usual;
  std::vector<PresentMakeUp> make_ups;
  std::vector<JoinedSlot> joined;

  /// The modality in which she sits in a slot when this session takes place, if she does.
  const PresentUsual* at_session(SessionAt which) const;
};

/// returns  nothing where the plan has what the programme does not have; then `conflict` says what
std::optional<Present> present_of(const Plan& plan, const Ground& ground, RepairConflict& conflict);

/// What somebody takes of one session that is still to come and takes place.
///
/// seat     holds or visits one; online: one of those online
/// attends  is there, in whatever modality; holds: sits in its slot
struct Use {
  SessionAt which;
  bool seat = true;
  bool online = false;
  bool attends = false;
  bool holds = false;
  friend bool operator==(const Use&, const Use&) = default;
};

/// Of this session; null without any. `uses` by session.
const Use* use_of(const std::vector<Use>& uses, SessionAt which);

/// A session and how it is attended.
struct AttendedAt {
  SessionAt which;
  programme::Modality modality = programme::Modality::onsite;
  friend auto operator<=>(const AttendedAt&, const AttendedAt&) = default;
};

/// What is attended from now on by the plan as it was, in order.
std::vector<AttendedAt> attended_ahead(const Present& present, const Ground& ground);

/// What is taken of sessions by the plan as it was, events aside but for what does not take place.
std::vector<Use> uses_of(const Present& present, const Ground& ground);

}  // namespace meanwhile::planner
