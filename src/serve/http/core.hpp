#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <unordered_set>

#include "serve/http/metrics.hpp"
#include "serve/http/server.hpp"
#include "serve/http/service.hpp"
#include "serve/http/worker_pool.hpp"

namespace meanwhile::serve {

class Connection;

/// What the connections of one server share. But for the pools, `stopping` and `open`, only the
/// sockets' thread touches it.
struct Core {
  explicit Core(ServerOptions given);

  /// A name for a request: 16 hexadecimal digits, no two alike.
  std::string next_id();
  /// The date as replies carry it; written anew once a second.
  std::string_view date();
  void record(const Served& served);
  WorkerPool& pool(Lane lane);
  Reply health() const;

  const ServerOptions options;
  boost::asio::io_context io{1};
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> open = 0;  // connections
  std::stop_source stop_long_work;
  std::unordered_set<Connection*> connections;
  Service service;
  Metrics metrics;
  // Last, so first to end: what they still run uses what stands above.
  WorkerPool quick;
  WorkerPool planning;
  WorkerPool repairing;
  WorkerPool fetching;

 private:
  std::vector<Route> with_our_own(std::vector<Route> routes);

  std::uint64_t ids_;
  std::chrono::sys_seconds second_{};
  std::string date_;
};

}  // namespace meanwhile::serve
