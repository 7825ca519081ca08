// Talks to a real server on the loopback, byte for byte.
#include "serve/http/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "serve/http/client_for_tests.hpp"
#include "serve/http/server_for_tests.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

Reply echo(const Request& request) { return json(request.body); }
Reply greet(const Request&) { return json("\"hello\""); }

std::vector<Route> routes() {
  return {{.path = "/hello", .answer = greet},
          {.method = Method::post, .path = "/echo", .answer = echo, .body_limit = 1000}};
}

constexpr std::string_view get = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string post(const std::string& fields, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + fields +
         "\r\n" + body;
}
std::string post_of(std::size_t size) {
  return post("Content-Length: " + std::to_string(size) + "\r\n", std::string(size, 'x'));
}

TEST(Server, AnswersRequestAfterRequest) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  for (int i = 0; i < 3; ++i) {
    const auto reply = client.ask(get);
    EXPECT_THAT(reply, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(reply, HasSubstr("Connection: keep-alive\r\n"));
    EXPECT_TRUE(reply.ends_with("\r\n\r\n\"hello\""));
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  std::string all;
  for (int i = 0; i < 50; ++i) {
    all += post("Content-Length: 2\r\n", std::to_string(i + 10));
  }
  client.send(all);
  for (int i = 0; i < 50; ++i) {
    EXPECT_TRUE(client.read_reply().ends_with("\r\n\r\n" + std::to_string(i + 10)));
  }
}

TEST(Server, ReadsAChunkedBody) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  const auto reply =
      client.ask(post("Transfer-Encoding: chunked\r\n", "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"));
  EXPECT_TRUE(reply.ends_with("\r\n\r\nabc"));
  EXPECT_THAT(client.ask(get), StartsWith("HTTP/1.1 200"));
}

TEST(Server, SaysContinueToWhoWaitsForIt) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  client.send(post("Content-Length: 3\r\nExpect: 100-continue\r\n", ""));
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_TRUE(client.ask("abc").ends_with("abc"));
  client.send(post("Content-Length: 1001\r\nExpect: 100-continue\r\n", ""));
  EXPECT_THAT(client.read_reply(), StartsWith("HTTP/1.1 413"));
}

TEST(Server, SendsNoContentToHead) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  client.send("HEAD /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const auto reply = client.read_all();
  EXPECT_THAT(reply, HasSubstr("Content-Length: 7\r\n"));
  EXPECT_TRUE(reply.ends_with("\r\n\r\n"));
}

TEST(Server, LimitsABody) {
  const Server server = started(options_for_tests(routes()));
  EXPECT_THAT(Client(server.port()).ask(post_of(1000)), StartsWith("HTTP/1.1 200"));
  Client client(server.port());
  const auto reply = client.ask(post_of(1001));
  EXPECT_THAT(reply, StartsWith("HTTP/1.1 413"));
  EXPECT_THAT(reply, HasSubstr("Connection: close\r\n"));
  client.read_all();
  EXPECT_TRUE(client.closed());
}

TEST(Server, IsHeardByWhoSendsMuchTooMuch) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  client.send(post_of(3'000'000));
  EXPECT_THAT(client.read_reply(), StartsWith("HTTP/1.1 413"));
}

