#include "serve/calendars.hpp"

#include "casework/bring_calendar.hpp"
#include "casework/refresh_calendar.hpp"
#include "casework/see_calendars.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/json_writer.hpp"
#include "serve/asking.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

using casework::BringCalendar;
using casework::CalendarBrought;

std::string written(const std::string& name, const CalendarBrought& brought) {
  exchange::JsonWriter out;
  out.object([&] {
    out.field("name", name);
    out.field("events", brought.events);
    out.field("busyEvents", brought.busy_events);
    out.list("notes", brought.notes, [&](const Problem& note) {
      out.text(note.path + (note.path.empty() ? "" : ": ") + note.what);
    });
  });
  return std::move(out).release();
}

/// What is wrong with the calendar's address, as if it stood in a field of that name.
Reply about_address(std::string what) {
  return problem(Problems{{"", "address", std::move(what)}});
}

/// What is brought, without its text; or 400.
std::variant<BringCalendar, Reply> wish_of(const Request& request) {
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const std::string kind{request.query("kind").value_or("work")};
  const auto firm = request.query("firm").value_or("true");
  if (kind != "work" && kind != "family" && kind != "other")
    return problem(Code::bad_request, "kind: expected work, family or other");
  if (firm != "true" && firm != "false")
    return problem(Code::bad_request, "firm: expected true or false");
  return BringCalendar{
      client_of(request), {std::get<std::string>(key), kind, firm == "true"}, {}, {}};
}

bool names_an_address(const Request& request) {
  const auto type = request.header("Content-Type").value_or("");
  return same_letters(trimmed(type.substr(0, type.find(';'))), "application/json");
}

std::string address(const exchange::Fields& in) {
  const exchange::Cursor here = in["address"];
  const auto text = here.text();
  if (!text) here.expected("an address that begins with https://");
  return std::string{text.value_or("")};
}

/// Asks the far end; nobody may be kept waiting meanwhile, so no unit of work is open.
std::variant<std::string, Reply> fetched(const std::string& from, const Request& request,
                                         Office& office) {
  const auto turn = office.fetching.begin(client_of(request));
  if (!turn)
    return try_again(Code::too_many_requests, std::chrono::seconds{10},
                     "another of your calendars is being fetched: please wait for it");
  auto text = office.fetch(from, request.stop);
  if (text) return *std::move(text);
  if (text.error().fault == Fault::invalid) return about_address(text.error().text);
  return problem(text.error());
}

/// What is there is not repeated, not even what line of it is wrong: it may be anything.
Reply no_calendar_there() {
  return about_address(
      "What is at this address is no calendar. Please look for an address in iCal format, often "
      "ending in .ics, in your calendar's settings.");
}

/// The body, or what is where it points to.
std::optional<Reply> complete(BringCalendar& wish, const Request& request,
                              const casework::Caller& caller, Office& office) {
  if (!names_an_address(request)) {
    wish.text = request.body;
    return std::nullopt;
  }
  auto body = read_body(request, address);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  wish.address = std::get<std::string>(std::move(body));
  if (const Status may = casework::may_bring_calendar(wish, office.desk, caller); !may)
    return problem(may.error());
  auto text = fetched(*wish.address, request, office);
  if (const Reply* refused = std::get_if<Reply>(&text)) return *refused;
  wish.text = std::get<std::string>(std::move(text));
  return std::nullopt;
}

}  // namespace

Reply get_calendars(const Request& request, const casework::Caller& caller, Office& office) {
  const auto calendars = casework::see_calendars(client_of(request), office.desk, caller);
  if (!calendars) return problem(calendars.error());
  exchange::JsonWriter out;
  out.object([&] {
    out.lines("calendars", *calendars, [&](const casework::CalendarSeen& one) {
      out.object([&] {
        out.field("name", one.name);
        out.field("fromAddress", one.from_address);
        if (one.read_at) out.field("readAt", date_time(*one.read_at));
      });
    });
  });
  return json(std::move(out).release());
}

Reply post_calendar(const Request& request, const casework::Caller& caller, Office& office) {
  auto wished = wish_of(request);
  if (const Reply* refused = std::get_if<Reply>(&wished)) return *refused;
  auto& wish = std::get<BringCalendar>(wished);
  if (auto refused = complete(wish, request, caller, office)) return *std::move(refused);
  const auto brought = casework::bring_calendar(wish, office.desk, caller);
  if (!brought) return problem(brought.error());
  if (!brought->problems.empty())
    return wish.address ? no_calendar_there() : problem(brought->problems);
  const std::string& name = wish.calendar.name;
  return created("/v1/clients/" + wish.whose.text() + "/calendars/" + name,
                 written(name, *brought));
}

Reply post_refresh(const Request& request, const casework::Caller& caller, Office& office) {
  casework::RefreshCalendar wish{client_of(request), request.captured_as("calendar"), {}, {}};
  auto address = casework::address_of_calendar(wish.whose, wish.name, office.desk, caller);
  if (!address) return problem(address.error());
  wish.address = *std::move(address);
  auto text = fetched(wish.address, request, office);
  if (const Reply* refused = std::get_if<Reply>(&text)) return *refused;
  wish.text = std::get<std::string>(std::move(text));
  const auto brought = casework::refresh_calendar(wish, office.desk, caller);
  if (!brought) return problem(brought.error());
  if (!brought->problems.empty()) return no_calendar_there();
  return json(written(wish.name, *brought));
}

Reply delete_calendar(const Request& request, const casework::Caller& caller, Office& office) {
  const auto gone = casework::remove_calendar(client_of(request), request.captured_as("calendar"),
                                              office.desk, caller);
  return gone ? no_content() : problem(gone.error());
}

}  // namespace meanwhile::serve
