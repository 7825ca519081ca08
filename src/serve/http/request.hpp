#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/http/headers.hpp"
#include "serve/http/target.hpp"

namespace meanwhile::serve {

enum class Method { get, head, post, put, patch, remove, options };

/// As in "DELETE" for remove.
std::string_view name(Method method);
std::optional<Method> method_named(std::string_view name);

/// Whether it only looks (RFC 9110, section 9.2.1).
bool is_safe(Method method);

enum class Transport { plain, tls };

/// One request, whole: its head was judged and its body is within the limits of its route.
struct Request {
  Method method = Method::get;
  Target target;
  Headers headers;
  std::string body;

  std::vector<std::pair<std::string, std::string>> captured;  // {client} of the route's template
  std::string id;    // ours, one a request: in its log line, in X-Request-Id, in a 500
  std::string peer;  // privacy: an address. For limits on tries; never for a log
  Transport transport = Transport::plain;
  std::stop_token stop;  // asked when the server can wait no longer; long work looks at it

  /// What the route's template captured; asking for what it has not is a Bug.
  const std::string& captured_as(std::string_view name) const;
  std::optional<std::string_view> query(std::string_view name) const { return target.find(name); }
  std::optional<std::string_view> header(std::string_view name) const { return headers.find(name); }
  /// The first cookie of that name, as it came.
  std::optional<std::string_view> cookie(std::string_view name) const;
};

}  // namespace meanwhile::serve
