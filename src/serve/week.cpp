#include "serve/week.hpp"

#include "exchange/json_fields.hpp"
#include "serve/asking.hpp"
#include "serve/http/etag.hpp"

namespace meanwhile::serve {
namespace {

time::Instant instant(const exchange::Cursor& in) {
  const auto here = in.text();
  const auto found = here ? exchange::instant_from(*here) : std::nullopt;
  if (!found) in.expected("a time as in 2026-11-30T10:00:00-05:00");
  return found.value_or(time::Instant{});
}

/// A session, by its slot and start.
struct Session {
  OfferingId slot;
  time::Instant start;
};

Session session(const exchange::Fields& in) {
  return {in["slot"].must(exchange::id<OfferingId>), in["start"].must(instant)};
}

care::Seat visit(const exchange::Fields& in) {
  const Session wished = session(in);
  return {wished.slot, in["modality"].must(exchange::choice(exchange::modality_names)),
          wished.start};
}

Reply shown(const Result<casework::AbsenceSeen>& seen) {
  return seen ? json(write_absence(*seen)) : problem(seen.error());
}

void tell_week(Office& office, const ClientId& whose) {
  office.events->publish(everyone, "seats", "");
  office.events->publish(own_topic(whose), "week", "");
}

care::AbsenceId absence_of(const Request& request) {
  return care::AbsenceId{request.captured_as("absence")};
}

/// Versions of all that a week is made of: equal tags, equal weeks.
std::string tag_of_week(const store::Stamp& stamp, bool has_feed) {
  return tag('t', stamp.timetable) + tag('l', stamp.life) + tag('a', stamp.agreed) +
         (has_feed ? "f" : "");
}

}  // namespace

Reply get_week(const Request& request, const casework::Caller& caller, Office& office) {
  const ClientId whose = client_of(request);
  std::string now;
  {
    const auto work = office.desk.look(caller);
    if (!work) return problem(work.error());
    const auto stamp = (*work)->stamp(whose);
    if (!stamp) return problem(stamp.error());
    const auto has_feed = (*work)->has_feed(whose);
    if (!has_feed) return problem(has_feed.error());
    now = tag_of_week(*stamp, *has_feed);
  }
  if (auto same = unchanged(request, now)) return *same;
  if (auto known = office.weeks.find(whose.text(), now)) {
    Reply reply = json(std::move(known));
    reply.etag = now;
    return reply;
  }
  const auto weeks = casework::my_weeks(whose, office.desk, caller);
  if (!weeks) return problem(weeks.error());
  Reply reply = json(office.weeks.keep(whose.text(), now, write_weeks(*weeks)));
  reply.etag = now;
  return reply;
}

Reply post_absence(const Request& request, const casework::Caller& caller, Office& office) {
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto body = read_body(request, session);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const auto& [slot, start] = std::get<Session>(body);
  const ClientId whose = client_of(request);
  const std::string& id = std::get<std::string>(key);
  const auto seen =
      casework::say_absent({whose, care::AbsenceId{id}, slot, start}, office.desk, caller);
  if (!seen) return problem(seen.error());
  tell_week(office, whose);
  return created("/v1/clients/" + whose.text() + "/absences/" + id, write_absence(*seen));
}

Reply get_absence(const Request& request, const casework::Caller& caller, Office& office) {
  return shown(
      casework::absence_seen(client_of(request), absence_of(request), office.desk, caller));
}

Reply delete_absence(const Request& request, const casework::Caller& caller, Office& office) {
  const ClientId whose = client_of(request);
  const auto gone = casework::take_back_absence(whose, absence_of(request), office.desk, caller);
  if (!gone) return problem(gone.error());
  tell_week(office, whose);
  return no_content();
}

Reply put_make_up(const Request& request, const casework::Caller& caller, Office& office) {
  const auto body = read_body(request, visit);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const ClientId whose = client_of(request);
  const auto seen = casework::choose_make_up(
      {whose, absence_of(request), std::get<care::Seat>(body)}, office.desk, caller);
  if (seen) tell_week(office, whose);
  return shown(seen);
}

}  // namespace meanwhile::serve
