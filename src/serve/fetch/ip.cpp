#include "serve/fetch/ip.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

namespace meanwhile::serve {
namespace {

/// Whether the first so many bits of an address are those of another.
template <std::size_t n>
struct Block {
  std::array<std::uint8_t, n> first;
  unsigned bits;

  constexpr bool holds(const std::array<std::uint8_t, n>& ip) const {
    for (unsigned i = 0; i < bits / 8; ++i)
      if (ip[i] != first[i]) return false;
    if (bits % 8 == 0) return true;
    const unsigned shift = 8 - bits % 8;
    return ip[bits / 8] >> shift == first[bits / 8] >> shift;
  }
};

constexpr std::array<Block<4>, 15> not_public4{{
    {{0, 0, 0, 0}, 8},        // this network
    {{10, 0, 0, 0}, 8},       // private
    {{100, 64, 0, 0}, 10},    // carriers' own
    {{127, 0, 0, 0}, 8},      // loopback
    {{169, 254, 0, 0}, 16},   // link-local; clouds keep their secrets here
    {{172, 16, 0, 0}, 12},    // private
    {{192, 0, 0, 0}, 24},     // protocols'
    {{192, 0, 2, 0}, 24},     // documentation
    {{192, 88, 99, 0}, 24},   // relays of 6to4
    {{192, 168, 0, 0}, 16},   // private
    {{198, 18, 0, 0}, 15},    // benchmarks
    {{198, 51, 100, 0}, 24},  // documentation
    {{203, 0, 113, 0}, 24},   // documentation
    {{224, 0, 0, 0}, 4},      // multicast
    {{240, 0, 0, 0}, 4},      // reserved, broadcast
}};

constexpr Block<16> given_out{{0x20}, 3};  // of IPv6, all that is global unicast so far
constexpr std::array<Block<16>, 3> not_public6{{
    {{0x20, 0x01}, 23},              // protocols': Teredo, benchmarks, identifiers
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    {{0x3f, 0xff}, 20},              // documentation
}};

/// What holds an IPv4 address, and at which byte.
struct Wrapping {
  Block<16> block;
  unsigned at;
};
constexpr std::array<Wrapping, 3> wrappings{{
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96}, 12},  // mapped
    {{{0, 0x64, 0xff, 0x9b}, 96}, 12},                       // NAT64
    {{{0x20, 0x02}, 16}, 2},                                 // 6to4
}};

bool is_public(const Ip4& ip) {
  return std::ranges::none_of(not_public4, [&](const auto& block) { return block.holds(ip); });
}

bool is_public(const Ip6& ip) {
  for (const auto& [block, at] : wrappings)
    if (block.holds(ip)) return is_public(Ip4{ip[at], ip[at + 1], ip[at + 2], ip[at + 3]});
  return given_out.holds(ip) &&
         std::ranges::none_of(not_public6, [&](const auto& block) { return block.holds(ip); });
}

}  // namespace

bool is_public(const Ip& ip) {
  return std::visit([](const auto& bytes) { return is_public(bytes); }, ip);
}

std::optional<Ip> ip_from(const std::string& text) {
  Ip4 four{};
  if (inet_pton(AF_INET, text.c_str(), four.data()) == 1) return four;
  Ip6 six{};
  if (inet_pton(AF_INET6, text.c_str(), six.data()) == 1) return six;
  return std::nullopt;
}

std::string text(const Ip& ip) {
  std::array<char, INET6_ADDRSTRLEN> room{};
  const int family = std::holds_alternative<Ip4>(ip) ? AF_INET : AF_INET6;
  std::visit([&](const auto& bytes) { inet_ntop(family, bytes.data(), room.data(), room.size()); },
             ip);
  return room.data();
}

std::optional<Endpoint> endpoint_from(const sockaddr* address, socklen_t size) {
  if (address->sa_family == AF_INET && size >= sizeof(sockaddr_in)) {
    sockaddr_in in{};
    std::memcpy(&in, address, sizeof in);
    Ip4 ip{};
    std::memcpy(ip.data(), &in.sin_addr, ip.size());
    return Endpoint{ip, ntohs(in.sin_port)};
  }
  if (address->sa_family == AF_INET6 && size >= sizeof(sockaddr_in6)) {
    sockaddr_in6 in{};
    std::memcpy(&in, address, sizeof in);
    Ip6 ip{};
    std::memcpy(ip.data(), &in.sin6_addr, ip.size());
    return Endpoint{ip, ntohs(in.sin6_port)};
  }
  return std::nullopt;
}

}  // namespace meanwhile::serve
