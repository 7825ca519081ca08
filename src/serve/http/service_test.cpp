#include "serve/http/service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "base/result.hpp"
#include "serve/http/problem.hpp"

namespace meanwhile::serve {
namespace {

using testing::HasSubstr;

Reply echo(const Request& request) {
  Reply reply = json(request.body);
  reply.etag = "t1";
  return reply;
}

Reply broken(const Request&) { throw Bug("week w1 has no days"); }
Reply failing(const Request&) { throw std::runtime_error("Ann's phone number"); }
Reply split(const Request&) { return created("/a\r\nSet-Cookie: x", "{}"); }
Reply big(const Request&) { return json(std::string(2000, ' ')); }

struct Told {
  std::string id, what;
};

Service service(Told& told) {
  return Service({.hosts = {"localhost"},
                  .routes = {{.path = "/echo", .answer = echo},
                             {.method = Method::post, .path = "/echo", .answer = echo},
                             {.method = Method::put,
                              .path = "/plan/{client}",
                              .answer = echo,
                              .lane = Lane::planning,
                              .body_limit = 7,
                              .accepts = {"text/calendar", "application/json"}},
                             {.path = "/broken", .answer = broken},
                             {.path = "/failing", .answer = failing},
                             {.path = "/split", .answer = split},
                             {.path = "/big", .answer = big}},
                  .fallback = {},
                  .tell = [&told](std::string_view id, std::string_view what) {
                    told = {std::string(id), std::string(what)};
                  }});
}

Request request(Method method, std::string_view target, Headers headers = {}) {
  Request made;
  made.method = method;
  made.target = *Target::from(target);
  made.headers = std::move(headers);
  made.headers.add("Host", "localhost");
  made.id = "r1";
  return made;
}

struct Answered {
  Service::Visit visit;
  Reply reply;
};

Answered answered(Request asked, Told& told) {
  const Service asked_of = service(told);
  auto visit = asked_of.receive(asked);
  Reply reply = asked_of.answer(visit, asked);
  const bool routed = visit.route != nullptr;
  visit.label = routed ? "template" : no_route;
  return {std::move(visit), std::move(reply)};
}

Reply answer(Request asked) {
  Told told;
  return answered(std::move(asked), told).reply;
}

TEST(Service, TellsWhereARequestGoes) {
  Told told;
  const Service asked = service(told);
  auto plan = request(Method::put, "/plan/c1");
  const auto visit = asked.receive(plan);
  EXPECT_EQ(visit.label, "/plan/{client}");
  EXPECT_EQ(visit.lane, Lane::planning);
  EXPECT_EQ(visit.body_limit, 7);
  EXPECT_FALSE(visit.early);
  EXPECT_EQ(plan.captured_as("client"), "c1");
}

TEST(Service, KnowsItsRefusalsBeforeTheBodyIsRead) {
  EXPECT_EQ(answer(request(Method::get, "/nowhere")).code, Code::not_found);
  const auto wrong = answer(request(Method::remove, "/echo"));
  EXPECT_EQ(wrong.code, Code::method_not_allowed);
  EXPECT_EQ(wrong.headers.find("allow"), "GET, HEAD, POST, OPTIONS");
  const auto options = answer(request(Method::options, "/echo"));
  EXPECT_EQ(options.code, Code::no_content);
  EXPECT_EQ(options.headers.find("allow"), "GET, HEAD, POST, OPTIONS");
}

TEST(Service, LetsNobodyInWhomTheGateRefuses) {
  auto foreign = request(Method::get, "/echo");
  foreign.headers.set("Host", "rebound.example");
  EXPECT_EQ(answer(foreign).code, Code::misdirected);
  EXPECT_EQ(answer(request(Method::post, "/echo", {{"Origin", "http://evil.example"}})).code,
            Code::forbidden);
}

TEST(Service, ReadsOnlyTheTypesOfTheRoute) {
  const auto judged = [](Headers headers) {
    return answer(request(Method::put, "/plan/c1", std::move(headers))).code;
  };
  EXPECT_EQ(judged({{"Content-Length", "2"}, {"Content-Type", "application/json"}}), Code::ok);
  EXPECT_EQ(judged({{"Content-Length", "2"}, {"Content-Type", "Text/Calendar; charset=utf-8"}}),
            Code::ok);
  EXPECT_EQ(judged({{"Content-Length", "2"}, {"Content-Type", "text/plain"}}),
            Code::unsupported_media_type);
  EXPECT_EQ(judged({{"Content-Length", "2"}}), Code::unsupported_media_type);
  EXPECT_EQ(judged({{"Transfer-Encoding", "chunked"}}), Code::unsupported_media_type);
  EXPECT_EQ(judged({}), Code::ok);
  EXPECT_EQ(judged({{"Content-Length", "0"}}), Code::ok);
}

TEST(Service, HasNoRoomForABodyWhereNothingIsChanged) {
  Told told;
  auto asked = request(Method::get, "/echo");
  EXPECT_EQ(service(told).receive(asked).body_limit, 0);
}

TEST(Service, AnswersABugWithTheRequestsIdAlone) {
  Told told;
  const auto reply = answered(request(Method::get, "/broken"), told).reply;
  EXPECT_EQ(reply.code, Code::internal_error);
  EXPECT_THAT(std::string(content(reply)), HasSubstr(R"("detail":"request r1")"));
  EXPECT_EQ(told.id, "r1");
  EXPECT_EQ(told.what, "week w1 has no days");
}

TEST(Service, TellsNobodyWhatAStrangersExceptionSays) {
  Told told;
  const auto reply = answered(request(Method::get, "/failing"), told).reply;
  EXPECT_EQ(reply.code, Code::internal_error);
  EXPECT_EQ(told.what.find("Ann"), std::string::npos);
}

TEST(Service, SendsNoFieldOfSomebodyElsesMaking) {
  EXPECT_EQ(answer(request(Method::get, "/split")).code, Code::internal_error);
}

TEST(Service, AnswersNotModifiedToWhoHoldsIt) {
  const auto held = answer(request(Method::get, "/echo", {{"If-None-Match", "\"t1\""}}));
  EXPECT_EQ(held.code, Code::not_modified);
  EXPECT_EQ(held.etag, "t1");
  EXPECT_EQ(content(held), "");
  EXPECT_EQ(answer(request(Method::get, "/echo", {{"If-None-Match", "\"t2\""}})).code, Code::ok);
  EXPECT_EQ(answer(request(Method::post, "/echo", {{"If-None-Match", "\"t1\""}})).code, Code::ok);
}

TEST(Service, CompressesForWhoAcceptsIt) {
  const auto packed = answer(request(Method::get, "/big", {{"Accept-Encoding", "gzip"}}));
  EXPECT_EQ(packed.coding, Coding::gzip);
  EXPECT_LT(content(packed).size(), 100);
  EXPECT_EQ(packed.headers.find("vary"), "Accept-Encoding");
  EXPECT_EQ(content(answer(request(Method::get, "/big"))).size(), 2000);
}

TEST(Service, AsksTheFallbackForWhatNoRouteMatches) {
  const Service pages({.hosts = {"localhost"},
                       .routes = {{.path = "/v1", .answer = echo}},
                       .fallback = [](const Request&) { return json("page"); },
                       .tell = [](std::string_view, std::string_view) {}});
  auto get = request(Method::get, "/x");
  auto post = request(Method::post, "/x");
  const auto visit = pages.receive(get);
  EXPECT_EQ(visit.label, pages_route);
  EXPECT_EQ(content(pages.answer(visit, get)), "page");
  EXPECT_EQ(pages.receive(post).early->code, Code::not_found);
}

}  // namespace
}  // namespace meanwhile::serve
