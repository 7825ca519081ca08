// What runs long: it keeps nobody waiting, and a stopping server lets it end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "serve/http/client_for_tests.hpp"
#include "serve/http/problem.hpp"
#include "serve/http/server_for_tests.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

Reply greet(const Request&) { return json("\"hello\""); }

constexpr std::string_view get = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Plans that wait until they are let go.
class Plans : public testing::Test {
 protected:
  std::vector<Route> plans() {
    return {{.path = "/plan",
             .answer =
                 [this](const Request&) {
                   ++begun_;
                   begun_.notify_all();
                   let_go_.wait();
                   return json("planned");
                 },
             .lane = Lane::planning},
            {.path = "/fetch",
             .answer = [](const Request&) { return json("fetched"); },
             .lane = Lane::fetching},
            {.path = "/hello", .answer = greet}};
  }
  Client asking_for_a_plan(const Server& server) {
    Client client(server.port());
    client.send("GET /plan HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return client;
  }
  void wait_for(int begun) {
    for (int now = begun_; now < begun; now = begun_) begun_.wait(now);
  }
  std::atomic<int> begun_ = 0;
  std::latch let_go_{1};
};

TEST_F(Plans, DoNotStandBeforeQuickRequests) {
  const Server server = started(options_for_tests(plans()));
  std::vector<Client> planning;
  for (int i = 0; i < 5; ++i) planning.push_back(asking_for_a_plan(server));
  wait_for(1);
  for (int i = 0; i < 100; ++i) {
    EXPECT_THAT(Client(server.port()).ask(get), StartsWith("HTTP/1.1 200"));
  }
  EXPECT_TRUE(Client(server.port())
                  .ask("GET /fetch HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .ends_with("fetched"));
  let_go_.count_down();
  for (auto& client : planning) EXPECT_TRUE(client.read_reply().ends_with("planned"));
}

TEST_F(Plans, DoNotWaitForSlowFetches) {
  auto options = options_for_tests(plans());
  std::swap(options.routes[0].lane, options.routes[1].lane);  // now it is a fetch that waits
  options.threads.fetching = 2;
  options.threads.fetching_queue = 1;
  const Server server = started(std::move(options));
  std::vector<Client> fetching;
  for (int i = 0; i < 2; ++i) fetching.push_back(asking_for_a_plan(server));
  wait_for(2);
  fetching.push_back(asking_for_a_plan(server));  // waits
  for (int i = 0; i < 100; ++i) {
    EXPECT_THAT(Client(server.port()).ask(get), StartsWith("HTTP/1.1 200"));
    EXPECT_TRUE(Client(server.port())
                    .ask("GET /fetch HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .ends_with("fetched"));
  }
  let_go_.count_down();
  for (auto& client : fetching) EXPECT_TRUE(client.read_reply().ends_with("planned"));
}

TEST_F(Plans, AreRefusedWhenTooManyWait) {
  auto options = options_for_tests(plans());
  options.threads.planning_queue = 1;
  const Server server = started(std::move(options));
  Client running = asking_for_a_plan(server);
  wait_for(1);
  std::vector<Client> others;
  for (int i = 0; i < 3; ++i) others.push_back(asking_for_a_plan(server));
  let_go_.count_down();
  int refused = 0;
  for (auto& client : others) {
    const auto reply = client.read_reply();
    if (!reply.starts_with("HTTP/1.1 503")) continue;
    EXPECT_THAT(reply, HasSubstr("Retry-After: 5\r\n"));
    ++refused;
  }
  EXPECT_LE(refused, 2);
  EXPECT_TRUE(running.read_reply().ends_with("planned"));
}

TEST_F(Plans, ThatRunAreAnsweredWhenTheServerStops) {
  Server server = started(options_for_tests(plans()));
  Client idle(server.port());
  idle.ask(get);
  Client planning = asking_for_a_plan(server);
  wait_for(1);
  server.stop();
  EXPECT_EQ(idle.read_all(), "");
  EXPECT_TRUE(idle.closed());
  let_go_.count_down();
  const auto reply = planning.read_reply();
  EXPECT_TRUE(reply.ends_with("planned"));
  EXPECT_THAT(reply, HasSubstr("Connection: close\r\n"));
  server.wait();
}

TEST(Stopping, AsksLongWorkToEndWhenItCanWaitNoLonger) {
  std::latch begun(1);
  Server server = started(options_for_tests({{.path = "/plan",
                                              .answer =
                                                  [&](const Request& request) {
                                                    begun.count_down();
                                                    std::latch stopped(1);
                                                    const std::stop_callback ask(request.stop, [&] {
                                                      stopped.count_down();
                                                    });
                                                    stopped.wait();
                                                    return try_again(Code::unavailable, 1s, "");
                                                  },
                                              .lane = Lane::planning}},
                                            {.stop = 50ms}));
  Client client(server.port());
  client.send("GET /plan HTTP/1.1\r\nHost: localhost\r\n\r\n");
  begun.wait();
  server.stop();
  server.wait();
  EXPECT_THAT(client.read_reply(), StartsWith("HTTP/1.1 503"));
}

TEST(Stopping, DoesNotWaitForAHeadHalfRead) {
  Server server = started(options_for_tests({{.path = "/hello", .answer = greet}}, {.stop = 50ms}));
  Client client(server.port());
  client.send("GET /hello HT");
  server.stop();
  server.wait();
  client.read_all();
  EXPECT_TRUE(client.closed());
}

}  // namespace
}  // namespace meanwhile::serve
