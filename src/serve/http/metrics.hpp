#pragma once

#include <prometheus/registry.h>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/http/reply.hpp"
#include "serve/http/route.hpp"
#include "serve/http/served.hpp"

namespace meanwhile::serve {

/// What the server counts, by route, method and class of status; never by path or person. Labels
/// are laid out for the whole table when it starts, so counting a request looks nothing up in the
/// registry and a client cannot add to them.
class Metrics {
 public:
  /// registry  the caller's own figures may live in it, too
  Metrics(std::shared_ptr<prometheus::Registry> registry, const std::vector<Route>& routes);

  void count(const Served& served);

  struct Gauges {
    std::size_t connections = 0;
    std::size_t listeners = 0;
    std::size_t planning_queue = 0;
  };
  /// Everything in the registry, in Prometheus' text format.
  Reply answer(const Gauges& now);

 private:
  struct Row {
    std::array<prometheus::Counter*, 5> by_class{};
    prometheus::Histogram* seconds = nullptr;
  };
  Row row(std::string_view route, std::string_view method);

  std::shared_ptr<prometheus::Registry> registry_;
  prometheus::Family<prometheus::Counter>& requests_;
  prometheus::Family<prometheus::Histogram>& seconds_;
  prometheus::Gauge& connections_;
  prometheus::Gauge& listeners_;
  prometheus::Gauge& planning_queue_;
  std::map<std::pair<std::string_view, std::string_view>, Row> rows_;  // of texts that outlive it
  Row others_;
};

}  // namespace meanwhile::serve
