#include "serve/http/core.hpp"

#include <fmt/format.h>

#include <limits>
#include <random>
#include <utility>

#include "serve/http/problem.hpp"
#include "serve/http/reply_head.hpp"

namespace meanwhile::serve {
namespace {

/// Sebastiano Vigna's SplitMix64: a bijection, so distinct numbers stay distinct.
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ number >> 30U) * 0xbf58476d1ce4e5b9U;
  number = (number ^ number >> 27U) * 0x94d049bb133111ebU;
  return number ^ number >> 31U;
}

std::uint64_t drawn() {
  std::random_device chance;
  return std::uint64_t{chance()} << 32U | chance();
}

/// As many quick requests may wait as there are connections to ask them.
constexpr std::size_t no_end = std::numeric_limits<std::size_t>::max() / 2;

}  // namespace

Core::Core(ServerOptions given)
    : options(std::move(given)),
      service({.hosts = options.hosts,
               .routes = with_our_own(options.routes),
               .fallback = options.fallback,
               .tell = [this](std::string_view id,
                              std::string_view what) { write_failure(*options.log, id, what); }}),
      metrics(options.registry, service.routes()),
      quick(options.threads.quick, no_end),
      planning(options.threads.planning, options.threads.planning_queue),
      repairing(options.threads.repairing, options.threads.repairing_queue),
      fetching(options.threads.fetching, options.threads.fetching_queue),
      ids_(drawn()) {}

std::vector<Route> Core::with_our_own(std::vector<Route> routes) {
  routes.push_back(
      {.path = "/healthz", .answer = [this](const Request&) { return health(); }, .accepts = {}});
  routes.push_back({.path = "/metrics",
                    .answer =
                        [this](const Request&) {
                          return metrics.answer({.connections = open,
                                                 .listeners = options.events->listeners(),
                                                 .planning_queue = planning.waiting()});
                        },
                    .accepts = {}});
  return routes;
}

WorkerPool& Core::pool(Lane lane) {
  switch (lane) {
    case Lane::quick: return quick;
    case Lane::planning: return planning;
    case Lane::repairing: return repairing;
    case Lane::fetching: return fetching;
  }
  throw Bug("a lane without threads");
}

Reply Core::health() const {
  if (stopping) return problem(Code::unavailable, "stopping");
  if (const Status ready = options.ready(); !ready) {
    return problem(Code::unavailable, ready.error().text);
  }
  return json(R"({"status": "ok"})");
}

std::string Core::next_id() { return fmt::format("{:016x}", mixed(++ids_)); }

std::string_view Core::date() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (now != second_) {
    second_ = now;
    date_ = http_date(now);
  }
  return date_;
}

void Core::record(const Served& served) {
  metrics.count(served);
  write_line(*options.log, served);
}

}  // namespace meanwhile::serve
