#pragma once

#include <prometheus/registry.h>

#include <memory>
#include <utility>
#include <vector>

#include "serve/http/server.hpp"

namespace meanwhile::serve {

/// Options with what a server cannot be without; short limits are the test's own.
inline ServerOptions options_for_tests(std::vector<Route> routes, Limits limits = {}) {
  return {.routes = std::move(routes),
          .limits = limits,
          .log = no_log(),
          .registry = std::make_shared<prometheus::Registry>(),
          .events = std::make_shared<Events>("test")};
}

inline Server started(ServerOptions options) {
  auto server = Server::start(std::move(options));
  if (!server) throw Bug(server.error().text);
  return *std::move(server);
}

}  // namespace meanwhile::serve
