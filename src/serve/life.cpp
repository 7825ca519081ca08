#include "serve/life.hpp"

#include "casework/bring_calendar.hpp"
#include "casework/tell_life.hpp"
#include "exchange/json_writer.hpp"
#include "serve/asking.hpp"
#include "serve/http/etag.hpp"

namespace meanwhile::serve {
namespace {

Reply shown(store::Document document) {
  Reply reply = json(std::move(document.json));
  reply.etag = tag('l', document.version);
  return reply;
}

Result<store::Document> life_of(const ClientId& whose, const casework::Caller& caller,
                                Office& office) {
  const auto work = office.desk.look(caller);
  if (!work) return work.error();
  auto life = (*work)->life(whose);
  if (!life) return life.error();
  if (!*life) return Error{Fault::not_found, "no client " + whose.text()};
  return **std::move(life);
}

std::string written(const std::string& name, const casework::CalendarBrought& brought) {
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

}  // namespace

Reply get_life(const Request& request, const casework::Caller& caller, Office& office) {
  auto life = life_of(client_of(request), caller, office);
  return life ? shown(*std::move(life)) : problem(life.error());
}

Reply put_life(const Request& request, const casework::Caller& caller, Office& office) {
  const ClientId whose = client_of(request);
  const auto life = life_of(whose, caller, office);
  if (!life) return problem(life.error());
  if (auto refused = refuse_unless_seen(request, tag('l', life->version))) return *refused;
  auto told = casework::tell_life({whose, request.body, life->version}, office.desk, caller);
  if (!told && told.error().fault == Fault::conflict)
    return problem(Code::precondition_failed, "someone was quicker: please look again");
  if (!told) return problem(told.error());
  if (!told->problems.empty()) return problem(told->problems);
  return shown(std::move(told->document));
}

Reply post_calendar(const Request& request, const casework::Caller& caller, Office& office) {
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const std::string kind{request.query("kind").value_or("work")};
  const auto firm = request.query("firm").value_or("true");
  if (kind != "work" && kind != "family" && kind != "other")
    return problem(Code::bad_request, "kind: expected work, family or other");
  if (firm != "true" && firm != "false")
    return problem(Code::bad_request, "firm: expected true or false");

  const std::string& name = std::get<std::string>(key);
  const casework::BringCalendar wish{
      client_of(request), {name, kind, firm == "true"}, request.body};
  const auto brought = casework::bring_calendar(wish, office.desk, caller);
  if (!brought) return problem(brought.error());
  if (!brought->problems.empty()) return problem(brought->problems);
  return created("/v1/clients/" + wish.whose.text() + "/calendars/" + name,
                 written(name, *brought));
}

Reply delete_calendar(const Request& request, const casework::Caller& caller, Office& office) {
  const auto gone = casework::remove_calendar(client_of(request), request.captured_as("calendar"),
                                              office.desk, caller);
  return gone ? no_content() : problem(gone.error());
}

}  // namespace meanwhile::serve
