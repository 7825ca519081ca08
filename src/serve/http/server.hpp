#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "serve/http/events.hpp"
#include "serve/http/log.hpp"
#include "serve/http/route.hpp"

namespace prometheus {
class Registry;
}

namespace meanwhile::serve {

/// Files in PEM: the chain, the server's own certificate first, and its key.
struct Certificate {
  std::string chain_file;
  std::string key_file;
};

/// How long and how much. Whoever takes longer gets 408 or is closed; more connections get 503.
struct Limits {
  std::chrono::milliseconds idle{60'000};       // between two requests
  std::chrono::milliseconds head{10'000};       // from a head's first byte to its last; a handshake
  std::chrono::milliseconds body{30'000};       // of a request
  std::chrono::milliseconds write{30'000};      // of a reply
  std::chrono::milliseconds stop{10'000};       // for what is in flight when the server stops
  std::chrono::milliseconds heartbeat{15'000};  // between two signs of life on an event stream
  std::size_t head_bytes = std::size_t{16} << 10U;
  std::size_t connections = 1'024;
};

struct Threads {
  std::size_t quick = 4;  // they may wait for a store; two are faster where nothing waits
  std::size_t planning = 1;
  std::size_t planning_queue = 8;  // plans that may wait; beyond, 503 with Retry-After
  std::size_t repairing = 1;
  std::size_t repairing_queue = 4;
  std::size_t fetching = 4;  // they do little but wait
  std::size_t fetching_queue = 16;
};

/// Everything that a server is given. `log`, `registry` and `events` must be there.
struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                                                // 0: any that is free
  std::optional<Certificate> certificate{};                              // none: plain HTTP
  std::vector<std::string> hosts = {"localhost", "127.0.0.1", "[::1]"};  // see Gate
  std::vector<Route> routes{};  // without /healthz and /metrics, which are the server's
  Handler fallback{};           // for GET where no route matches; may be empty
  std::function<Status()> ready = [] { return Status(Done{}); };  // asked by /healthz
  Limits limits{};
  Threads threads{};
  Log log;
  std::shared_ptr<prometheus::Registry> registry;
  std::shared_ptr<Events> events;
};

/// HTTP/1.1 on one address: one thread for the sockets, and those of the lanes for the handlers.
class Server {
 public:
  /// Listens from here on.
  ///
  /// errors  Fault::unavailable when the address cannot be had, Fault::invalid for a certificate
  ///         that cannot be used
  static Result<Server> start(ServerOptions options);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  /// Stops and waits.
  ~Server();

  std::uint16_t port() const;

  /// Takes no more connections, lets what is in flight end, bids event streams farewell. From any
  /// thread, also more than once; returns at once. Not for a signal handler itself.
  void stop();
  /// Until everything has stopped: at most `limits.stop`, the longest handler, and one reply.
  void wait();

  /// Reads the certificate's files again, for connections from now on. A fault changes nothing.
  Status reload_certificate();

 private:
  struct Running;
  explicit Server(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace meanwhile::serve
