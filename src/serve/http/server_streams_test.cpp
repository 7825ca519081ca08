// Event streams, over real sockets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "serve/http/client_for_tests.hpp"
#include "serve/http/problem.hpp"
#include "serve/http/server_for_tests.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

class Streams : public testing::Test {
 protected:
  Server started_with(Limits limits) {
    auto options = options_for_tests({{.path = "/events", .answer = listen()}}, limits);
    options.events = events_;
    return started(std::move(options));
  }
  Client listening(const Server& server, const std::string& fields = {}) {
    Client client(server.port());
    client.send("GET /events HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
    head_ = client.read_until("\r\n\r\n");
    return client;
  }
  std::shared_ptr<Events> events_ =
      std::make_shared<Events>("e", Events::Limits{.kept = 100, .waiting = 20, .listeners = 2});
  std::string head_;

 private:
  Handler listen() {
    return [this](const Request& request) {
      auto subscription = events_->subscribe({"a"}, request.header("last-event-id"));
      return subscription ? stream(*std::move(subscription)) : problem(subscription.error());
    };
  }
};

TEST_F(Streams, ReachAReader) {
  const Server server = started_with({});
  Client client = listening(server);
  EXPECT_THAT(head_, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(head_, HasSubstr("Content-Type: text/event-stream\r\n"));
  EXPECT_EQ(client.read_until("\n\n"), "id: e-0\n\n");
  events_->publish("a", "changed", "1");
  EXPECT_EQ(client.read_until("\n\n"), "id: e-1\nevent: changed\ndata: 1\n\n");
  events_->publish("b", "changed", "2");
  events_->publish("a", "changed", "3");
  EXPECT_EQ(client.read_until("\n\n"), "id: e-3\nevent: changed\ndata: 3\n\n");
}

TEST_F(Streams, GoOnWhereTheyBroke) {
  const Server server = started_with({});
  for (const auto* data : {"1", "2"}) events_->publish("a", "x", data);
  Client client = listening(server, "Last-Event-ID: e-1\r\n");
  EXPECT_EQ(client.read_until("\n\n"), "id: e-2\nevent: x\ndata: 2\n\n");
}

TEST_F(Streams, GiveSignsOfLife) {
  const Server server = started_with({.heartbeat = 10ms});
  Client client = listening(server);
  client.read_until("\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
}

TEST_F(Streams, OutliveTheTimeForIdleConnections) {
  const Server server = started_with({.idle = 20ms, .head = 20ms, .heartbeat = 100ms});
  Client client = listening(server);
  client.read_until("\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
}

TEST_F(Streams, BidFarewellWhenTheServerStops) {
  Server server = started_with({});
  Client client = listening(server);
  client.read_until("\n\n");
  server.stop();
  EXPECT_EQ(client.read_all(), "retry: 1000\n\n");
  EXPECT_TRUE(client.closed());
  server.wait();
}

TEST_F(Streams, LeaveASlowReaderBehind) {
  const Server server = started_with({});
  Client slow = listening(server);
  const std::string much(100'000, 'x');
  for (int i = 0; events_->listeners() > 0 && i < 10'000; ++i) events_->publish("a", "x", much);
  EXPECT_EQ(events_->listeners(), 0);
  slow.read_all();
  EXPECT_TRUE(slow.closed());
}

TEST_F(Streams, NoticeAReaderWhoLeaves) {
  const Server server = started_with({});
  for (int i = 0; i < 5; ++i) {  // there is room for two
    Client client = listening(server);
    while (events_->listeners() == 2) std::this_thread::yield();
    EXPECT_THAT(head_, StartsWith("HTTP/1.1 200"));
  }
}

TEST_F(Streams, HaveRoomForSoMany) {
  const Server server = started_with({});
  Client first = listening(server), second = listening(server);
  Client third = listening(server);
  EXPECT_THAT(head_, StartsWith("HTTP/1.1 503"));
}

}  // namespace
}  // namespace meanwhile::serve
