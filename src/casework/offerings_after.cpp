#include "casework/offerings_after.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using planner::Event;
using programme::Cancelled;
using programme::Moved;
using programme::Offering;
using programme::Session;

time::Date series_date(const Session& session) { return time::date_of(session.in_series); }

bool touches(const Event& event, const Offering& offering) {
  if (const auto* away = std::get_if<planner::StaffAway>(&event.what))
    return std::ranges::find(offering.staff, away->staff) != offering.staff.end();
  if (const auto* room = std::get_if<planner::RoomClosed>(&event.what))
    return offering.site == room->site && offering.room == room->room;
  if (const auto* site = std::get_if<planner::SiteClosed>(&event.what))
    return offering.site == site->site;
  const auto* gone = std::get_if<planner::OfferingCancelled>(&event.what);
  return gone && programme::offering_of(gone->offering) == offering.id;
}

/// What happens to one offering.
struct Upset {
  std::set<std::pair<std::size_t, time::Instant>> cancelled;  // meeting, start
  std::vector<Moved> rooms;

  bool cancels(const Session& session) const {
    return cancelled.contains({session.meeting, session.span.start});
  }
};

class After {
 public:
  After(const programme::Programme& programme, const planner::RepairAnswer& answer,
        programme::Weeks weeks)
      : programme_(programme), weeks_(weeks) {
    for (const planner::SessionCancelled& one : answer.cancelled)
      if (const auto session = session_of(one.offering, one.start))
        upset(one.offering).cancelled.insert({session->meeting, session->span.start});
    for (const planner::RoomChanged& one : answer.rooms)
      if (const auto session = session_of(one.offering, one.start))
        upset(one.offering).rooms.push_back(moved(one, *session));
  }

  OfferingsAfter find(const std::vector<Event>& events) {
    OfferingsAfter after;
    for (const auto& [id, upset] : upsets_) {
      Offering offering = *programme_.offering(id);
      const auto sessions = programme::sessions_in(programme_, *programme_.offering(id), weeks_);
      cancel(offering, upset, sessions, after.not_alone);
      for (const Moved& one : upset.rooms) put(offering, one);
      end(offering, upset, sessions, events);
      after.changed.push_back(std::move(offering));
    }
    return after;
  }

 private:
  std::optional<Session> session_of(const OfferingId& slot, time::Instant start) const {
    return programme::session_at(programme_, slot, start);
  }
  Upset& upset(const OfferingId& slot) {
    return upsets_[programme::offering_of(programme_, slot)->id];
  }

  Moved moved(const planner::RoomChanged& change, const Session& session) const {
    const Offering& offering = *programme::offering_of(programme_, change.offering);
    const time::Date date = series_date(session);
    Moved moved{date, session.in_series - date, {}};
    if (session.moved) {
      moved.to = session.moved->to;
    } else {
      const time::Wall end = programme::zone_of(programme_, offering).wall(session.span.end);
      moved.to = {date, moved.start, end - date, {}};
    }
    moved.to.room = change.to;
    return moved;
  }

  static void cancel(Offering& offering, const Upset& upset, const std::vector<Session>& sessions,
                     std::vector<planner::SessionCancelled>& not_alone) {
    std::set<time::Date> dates;
    for (const Session& one : sessions)
      if (upset.cancels(one)) dates.insert(series_date(one));
    for (const Session& one : sessions)
      if (dates.contains(series_date(one)) && one.cancelled == Cancelled::no && !upset.cancels(one))
        not_alone.push_back({offering.id, one.span.start});
    dates.insert(offering.except.begin(), offering.except.end());
    offering.except.assign(dates.begin(), dates.end());
  }

  static void put(Offering& offering, const Moved& moved) {
    const auto same = std::ranges::find_if(offering.moved, [&](const Moved& one) {
      return one.date == moved.date && one.start == moved.start;
    });
    if (same == offering.moved.end())
      offering.moved.push_back(moved);
    else
      *same = moved;
  }

  static void end(Offering& offering, const Upset& upset, const std::vector<Session>& sessions,
                  const std::vector<Event>& events) {
    for (const Event& event : events) {
      if (event.dates.until || event.dates.hours || !touches(event, offering)) continue;
      const auto first = std::ranges::find_if(sessions, [&](const Session& one) {
        return upset.cancels(one) && series_date(one) >= event.dates.from;
      });
      const bool nothing_left =
          first != sessions.end() && std::all_of(first, sessions.end(), [&](const Session& one) {
            return upset.cancels(one) || one.cancelled != Cancelled::no;
          });
      if (!nothing_left) continue;
      time::Date last = series_date(sessions.front());
      for (const Session& one : sessions) last = std::max(last, series_date(one));
      if (!offering.until || *offering.until > last) offering.until = last;
    }
  }

  const programme::Programme& programme_;
  programme::Weeks weeks_;
  std::map<OfferingId, Upset> upsets_;
};

}  // namespace

OfferingsAfter offerings_after(const programme::Programme& programme,
                               const planner::RepairAnswer& answer,
                               const std::vector<Event>& events, programme::Weeks weeks) {
  return After{programme, answer, weeks}.find(events);
}

}  // namespace meanwhile::casework