TEST(Server, LimitsAHead) {
  const Server server = started(options_for_tests(routes()));
  EXPECT_THAT(Client(server.port()).ask("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'x')),
              StartsWith("HTTP/1.1 431"));
}

TEST(Server, RefusesWhatIsNotHttp) {
  const Server server = started(options_for_tests(routes()));
  for (const std::string text : {"\x16\x03\x01 hello\r\n\r\n", "GET / HTTP/1.1\n\n", "\r\n\r\n\r\n",
                                 "PRI * HTTP/2.0\r\n\r\n",
                                 "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                                 "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                 "5\r\nContent-Length: 6\r\n\r\n"}) {
    Client client(server.port());
    client.send(text);
    const auto reply = client.read_all();
    EXPECT_THAT(reply, StartsWith("HTTP/1.1 400")) << text;
    EXPECT_THAT(reply, HasSubstr("application/problem+json"));
    EXPECT_TRUE(client.closed());
  }
}

TEST(Server, RefusesInTheSameShapeEverywhere) {
  const Server server = started(options_for_tests(routes()));
  Client client(server.port());
  EXPECT_THAT(client.ask("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n"),
              HasSubstr(R"({"type":"about:blank","title":"Not Found","status":404})"));
  EXPECT_THAT(client.ask("DELETE /echo HTTP/1.1\r\nHost: localhost\r\n\r\n"),
              HasSubstr("Allow: POST, OPTIONS\r\n"));
  EXPECT_THAT(client.ask("GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
              StartsWith("HTTP/1.1 421"));
}

TEST(Server, WaitsNoLongerForAHeadThanItSays) {
  const Server server = started(options_for_tests(routes(), {.head = 50ms}));
  Client client(server.port());
  client.send("GET /hello HT");
  EXPECT_THAT(client.read_all(), StartsWith("HTTP/1.1 408"));
  EXPECT_TRUE(client.closed());
}

TEST(Server, WaitsNoLongerForABodyThanItSays) {
  const Server server = started(options_for_tests(routes(), {.body = 50ms}));
  Client client(server.port());
  client.send(post("Content-Length: 5\r\n", "ab"));
  EXPECT_THAT(client.read_all(), StartsWith("HTTP/1.1 408"));
}

TEST(Server, WaitsNoLongerForAReaderThanItSays) {
  const auto much =
      std::make_shared<const Document>(Document{std::string(50'000'000, 'x'), "", ""});
  const Server server = started(options_for_tests(
      {{.path = "/hello", .answer = [&](const Request&) { return json(much); }}}, {.write = 50ms}));
  Client client(server.port());
  client.send(get);
  while (Client(server.port())
             .ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
             .find("meanwhile_http_connections 1") == std::string::npos) {
  }
  EXPECT_LT(client.read_all().size(), 50'000'000);
  EXPECT_TRUE(client.closed());
}

TEST(Server, ClosesWhatIsIdle) {
  const Server server = started(options_for_tests(routes(), {.idle = 50ms}));
  Client client(server.port());
  client.ask(get);
  EXPECT_EQ(client.read_all(), "");
  EXPECT_TRUE(client.closed());
}

TEST(Server, SurvivesAClientWhoLeavesInTheMiddle) {
  const Server server = started(options_for_tests(routes()));
  for (const auto& text : {std::string("GET /he"), post("Content-Length: 5\r\n", "ab"),
                           std::string(get), post_of(3'000'000)}) {
    Client(server.port()).send(text);
  }
  EXPECT_THAT(Client(server.port()).ask(get), StartsWith("HTTP/1.1 200"));
}

TEST(Server, TurnsAwayWhoFindsNoRoom) {
  const Server server = started(options_for_tests(routes(), {.connections = 2}));
  Client first(server.port()), second(server.port());
  first.ask(get), second.ask(get);
  Client third(server.port());
  third.send(get);
  const auto reply = third.read_all();
  EXPECT_THAT(reply, StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(reply, HasSubstr("Retry-After: 1\r\n"));
  EXPECT_THAT(first.ask(get), StartsWith("HTTP/1.1 200"));
}

TEST(Server, AnswersAHundredAtOnce) {
  const Server server = started(options_for_tests(routes()));
  std::vector<Client> clients;
  for (int i = 0; i < 100; ++i) clients.emplace_back(server.port());
  for (int round = 0; round < 3; ++round) {
    for (auto& client : clients) client.send(get);
    for (auto& client : clients) EXPECT_THAT(client.read_reply(), StartsWith("HTTP/1.1 200"));
  }
}

TEST(Server, HidesWhatAHandlerThrew) {
  const Server server = started(options_for_tests(
      {{.path = "/bug", .answer = [](const Request&) -> Reply { throw Bug("secret"); }}}));
  Client client(server.port());
  const auto reply = client.ask("GET /bug HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_THAT(reply, StartsWith("HTTP/1.1 500"));
  EXPECT_EQ(reply.find("secret"), std::string::npos);
}

TEST(Server, SaysThatAnAddressIsTaken) {
  const Server server = started(options_for_tests(routes()));
  auto options = options_for_tests(routes());
  options.port = server.port();
  EXPECT_EQ(Server::start(std::move(options)).error().fault, Fault::unavailable);
}

TEST(Server, TellsHowItIsAndWhatItCounted) {
  auto options = options_for_tests(routes());
  std::atomic<bool> ready = true;
  options.ready = [&]() -> Status {
    if (ready) return Done{};
    return Error{Fault::unavailable, "the store is not open yet"};
  };
  const Server server = started(std::move(options));
  Client client(server.port());
  client.ask(get);
  EXPECT_TRUE(client.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .ends_with(R"({"status": "ok"})"));
  ready = false;
  EXPECT_THAT(client.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
              HasSubstr("the store is not open yet"));
  const auto counted = client.ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_THAT(
      counted,
      HasSubstr(R"(meanwhile_http_requests_total{method="GET",route="/hello",status="2xx"} 1)"));
  EXPECT_THAT(counted, HasSubstr("meanwhile_http_connections 1"));
}

}  // namespace
}  // namespace meanwhile::serve
