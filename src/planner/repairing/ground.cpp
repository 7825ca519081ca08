// Rooms go to displaced sessions one after the other, by start, those that need more seats first,
// each the smallest that is free: a rule that can be told in a sentence, and that staff would
// follow.
#include "planner/repairing/ground.hpp"

#include <algorithm>
#include <tuple>

namespace meanwhile::planner {
namespace {

using programme::Offering;
using programme::Room;
using programme::Session;
using std::chrono::days;

bool holds(const EventDates& dates, const time::Span& span, const time::Zone& zone) {
  const life::DayStretch hours = dates.hours.value_or(life::DayStretch{{}, days{1}});
  time::Date date = time::date_of(zone.wall(span.start)) - days{1};
  for (; zone.instant(date) < span.end; date += days{1}) {
    if (date < dates.from || (dates.until && date > *dates.until)) continue;
    const time::Span here{zone.instant(date + hours.start), zone.instant(date + hours.end)};
    if (here.overlaps(span)) return true;
  }
  return false;
}

class Upsetting {
 public:
  Upsetting(Ground& ground, const std::vector<Event>& events) : ground_(ground), events_(events) {}

  void run() {
    each_ahead([&](SessionAt which) { cancel(which); });
    each_ahead([&](SessionAt which) { displace(which); });
    house();
  }

 private:
  template <class Visit>
  void each(const Visit& visit) const {
    for (int slot = 0; slot < static_cast<int>(ground_.sessions.size()); ++slot)
      for (int i = 0; i < static_cast<int>(ground_.sessions[at(slot)].size()); ++i)
        if (const SessionAt which{slot, i}; ground_.takes_place(which)) visit(which);
  }
  template <class Visit>
  void each_ahead(const Visit& visit) const {
    each([&](SessionAt which) {
      if (!ground_.is_past(which)) visit(which);
    });
  }

  const programme::Slot& slot(SessionAt which) const {
    return ground_.agenda.rows[at(which.slot)].slot;
  }
  const Offering& offering(SessionAt which) const { return *slot(which).offering; }
  Upset& upset(SessionAt which) { return ground_.upsets[at(which.slot)][at(which.session)]; }

  bool is_hit(const Event& event, SessionAt which) const {
    return holds(event.dates, ground_.session(which).span,
                 programme::zone_of(ground_.programme, offering(which)));
  }

  bool is_away(const StaffId& one, SessionAt which) const {
    return std::ranges::any_of(events_, [&](const Event& event) {
      const auto* away = std::get_if<StaffAway>(&event.what);
      return away && away->staff == one && is_hit(event, which);
    });
  }

  void cancel(SessionAt which) {
    for (const Event& event : events_)
      if (const auto* gone = std::get_if<OfferingCancelled>(&event.what))
        if (gone->offering == slot(which).id || gone->offering == offering(which).id)
          upset(which).cancelled |= is_hit(event, which);
    const auto& staff = offering(which).staff;
    std::vector<StaffId> here;
    std::ranges::copy_if(staff, std::back_inserter(here),
                         [&](const StaffId& one) { return !is_away(one, which); });
    if (here.size() == staff.size()) return;
    if (here.empty())
      upset(which).cancelled = true;
    else
      upset(which).here = std::move(here);
  }

  const std::optional<std::string>& room(SessionAt which) const {
    return programme::room_of(offering(which), ground_.session(which).moved);
  }

  bool is_closed(SessionAt which, const SiteId& site,
                 const std::optional<std::string>& room) const {
    return std::ranges::any_of(events_, [&](const Event& event) {
      if (const auto* shut = std::get_if<SiteClosed>(&event.what))
        return shut->site == site && is_hit(event, which);
      const auto* shut = std::get_if<RoomClosed>(&event.what);
      return shut && room && shut->site == site && shut->room == *room && is_hit(event, which);
    });
  }

  void displace(SessionAt which) {
    const Offering& here = offering(which);
    if (here.onsite && here.site && is_closed(which, *here.site, room(which)))
      displaced_.push_back(which);
  }

  void house() {
    std::ranges::sort(displaced_, {}, [&](SessionAt which) {
      return std::tuple(ground_.session(which).span.start, -offering(which).seats.value_or(0),
                        slot(which).id);
    });
    for (const SessionAt which : displaced_) {
      const Room* found = room_for(which);
      if (found) {
        ground_.rooms.push_back({slot(which).id, ground_.session(which).span.start,
                                 *offering(which).site, *room(which), found->id});
        housed_.push_back(which);
      } else if (offering(which).online) {
        upset(which).no_room = true;
      } else {
        upset(which).cancelled = true;
      }
    }
  }

  const Room* room_for(SessionAt which) const {
    const Offering& here = offering(which);
    const programme::Site& site = *ground_.programme.site(*here.site);
    const auto closed = std::ranges::find(site.rooms, room(which), &Room::id);
    if (closed == site.rooms.end()) return nullptr;
    const auto needed = here.seats ? here.seats : closed->seats;
    const Room* best = nullptr;
    for (const Room& one : site.rooms) {
      const bool fits = (!needed || !one.seats || *one.seats >= *needed) &&
                        (one.accessible || !closed->accessible);
      if (!fits || is_closed(which, site.id, one.id) || is_taken(one.id, which)) continue;
      const bool smaller = !best || (one.seats && (!best->seats || *one.seats < *best->seats));
      if (smaller) best = &one;
    }
    return best;
  }

  bool is_taken(const std::string& wanted, SessionAt which) const {
    const SiteId& site = *offering(which).site;
    const time::Span span = ground_.session(which).span;
    for (std::size_t i = 0; i < housed_.size(); ++i)
      if (offering(housed_[i]).site == site && ground_.rooms[i].to == wanted &&
          ground_.session(housed_[i]).span.overlaps(span))
        return true;
    bool taken = false;
    each([&](SessionAt other) {
      taken |= offering(other).onsite && offering(other).site == site && room(other) == wanted &&
               ground_.session(other).span.overlaps(span) &&
               std::ranges::find(displaced_, other) == displaced_.end();
    });
    return taken;
  }

  Ground& ground_;
  const std::vector<Event>& events_;
  std::vector<SessionAt> displaced_;
  std::vector<SessionAt> housed_;
};

}  // namespace

Ground::Ground(const programme::Programme& offered, programme::Weeks all,
               const std::vector<Event>& events, time::Instant from)
    : programme(offered), weeks(all), as_of(from), agenda(offered, all) {
  for (const Agenda::Row& row : agenda.rows) {
    sessions.push_back(programme::sessions_of(offered, row.slot, all));
    upsets.emplace_back(sessions.back().size());
  }
  Upsetting{*this, events}.run();
}

bool Ground::admits(SessionAt which, programme::Modality modality,
                    const std::optional<std::string>& state) const {
  const Upset& here = upset(which);
  if (modality == programme::Modality::onsite) return !here.no_room;
  return !here.here || std::ranges::any_of(*here.here, [&](const StaffId& one) {
    const programme::Staff* member = programme.member(one);
    return member && state &&
           std::ranges::find(member->licensed_in, *state) != member->licensed_in.end();
  });
}

}  // namespace meanwhile::planner
