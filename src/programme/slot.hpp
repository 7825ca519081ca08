#pragma once

#include <optional>
#include <vector>

#include "programme/session.hpp"

namespace meanwhile::programme {

/// An offering as it is joined: whole, or one of its meetings by itself, which is then `id#n`, n
/// from 1. Points into its programme.
struct Slot {
  const Offering* offering = nullptr;
  std::optional<std::size_t> meeting;
  OfferingId id;

  int taken() const {
    return meeting ? offering->meetings[*meeting].taken.value_or(offering->taken) : offering->taken;
  }
  bool has_seat() const { return !offering->seats || taken() < *offering->seats; }
  /// Whether one more may join online, as far as online seats go.
  bool has_online_seat() const {
    const auto& most = offering->online_seats ? offering->online_seats : offering->seats;
    return !most || offering->taken_online < *most;
  }
};

/// The name of one meeting of an offering joined meeting by meeting; `meeting` from 0.
OfferingId slot_id(const Offering& offering, std::size_t meeting);

/// The offering that a slot is, or is one meeting of; null when the programme has none of that
/// name.
OfferingId offering_of(const OfferingId& slot);
const Offering* offering_of(const Programme& programme, const OfferingId& slot);

/// Every way to join something of this programme, in the order of its offerings and their meetings.
std::vector<Slot> slots(const Programme& programme);

/// The slot of that name, if there is one: not an offering as a whole that is joined by meetings.
std::optional<Slot> slot_named(const Programme& programme, const OfferingId& id);

/// The sessions of a slot in these weeks, by start.
std::vector<Session> sessions_of(const Programme& programme, const Slot& slot, Weeks weeks);

/// The session of a slot that starts then, if there is one.
std::optional<Session> session_at(const Programme& programme, const OfferingId& slot,
                                  time::Instant start);

/// A timetable before a change and after it.
struct Timetables {
  const Programme& before;
  const Programme& after;
};

/// What a session has become: the same meeting of the same week.
std::optional<Session> renewed(const Timetables& timetables, const OfferingId& slot,
                               time::Instant start);

}  // namespace meanwhile::programme
