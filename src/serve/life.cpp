#include "serve/life.hpp"

#include "casework/tell_life.hpp"
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

}  // namespace meanwhile::serve
