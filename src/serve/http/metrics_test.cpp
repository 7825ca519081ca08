#include "serve/http/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

using testing::HasSubstr;
using testing::Not;

class Figures : public testing::Test {
 protected:
  std::string text() { return std::string(content(metrics_.answer({}))); }
  static Served served(std::string_view route, std::string_view method, Code code) {
    return {.id = {},
            .method = method,
            .route = route,
            .code = code,
            .took = std::chrono::milliseconds(15)};
  }
  std::vector<Route> routes_{{.path = "/a/{b}", .answer = {}},
                             {.method = Method::put, .path = "/a/{b}", .answer = {}}};
  Metrics metrics_{std::make_shared<prometheus::Registry>(), routes_};
};

TEST_F(Figures, CountByRouteMethodAndClass) {
  metrics_.count(served("/a/{b}", "GET", Code::ok));
  metrics_.count(served("/a/{b}", "GET", Code::no_content));
  metrics_.count(served("/a/{b}", "PUT", Code::conflict));
  EXPECT_THAT(text(), HasSubstr(R"(requests_total{method="GET",route="/a/{b}",status="2xx"} 2)"));
  EXPECT_THAT(text(), HasSubstr(R"(requests_total{method="PUT",route="/a/{b}",status="4xx"} 1)"));
  EXPECT_THAT(text(),
              HasSubstr(R"(request_seconds_bucket{method="GET",route="/a/{b}",le="0.01"} 0)"));
  EXPECT_THAT(text(),
              HasSubstr(R"(request_seconds_bucket{method="GET",route="/a/{b}",le="0.02"} 2)"));
}

TEST_F(Figures, HaveNoLabelThatAClientMade) {
  metrics_.count(served("/secret", "BREW", Code::not_found));
  EXPECT_THAT(text(), HasSubstr("method=\"-\",route=\"(none)\",status=\"4xx\"} 1"));
  EXPECT_THAT(text(), Not(HasSubstr("secret")));
}

TEST_F(Figures, TellHowThingsStand) {
  const auto reply = metrics_.answer({.connections = 3, .listeners = 2, .planning_queue = 1});
  EXPECT_THAT(std::string(content(reply)), HasSubstr("meanwhile_http_connections 3"));
  EXPECT_THAT(std::string(content(reply)), HasSubstr("meanwhile_http_listeners 2"));
  EXPECT_THAT(std::string(content(reply)), HasSubstr("meanwhile_http_planning_queue 1"));
}

}  // namespace
}  // namespace meanwhile::serve
