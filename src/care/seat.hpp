#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "base/id.hpp"
#include "programme/programme.hpp"
#include "time/instant.hpp"

namespace meanwhile::care {

/// One place: in every session of a slot, or, as a visit, in the one that starts then.
struct Seat {
  OfferingId slot;  // `id`, or `id#n` for one meeting of an offering joined meeting by meeting
  programme::Modality modality = programme::Modality::onsite;
  std::optional<time::Instant> visit;

  friend auto operator<=>(const Seat&, const Seat&) = default;
};

/// Whose seat it is: kept while she decides, or hers.
struct Claim {
  enum class State { held, agreed };
  ClientId client;
  Seat seat;
  State state = State::agreed;

  friend auto operator<=>(const Claim&, const Claim&) = default;
};

/// How many places of a slot are gone, on top of what the timetable itself says is taken.
///
/// Those who joined sit in every session, visitors in one; what counts is the session with the most
/// of them, since whoever joins will sit in that one too.
struct Occupied {
  int seats = 0;
  int online = 0;  // of them online

  friend bool operator==(const Occupied&, const Occupied&) = default;
};
using Occupancy = std::map<OfferingId, Occupied>;

/// Counts each person once a session, whatever she claims there twice: what she holds and what she
/// agreed to may well be the same seat. A member who dials in takes no second seat.
///
/// except  whose own claims do not count: she never stands in her own way
Occupancy occupancy(std::span<const Claim> claims, const ClientId& except);

/// The timetable with these places taken, as a planner has to see it.
programme::Programme with_taken(programme::Programme timetable, const Occupancy& occupied);

/// The first of these seats that nobody can have any more: full, or gone from the timetable.
///
/// timetable  with_taken
std::optional<Seat> first_not_free(const programme::Programme& timetable,
                                   std::span<const Seat> wanted);

}  // namespace meanwhile::care
