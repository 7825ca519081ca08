#pragma once

#include <variant>
#include <vector>

#include "programme/session.hpp"

namespace meanwhile::programme {

/// A room or a facilitator that two offerings want at once.
///
/// other  the one that has it, too
/// start  of the first session for which that is so
struct DoubleBooking {
  struct Place {
    SiteId site;
    std::string room;
    friend bool operator==(const Place&, const Place&) = default;
  };
  OfferingId other;
  time::Instant start;
  std::variant<Place, StaffId> what;

  friend bool operator==(const DoubleBooking&, const DoubleBooking&) = default;
};

/// What one offering wants in these weeks while another has it: one line for each other offering
/// and room or facilitator, by offering. Cancelled sessions want nothing.
std::vector<DoubleBooking> double_booked(const Programme& programme, const OfferingId& offering,
                                         Weeks weeks);

}  // namespace meanwhile::programme
