#include "serve/http/service.hpp"

#include <algorithm>
#include <exception>
#include <typeinfo>
#include <utility>

#include "base/result.hpp"
#include "serve/http/compress.hpp"
#include "serve/http/etag.hpp"
#include "serve/http/problem.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

bool announces_body(const Headers& headers) {
  return headers.has("transfer-encoding") || headers.find("content-length").value_or("0") != "0";
}

std::string_view media_type(const Request& request) {
  const auto type = request.header("content-type").value_or("");
  return trimmed(type.substr(0, type.find(';')));
}

std::optional<Reply> refuse_type(const Route& route, const Request& request) {
  if (!announces_body(request.headers)) return {};
  const auto type = media_type(request);
  const bool accepted = std::ranges::any_of(
      route.accepts, [&](const std::string& known) { return same_letters(known, type); });
  if (accepted) return {};
  Reply reply = problem(Code::unsupported_media_type, "the body's Content-Type is not read here");
  for (const auto& known : route.accepts) reply.headers.add("Accept", known);
  return reply;
}

Reply with_methods(Method method, std::string allow) {
  Reply reply = method == Method::options
                    ? no_content()
                    : problem(Code::method_not_allowed, "see Allow for what can be done here");
  reply.headers.add("Allow", std::move(allow));
  return reply;
}

bool may_stand_in_a_field(std::string_view value) {
  return std::ranges::none_of(
      value, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

/// A line end in a value would begin a field, or a reply, of somebody else's making.
void check_fields(const Reply& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (!may_stand_in_a_field(value)) throw Bug("a control character in the field " + name);
  }
  if (!may_stand_in_a_field(reply.etag) || !may_stand_in_a_field(reply.type)) {
    throw Bug("a control character in a tag or type");
  }
}

Reply finished(const Request& request, Reply reply) {
  check_fields(reply);
  if (is_stream(reply)) return reply;
  const auto coding = choose_coding(reply, request.header("accept-encoding").value_or(""));
  const bool looks = request.method == Method::get || request.method == Method::head;
  if (looks && reply.code == Code::ok) {
    if (auto held = unchanged(request, reply.etag)) {
      held->etag = tag_as_sent(reply.etag, coding);
      held->headers = std::move(reply.headers);
      return *std::move(held);
    }
  }
  if (is_compressible(reply.type)) reply.headers.add("Vary", "Accept-Encoding");
  apply_coding(reply, coding);
  if (!reply.etag.empty()) reply.etag = tag_as_sent(reply.etag, coding);
  return reply;
}

Reply our_fault(const Request& request) {
  return problem(Code::internal_error, "request " + request.id);
}

}  // namespace

Service::Service(Setup setup)
    : gate_(std::move(setup.hosts)),
      router_(std::move(setup.routes)),
      fallback_(std::move(setup.fallback)),
      tell_(std::move(setup.tell)) {}

Service::Visit Service::receive(Request& request) const {
  Visit visit = route(request);
  if (auto refused = gate_.refuse(request)) visit.early = std::move(refused);
  return visit;
}

Service::Visit Service::route(Request& request) const {
  Visit visit{.route = nullptr, .label = no_route, .early = {}};
  auto match = router_.match(request.method, request.target.segments);
  if (auto* found = std::get_if<Router::Found>(&match)) {
    request.captured = std::move(found->captured);
    visit.route = found->route;
    visit.label = found->route->path;
    visit.lane = found->route->lane;
    visit.body_limit = is_safe(request.method) ? 0 : found->route->body_limit;
    visit.early = refuse_type(*found->route, request);
  } else if (auto* wrong = std::get_if<Router::WrongMethod>(&match)) {
    visit.early = with_methods(request.method, std::move(wrong->allow));
  } else if (fallback_ && request.method != Method::options && is_safe(request.method)) {
    visit.label = pages_route;
  } else {
    visit.early = problem(Code::not_found);
  }
  return visit;
}

Reply Service::ask(const Visit& visit, const Request& request) const {
  if (visit.early) return *visit.early;
  return visit.route ? visit.route->answer(request) : fallback_(request);
}

Reply Service::answer(const Visit& visit, const Request& request) const {
  try {
    return finished(request, ask(visit, request));
  } catch (const Bug& bug) {  // our own words: names of things, never of people
    tell_(request.id, bug.what());
  } catch (const std::exception& failed) {  // whose words may hold anything
    tell_(request.id, typeid(failed).name());
  } catch (...) {
    tell_(request.id, "something that is no exception");
  }
  return our_fault(request);
}

}  // namespace meanwhile::serve
