#include "serve/http/gate.hpp"

#include <algorithm>
#include <utility>

#include "serve/http/problem.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::string_view plain_fields =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(self), microphone=(self), geolocation=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

/// Browsers heed this one only where the certificate is in order.
constexpr std::string_view tls_field = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view without_port(std::string_view host) {
  const auto colon = host.rfind(':');
  const auto bracket = host.rfind(']');
  const bool has_port =
      colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
  return has_port ? host.substr(0, colon) : host;
}

std::string_view authority(std::string_view origin) {
  const auto scheme = origin.find("://");
  return scheme == std::string_view::npos ? std::string_view{} : origin.substr(scheme + 3);
}

/// Behind a proxy that ends TLS the scheme differs, so only what follows it is compared.
bool comes_from_elsewhere(const Request& request) {
  if (request.header("sec-fetch-site") == "cross-site") return true;
  const auto origin = request.header("origin");
  return origin && !same_letters(authority(*origin), request.header("host").value_or(""));
}

}  // namespace

Gate::Gate(std::vector<std::string> hosts) : hosts_(std::move(hosts)) {}

std::optional<Reply> Gate::refuse(const Request& request) const {
  const auto host = without_port(request.header("host").value_or(""));
  const bool known = std::ranges::any_of(
      hosts_, [&](const std::string& allowed) { return same_letters(allowed, host); });
  if (!known) return problem(Code::misdirected, "this server has another name");
  if (is_safe(request.method) || !comes_from_elsewhere(request)) return {};
  return problem(Code::forbidden, "a change must come from a page of this server");
}

std::string_view security_fields(Transport transport) {
  static const std::string tls_fields = std::string(plain_fields) + std::string(tls_field);
  return transport == Transport::tls ? std::string_view(tls_fields) : plain_fields;
}

}  // namespace meanwhile::serve
