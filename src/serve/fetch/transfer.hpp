#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "serve/fetch/ip.hpp"
#include "serve/fetch/resolve.hpp"
#include "serve/fetch/web_address.hpp"

namespace meanwhile::serve {

/// What came of asking once.
struct Fetched {
  long status = 0;
  std::string location;  // of a redirect
  std::string text;      // the content as it came; only with status 200
};

/// How to ask: of whom, how long, and how much.
///
/// ends        the only ends that may be connected to; at least one
/// trusted     a file of certificates in PEM; empty: those that this machine trusts
/// connecting  until there is an encrypted connection
/// until       of everything
/// most_bytes  of content
struct Dial {
  std::vector<Endpoint> ends;
  std::string trusted{};
  std::chrono::milliseconds connecting{};
  Deadline until{};
  std::size_t most_bytes = 0;
  std::stop_token stop{};
};

/// Asks for an address once: over TLS, without cookies, proxies or redirects, and without asking
/// for compression, so that as much arrives as is counted.
///
/// errors  Fault::invalid, as a sentence to whoever gave the address; Fault::unavailable when
///         `stop` is asked for
/// cost    waits until the deadline at most
Result<Fetched> ask_once(const WebAddress& address, const Dial& dial);

}  // namespace meanwhile::serve
