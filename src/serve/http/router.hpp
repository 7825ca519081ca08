#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "serve/http/route.hpp"

namespace meanwhile::serve {

/// The table of routes, and which of them answers a request. A literal segment goes before a
/// captured one: "/v1/clients/new" before "/v1/clients/{client}". GET answers HEAD.
class Router {
 public:
  /// A template that is none, or a method and path twice, is a Bug.
  explicit Router(std::vector<Route> routes);

  struct Found {
    const Route* route;
    std::vector<std::pair<std::string, std::string>> captured;
  };
  struct WrongMethod {
    std::string allow;  // as the header wants it: "GET, HEAD, OPTIONS"
  };
  struct Missing {};
  using Match = std::variant<Found, WrongMethod, Missing>;

  /// segments  decoded; an empty one is captured by nothing
  Match match(Method method, const std::vector<std::string>& segments) const;

  /// In the order in which they were given.
  const std::vector<Route>& routes() const { return routes_; }

 private:
  struct Node {
    std::string segment;
    std::vector<std::size_t> literals;  // nodes below
    std::size_t capture = 0;            // node below; 0, the root, for none
    std::vector<std::size_t> routes;    // that end here
  };
  std::size_t literal_below(std::size_t node, std::string_view segment) const;
  std::size_t below(std::size_t node, std::string_view segment);
  void add(std::size_t route);
  std::size_t find(std::size_t node, const std::vector<std::string>& segments,
                   std::size_t depth) const;
  const Route* with_method(const Node& node, Method method) const;
  std::string allow(const Node& node) const;

  std::vector<Route> routes_;
  std::vector<Node> nodes_;
};

}  // namespace meanwhile::serve
