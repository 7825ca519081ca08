#include "serve/http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/text_serializer.h>

#include <sstream>

#include "serve/http/service.hpp"

namespace meanwhile::serve {
namespace {

using prometheus::Labels;

/// In seconds; around what is promised: 20 ms for quick requests, seconds for plans.
const prometheus::Histogram::BucketBoundaries buckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02,
                                                      0.05,   0.1,   0.25,   1,     5,    30};

prometheus::Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help) {
  return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

}  // namespace

Metrics::Metrics(std::shared_ptr<prometheus::Registry> registry, const std::vector<Route>& routes)
    : registry_(std::move(registry)),
      requests_(prometheus::BuildCounter()
                    .Name("meanwhile_http_requests_total")
                    .Help("Requests answered, by route, method and class of status")
                    .Register(*registry_)),
      seconds_(prometheus::BuildHistogram()
                   .Name("meanwhile_http_request_seconds")
                   .Help("From a request's first byte to its reply's last")
                   .Register(*registry_)),
      connections_(gauge(*registry_, "meanwhile_http_connections", "Open connections")),
      listeners_(gauge(*registry_, "meanwhile_http_listeners", "Open event streams")),
      planning_queue_(
          gauge(*registry_, "meanwhile_http_planning_queue", "Plans waiting for a thread")),
      others_(row(no_route, "-")) {
  for (const auto& route : routes) {
    rows_[{route.path, name(route.method)}] = row(route.path, name(route.method));
    if (route.method == Method::get) {
      rows_[{route.path, name(Method::head)}] = row(route.path, name(Method::head));
    }
  }
  for (const auto method : {Method::get, Method::head}) {
    rows_[{pages_route, name(method)}] = row(pages_route, name(method));
  }
}

Metrics::Row Metrics::row(std::string_view route, std::string_view method) {
  const Labels labels{{"route", std::string(route)}, {"method", std::string(method)}};
  Row made{.by_class = {}, .seconds = &seconds_.Add(labels, buckets)};
  for (std::size_t i = 0; i < made.by_class.size(); ++i) {
    Labels with_class = labels;
    with_class["status"] = std::to_string(i + 1) + "xx";
    made.by_class.at(i) = &requests_.Add(with_class);
  }
  return made;
}

void Metrics::count(const Served& served) {
  const auto found = rows_.find({served.route, served.method});
  const Row& counted = found == rows_.end() ? others_ : found->second;
  counted.by_class.at(number(served.code) / 100 - 1)->Increment();
  counted.seconds->Observe(std::chrono::duration<double>(served.took).count());
}

Reply Metrics::answer(const Gauges& now) {
  connections_.Set(static_cast<double>(now.connections));
  listeners_.Set(static_cast<double>(now.listeners));
  planning_queue_.Set(static_cast<double>(now.planning_queue));
  std::ostringstream text;
  prometheus::TextSerializer().Serialize(text, registry_->Collect());
  Reply reply;
  reply.type = "text/plain; version=0.0.4; charset=utf-8";
  reply.body = text.str();
  return reply;
}

}  // namespace meanwhile::serve
