#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace meanwhile::serve {

/// An address of the internet protocol, its bytes in the order of the wire.
using Ip4 = std::array<std::uint8_t, 4>;
using Ip6 = std::array<std::uint8_t, 16>;
using Ip = std::variant<Ip4, Ip6>;
using Ips = std::vector<Ip>;

/// One end of a connection.
struct Endpoint {
  Ip ip;
  std::uint16_t port = 0;

  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// In its usual notation only, as in "192.0.2.1" or "2001:db8::1", without brackets or a scope.
std::optional<Ip> ip_from(const std::string& text);
std::string text(const Ip& ip);

/// None for families that are not the internet's, and for one that is cut short.
std::optional<Endpoint> endpoint_from(const sockaddr* address, socklen_t size);

/// Whether anyone on the internet reaches one and the same neighbour there: public unicast. Private
/// networks, this machine, links, carriers' own networks, multicast, documentation, benchmarks and
/// what is not given out yet are not; neither is what wraps one of these (mapped, 6to4, NAT64), nor
/// a wrapping that hides whom it leads to (Teredo, compatible).
///
/// source  IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, 8190, 9637)
bool is_public(const Ip& ip);

}  // namespace meanwhile::serve
