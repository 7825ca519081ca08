#include "care/seat.hpp"

#include <algorithm>
#include <set>

#include "programme/slot.hpp"

namespace meanwhile::care {
namespace {

using programme::Modality;
using programme::Offering;

/// Who sits in one session.
struct Sitting {
  std::set<ClientId> all;
  std::set<ClientId> online;

  void add(const Claim& claim) {
    all.insert(claim.client);
    if (claim.seat.modality == Modality::online) online.insert(claim.client);
  }
  void add(const Sitting& others) {
    all.insert(others.all.begin(), others.all.end());
    online.insert(others.online.begin(), others.online.end());
  }
};

struct Sessions {
  Sitting members;
  std::map<time::Instant, Sitting> visitors;
};

Occupied fullest(const Sessions& slot) {
  Occupied most{static_cast<int>(slot.members.all.size()),
                static_cast<int>(slot.members.online.size())};
  for (auto [start, sitting] : slot.visitors) {
    sitting.add(slot.members);
    most.seats = std::max(most.seats, static_cast<int>(sitting.all.size()));
    most.online = std::max(most.online, static_cast<int>(sitting.online.size()));
  }
  return most;
}

Occupied at(const Occupancy& occupied, const OfferingId& slot) {
  const auto found = occupied.find(slot);
  return found == occupied.end() ? Occupied{} : found->second;
}

}  // namespace

Occupancy occupancy(std::span<const Claim> claims, const ClientId& except) {
  std::map<OfferingId, Sessions> slots;
  for (const Claim& claim : claims) {
    if (claim.client == except) continue;
    Sessions& slot = slots[claim.seat.slot];
    (claim.seat.visit ? slot.visitors[*claim.seat.visit] : slot.members).add(claim);
  }
  Occupancy all;
  for (const auto& [id, slot] : slots) all.emplace(id, fullest(slot));
  return all;
}

programme::Programme with_taken(programme::Programme timetable, const Occupancy& occupied) {
  for (Offering& offering : timetable.offerings) {
    if (offering.join == programme::Join::all) {
      const Occupied here = at(occupied, offering.id);
      offering.taken += here.seats;
      offering.taken_online += here.online;
      continue;
    }
    // The file format counts online seats of an offering as a whole: the fullest meeting decides.
    int online = 0;
    for (std::size_t i = 0; i < offering.meetings.size(); ++i) {
      const Occupied here = at(occupied, programme::slot_id(offering, i));
      auto& taken = offering.meetings[i].taken;
      taken = taken.value_or(offering.taken) + here.seats;
      online = std::max(online, here.online);
    }
    offering.taken_online += online;
  }
  return timetable;
}

std::optional<Seat> first_not_free(const programme::Programme& timetable,
                                   std::span<const Seat> wanted) {
  for (const Seat& seat : wanted) {
    const auto slot = programme::slot_named(timetable, seat.slot);
    const bool free = slot && slot->offering->offers(seat.modality) && slot->has_seat() &&
                      (seat.modality == Modality::onsite || slot->has_online_seat());
    if (!free) return seat;
  }
  return std::nullopt;
}

}  // namespace meanwhile::care
