#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http/gate.hpp"
#include "serve/http/router.hpp"

namespace meanwhile::serve {

/// What stands between a request and its handler, and between the handler's answer and the wire.
/// Pure but for its handlers: no socket, thread or clock.
class Service {
 public:
  /// Told of exceptions that a handler let out: the request's id, and what may stand in a log.
  using Tell = std::function<void(std::string_view id, std::string_view what)>;

  struct Setup {
    std::vector<std::string> hosts;
    std::vector<Route> routes;
    Handler fallback{};  // for GET where no route matches: the web's pages; may be empty
    Tell tell;
  };
  explicit Service(Setup setup);

  /// Where a request goes. With `early`, its answer is known and its body is not read.
  struct Visit {
    const Route* route = nullptr;
    std::string_view label;  // for logs and metrics: the template, or a word in brackets
    Lane lane = Lane::quick;
    std::size_t body_limit = 0;
    std::optional<Reply> early;
  };

  /// Judges a head: 421, 403, 404, 405, 415, or where to. Writes down what the route captures.
  Visit receive(Request& request) const;

  /// Asks the handler and finishes its answer: 304 where the client holds it already, gzip, the tag
  /// as sent. Never throws: what a handler throws is a 500 with the request's id.
  Reply answer(const Visit& visit, const Request& request) const;

  const std::vector<Route>& routes() const { return router_.routes(); }

 private:
  Visit route(Request& request) const;
  Reply ask(const Visit& visit, const Request& request) const;

  Gate gate_;
  Router router_;
  Handler fallback_;
  Tell tell_;
};

/// What stands in place of a template where none matches.
constexpr std::string_view no_route = "(none)";
constexpr std::string_view pages_route = "(pages)";

}  // namespace meanwhile::serve
