#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "serve/fetch/ip.hpp"
#include "serve/fetch/transfer.hpp"

namespace meanwhile::serve {

/// What a Fetch keeps to. As it stands here is as it is in use; tests have far ends of their own.
///
/// permitted  ends that may be connected to although they are not public, or not at port 443
/// trusted    a file of certificates in PEM; empty: those that this machine trusts
struct FetchRules {
  std::chrono::milliseconds whole{10'000};
  std::chrono::milliseconds connecting{5'000};  // looking up included
  std::size_t most_bytes = std::size_t{4} << 20U;
  int redirects = 3;
  std::vector<Endpoint> permitted{};
  std::string trusted{};
  std::function<Result<Ips>(const std::string& host, Deadline until)> resolve = serve::resolve;
};

/// Fetches what is at an address that somebody gave us, without becoming her way into networks that
/// are not hers to reach.
///
/// A name is looked up once and by ourselves. When anything that it stands for is not public, it is
/// refused, and what is connected to is one of what was judged, so it doesn't help to change the
/// name's meaning in between. A redirect is a new address, and judged like the first.
///
/// What it does not do: keep a public address from being asked. Whoever is signed in can have us
/// ask any of them for a page that she is not shown.
class Fetch {
 public:
  explicit Fetch(FetchRules rules = {}) : rules_(std::move(rules)) {}

  /// address  any bytes at all
  /// returns  the text that is there: any bytes at all, of at most `most_bytes`
  /// errors   Fault::invalid: a sentence to whoever gave the address, in which nothing is of the
  ///          address or of what is there; Fault::unavailable when `stop` is asked for
  /// cost     waits for `whole` at most
  Result<std::string> operator()(const std::string& address, std::stop_token stop) const;

 private:
  Result<std::vector<Endpoint>> judged(const WebAddress& address, Deadline end) const;
  bool may_connect(const Endpoint& end) const;
  bool may_use_port(std::uint16_t port) const;

  FetchRules rules_;
};

}  // namespace meanwhile::serve
