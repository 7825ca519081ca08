#include "serve/offering.hpp"

#include <algorithm>

#include "casework/change_offering.hpp"
#include "casework/see_timetable.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_writer.hpp"
#include "exchange/write_programme.hpp"
#include "serve/asking.hpp"
#include "serve/http/etag.hpp"

namespace meanwhile::serve {
namespace {

using casework::Consequence;
using exchange::JsonWriter;
using programme::Cancelled;
using programme::DoubleBooking;
using programme::Offering;
using programme::Programme;
using programme::Session;

std::string_view state_of(const Session& session) {
  switch (session.cancelled) {
    case Cancelled::excepted: return "cancelled";
    case Cancelled::closed: return "closed";
    case Cancelled::no: break;
  }
  return "planned";
}

void write_session(JsonWriter& out, const Programme& programme, const Offering& offering,
                   const Session& session) {
  const auto at = [&](time::Instant instant) {
    return exchange::iso_instant(instant, programme.zone);
  };
  const time::Date date = time::date_of(session.in_series);
  const auto& room = programme::room_of(offering, session.moved);
  out.object([&] {
    out.field("offering", offering.id.text());
    out.field("meeting", session.meeting);
    out.field("date", exchange::iso_date(date));
    out.field("clock", exchange::clock(session.in_series - date));
    out.field("start", at(session.span.start));
    out.field("end", at(session.span.end));
    if (room) out.field("room", *room);
    out.field("state", state_of(session));
    if (session.moved)
      out.field("movedFrom",
                at(programme::zone_of(programme, offering).instant(session.in_series)));
  });
}

/// Sessions of all offerings, by start.
std::vector<std::pair<const Offering*, Session>> sessions_of(const Programme& programme,
                                                             time::Date monday) {
  std::vector<std::pair<const Offering*, Session>> all;
  for (const Offering& offering : programme.offerings)
    for (const Session& one : programme::sessions_in(programme, offering, {monday, 1}))
      all.emplace_back(&offering, one);
  std::ranges::stable_sort(all, {}, [](const auto& one) { return one.second.span.start; });
  return all;
}

class ConsequenceWriter {
 public:
  ConsequenceWriter(JsonWriter& out, const time::Zone& zone) : out_(out), zone_(zone) {}

  void write(const Consequence& one) {
    out_.object([&] {
      out_.field("client", one.client.text());
      out_.field("state", one.state == care::Claim::State::held ? "held" : "agreed");
      instants("moved", one.moved);
      instants("cancelled", one.cancelled);
      instants("cannotCome", one.cannot_come);
      instants("visitsLost", one.visits_lost);
      out_.lines("shortWeeks", one.short_weeks, [&](const casework::MyWeekSum& week) {
        out_.object([&] {
          out_.field("week", exchange::iso_date(week.monday));
          out_.field("minutes", week.credit.count());
          out_.field("required", week.required.count());
        });
      });
    });
  }

  void write(const DoubleBooking& one) {
    out_.object([&] {
      out_.field("offering", one.other.text());
      out_.field("start", exchange::iso_instant(one.start, zone_));
      if (const auto* place = std::get_if<DoubleBooking::Place>(&one.what))
        out_.field("room", place->room);
      else
        out_.field("staff", std::get<StaffId>(one.what).text());
    });
  }

 private:
  void instants(std::string_view key, const std::vector<time::Instant>& all) {
    out_.list(key, all, [&](time::Instant one) { out_.text(exchange::iso_instant(one, zone_)); });
  }

  JsonWriter& out_;
  const time::Zone& zone_;
};

Reply consequences(const casework::Followed& changed, const Programme& programme) {
  JsonWriter out;
  ConsequenceWriter write{out, programme.zone};
  out.object([&] {
    out.lines("people", changed.people, [&](const Consequence& one) { write.write(one); });
    out.lines("doubleBooked", changed.double_booked,
              [&](const DoubleBooking& one) { write.write(one); });
  });
  return json(std::move(out).release());
}

/// The change that is asked for, but for the version that was seen; or 400.
std::variant<casework::ChangeOffering, Reply> change_in(const Request& request) {
  casework::ChangeOffering change{
      OfferingId{request.captured_as("offering")}, {}, request.body, {}};
  if (const auto from = request.query("from")) {
    change.from = exchange::date_from(*from);
    if (!change.from) return problem(Code::bad_request, "from: expected a date YYYY-MM-DD");
  }
  return change;
}

/// Tells every screen that shows the timetable, and those whose weeks it changed.
void tell(Office& office, const casework::Followed& changed) {
  office.events->publish(everyone, "timetable", "");
  for (const Consequence& one : changed.people)
    office.events->publish(own_topic(one.client), "week", "");
}

}  // namespace

Reply get_timetable_week(const Request& request, const casework::Caller& caller, Office& office) {
  const auto monday = exchange::date_from(request.captured_as("monday"));
  if (!monday || time::monday_of(*monday) != *monday)
    return problem(Code::bad_request, "monday: expected the date of a Monday, YYYY-MM-DD");
  const auto timetable = casework::timetable_for_staff(office.desk, caller);
  if (!timetable) return problem(timetable.error());
  const Programme& programme = (*timetable)->programme;
  JsonWriter out;
  out.object([&] {
    out.field("monday", exchange::iso_date(*monday));
    out.lines("sessions", sessions_of(programme, *monday),
              [&](const auto& one) { write_session(out, programme, *one.first, one.second); });
  });
  return json(std::move(out).release());
}

Reply get_offering(const Request& request, const casework::Caller& caller, Office& office) {
  const auto timetable = casework::timetable_for_staff(office.desk, caller);
  if (!timetable) return problem(timetable.error());
  const OfferingId id{request.captured_as("offering")};
  const Offering* offering = (*timetable)->programme.offering(id);
  if (!offering) return problem(Code::not_found, "no offering " + id.text());
  JsonWriter out;
  exchange::write_offering(out, *offering);
  Reply reply = json(std::move(out).release());
  reply.etag = tag('t', (*timetable)->version);
  return reply;
}

Reply put_offering(const Request& request, const casework::Caller& caller, Office& office) {
  auto change = change_in(request);
  if (const Reply* refused = std::get_if<Reply>(&change)) return *refused;
  auto& wish = std::get<casework::ChangeOffering>(change);
  const auto timetable = casework::timetable_for_staff(office.desk, caller);
  if (!timetable) return problem(timetable.error());
  wish.seen = (*timetable)->version;
  if (auto refused = refuse_unless_seen(request, tag('t', wish.seen))) return *refused;
  const auto changed = casework::change_offering(wish, office.desk, caller);
  if (!changed && changed.error().fault == Fault::conflict && changed.error().cause == Cause{})
    return problem(Code::precondition_failed, "someone was quicker: please look again");
  if (!changed) return problem(changed.error());
  if (!changed->problems.empty()) return problem(changed->problems);
  tell(office, *changed);
  Reply reply = consequences(*changed, (*timetable)->programme);
  reply.etag = tag('t', changed->timetable);
  return reply;
}

Reply post_preview(const Request& request, const casework::Caller& caller, Office& office) {
  const auto change = change_in(request);
  if (const Reply* refused = std::get_if<Reply>(&change)) return *refused;
  const auto timetable = casework::timetable_for_staff(office.desk, caller);
  if (!timetable) return problem(timetable.error());
  const auto changed =
      casework::preview_change(std::get<casework::ChangeOffering>(change), office.desk, caller);
  if (!changed) return problem(changed.error());
  if (!changed->problems.empty()) return problem(changed->problems);
  return consequences(*changed, (*timetable)->programme);
}

}  // namespace meanwhile::serve
