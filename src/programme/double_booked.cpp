#include "programme/double_booked.hpp"

#include <algorithm>

namespace meanwhile::programme {
namespace {

std::optional<DoubleBooking::Place> place_of(const Offering& offering, const Session& session) {
  const auto& room = room_of(offering, session.moved);
  if (!room || !offering.onsite) return std::nullopt;
  return DoubleBooking::Place{offering.site.value_or(SiteId{}), *room};
}

class Bookings {
 public:
  Bookings(const Programme& programme, const Offering& offering, Weeks weeks)
      : programme_(programme), offering_(offering), weeks_(weeks) {}

  std::vector<DoubleBooking> find() {
    const auto sessions = sessions_in(programme_, offering_, weeks_);
    for (const Offering& other : programme_.offerings) {
      if (other.id == offering_.id) continue;
      for (const Session& theirs : sessions_in(programme_, other, weeks_))
        for (const Session& ours : sessions)
          if (ours.span.overlaps(theirs.span)) compare(ours, other, theirs);
    }
    return std::move(found_);
  }

 private:
  void compare(const Session& ours, const Offering& other, const Session& theirs) {
    if (ours.cancelled != Cancelled::no || theirs.cancelled != Cancelled::no) return;
    const auto place = place_of(offering_, ours);
    if (place && place == place_of(other, theirs)) add({other.id, ours.span.start, *place});
    for (const StaffId& one : offering_.staff)
      if (std::ranges::find(other.staff, one) != other.staff.end())
        add({other.id, ours.span.start, one});
  }

  /// The first of each kind; sessions come by start.
  void add(DoubleBooking booking) {
    const auto alike = [&](const DoubleBooking& one) {
      return one.other == booking.other && one.what == booking.what;
    };
    const auto known = std::ranges::find_if(found_, alike);
    if (known == found_.end())
      found_.push_back(std::move(booking));
    else
      known->start = std::min(known->start, booking.start);
  }

  const Programme& programme_;
  const Offering& offering_;
  Weeks weeks_;
  std::vector<DoubleBooking> found_;
};

}  // namespace

std::vector<DoubleBooking> double_booked(const Programme& programme, const OfferingId& offering,
                                         Weeks weeks) {
  const Offering* found = programme.offering(offering);
  return found ? Bookings{programme, *found, weeks}.find() : std::vector<DoubleBooking>{};
}

}  // namespace meanwhile::programme
