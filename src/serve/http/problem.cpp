#include "serve/http/problem.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

namespace meanwhile::serve {
namespace {

namespace json_ = boost::json;

std::string type_of(Cause cause) {
  return cause.name.empty() ? "about:blank" : "/problems/" + std::string{cause.name};
}

json_::object shape(Code code, const std::string& detail, Cause cause = {}) {
  json_::object result{{"type", type_of(cause)}, {"title", phrase(code)}, {"status", number(code)}};
  if (!detail.empty()) result["detail"] = detail;
  return result;
}

json_::array errors(const Problems& problems) {
  json_::array result;
  for (const Problem& each : problems) {
    result.push_back(json_::object{{"path", each.path}, {"what", each.what}});
  }
  return result;
}

Reply as_reply(Code code, const json_::object& document) {
  Reply reply;
  reply.code = code;
  reply.type = "application/problem+json";
  reply.body = json_::serialize(document);
  return reply;
}

}  // namespace

Code code_of(Fault fault) {
  switch (fault) {
    case Fault::invalid: return Code::bad_request;
    case Fault::forbidden: return Code::forbidden;
    case Fault::not_found: return Code::not_found;
    case Fault::conflict: return Code::conflict;
    case Fault::unavailable: return Code::unavailable;
  }
  throw Bug("a fault without a code");
}

Reply problem(Code code, std::string detail) { return as_reply(code, shape(code, detail)); }

Reply problem(const Error& error) {
  if (error.fault == Fault::unavailable) {
    return try_again(Code::unavailable, std::chrono::seconds(5), error.text);
  }
  const Code code = code_of(error.fault);
  return as_reply(code, shape(code, error.text, error.cause));
}

Reply problem(const Problems& problems) {
  auto document = shape(Code::unprocessable, "what was sent is wrong in the places named");
  document["errors"] = errors(problems);
  return as_reply(Code::unprocessable, document);
}

Reply try_again(Code code, std::chrono::seconds after, std::string detail) {
  Reply reply = problem(code, std::move(detail));
  reply.headers.add("Retry-After", std::to_string(after.count()));
  return reply;
}

Reply sign_in_first(std::string scheme, std::string detail) {
  Reply reply = problem(Code::unauthorized, std::move(detail));
  reply.headers.add("WWW-Authenticate", std::move(scheme));
  return reply;
}

}  // namespace meanwhile::serve
