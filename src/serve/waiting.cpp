#include "serve/waiting.hpp"

#include <algorithm>

#include "casework/see_wait.hpp"
#include "casework/why_waiting.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/proposal.hpp"
#include "serve/asking.hpp"

namespace meanwhile::serve {
namespace {

using casework::PassOn;
using exchange::JsonWriter;

constexpr int most_priority = 5;

std::optional<int> priority(const exchange::Fields& in) {
  return in["priority"].maybe(exchange::whole(1, most_priority));
}

/// Which offer, and until when it is passed on.
struct Passed {
  care::HoldId offer;
  PassOn::Until until = PassOn::Until::later;
};

Passed passed(const exchange::Fields& in) {
  return {in["offer"].must(exchange::id<care::HoldId>),
          in["forGood"].otherwise(false, exchange::truth) ? PassOn::Until::for_good
                                                          : PassOn::Until::later};
}

void write(JsonWriter& out, const care::Wait& wait) {
  out.field("since", date_time(wait.since));
  out.field("priority", wait.priority);
}

void write_until(JsonWriter& out, const care::Hold& hold, care::Moment now) {
  out.field("id", hold.id.text());
  out.field("until", date_time(hold.until));
  out.field("secondsLeft", (hold.until - now).count());
}

std::string_view state_of(const casework::OnTheList& one) {
  return one.offer ? "offered" : one.deciding ? "deciding" : "waiting";
}

/// Whether she turned something down for good.
bool has_turned_down(const care::Wait& wait) {
  return std::ranges::any_of(wait.not_yet,
                             [](const auto& one) { return one.second == care::Moment::max(); });
}

void tell_seats(Office& office) { office.events->publish(everyone, "seats", ""); }

Reply told(const Status& status, const ClientId& whose, Office& office) {
  if (!status) return problem(status.error());
  tell_seats(office);
  tell_waiting(office, whose);
  return no_content();
}

}  // namespace

void tell_waiting(Office& office, const ClientId& whose) {
  office.events->publish(own_topic(whose), "waiting", "");
  office.events->publish(staff_topic, "waiting", "");
}

Reply put_waiting(const Request& request, const casework::Caller& caller, Office& office) {
  const auto body = read_body(request, priority);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const ClientId whose = client_of(request);
  const auto wait =
      casework::wait_for_place({whose, std::get<std::optional<int>>(body)}, office.desk, caller);
  if (!wait) return problem(wait.error());
  tell_waiting(office, whose);
  JsonWriter out;
  out.object([&] { write(out, *wait); });
  return json(std::move(out).release());
}

Reply get_waiting(const Request& request, const casework::Caller& caller, Office& office) {
  const auto seen = casework::see_wait(client_of(request), office.desk, caller);
  if (!seen) return problem(seen.error());
  if (!*seen) return no_content();
  JsonWriter out;
  out.object([&] {
    write(out, (*seen)->wait);
    out.field("turnedDown", has_turned_down((*seen)->wait));
    if (const auto& offer = (*seen)->offer) {
      out.key("offer");
      out.object([&] {
        write_until(out, offer->hold, caller.now);
        exchange::write_shown_plan(out, offer->plan, (*seen)->timetable->programme, offer->person);
      });
    }
  });
  return json(std::move(out).release());
}

Reply delete_waiting(const Request& request, const casework::Caller& caller, Office& office) {
  const ClientId whose = client_of(request);
  return told(casework::stop_waiting(whose, office.desk, caller), whose, office);
}

Reply get_why_waiting(const Request& request, const casework::Caller& caller, Office& office) {
  const auto why = casework::why_waiting(client_of(request), office.desk, caller);
  if (!why) return problem(why.error());
  JsonWriter out;
  out.object([&] {
    out.field("amongFirst", why->among_first);
    out.field("days", why->days);
    out.field("priority", why->priority);
    out.field("fitsNow", why->fits_now);
    out.field("fitsEver", why->fits_ever);
    out.field("full", why->full);
    out.field("clashing", why->clashing);
    out.field("others", why->others);
  });
  return json(std::move(out).release());
}

Reply post_pass(const Request& request, const casework::Caller& caller, Office& office) {
  const auto body = read_body(request, passed);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const auto& [offer, until] = std::get<Passed>(body);
  const ClientId whose = client_of(request);
  return told(casework::pass_on({whose, offer, until}, office.desk, caller), whose, office);
}

Reply delete_passed(const Request& request, const casework::Caller& caller, Office& office) {
  const ClientId whose = client_of(request);
  return told(casework::ask_anew(whose, office.desk, caller), whose, office);
}

Reply get_waiting_list(const Request&, const casework::Caller& caller, Office& office) {
  const auto list = casework::waiting_list(office.desk, caller);
  if (!list) return problem(list.error());
  JsonWriter out;
  out.object([&] {
    out.lines("people", *list, [&](const casework::OnTheList& one) {
      out.object([&] {
        out.field("client", one.whose.text());
        write(out, one.wait);
        out.field("state", state_of(one));
        if (one.offer) out.field("until", date_time(one.offer->until));
      });
    });
  });
  return json(std::move(out).release());
}

}  // namespace meanwhile::serve
