#include "serve/http/gate.hpp"

#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

Code judged(Method method, Headers headers) {
  Request request;
  request.method = method;
  request.headers = std::move(headers);
  const auto refused = Gate({"localhost", "[::1]", "iop.example"}).refuse(request);
  return refused ? refused->code : Code::ok;
}

TEST(Gate, KnowsItsOwnNames) {
  for (const auto* host :
       {"localhost", "localhost:8080", "LOCALHOST", "[::1]", "[::1]:80", "iop.example"}) {
    EXPECT_EQ(judged(Method::get, {{"Host", host}}), Code::ok) << host;
  }
  for (const auto* host :
       {"rebound.example", "iop.example.evil.example", "", "::1", "localhost."}) {
    EXPECT_EQ(judged(Method::get, {{"Host", host}}), Code::misdirected) << host;
  }
  EXPECT_EQ(judged(Method::get, {}), Code::misdirected);
}

TEST(Gate, WithoutNamesLetsNobodyIn) {
  Request request;
  request.headers = {{"Host", "localhost"}};
  EXPECT_TRUE(Gate({}).refuse(request));
}

TEST(Gate, RefusesAChangeFromAnotherSite) {
  const Headers same{{"Host", "localhost:80"}, {"Origin", "http://localhost:80"}};
  const Headers port{{"Host", "localhost:80"}, {"Origin", "http://localhost:81"}};
  const Headers null{{"Host", "localhost"}, {"Origin", "null"}};
  const Headers fetch{{"Host", "localhost"}, {"Sec-Fetch-Site", "cross-site"}};
  const Headers own{{"Host", "localhost"}, {"Sec-Fetch-Site", "same-origin"}};
  for (const auto method : {Method::post, Method::put, Method::patch, Method::remove}) {
    EXPECT_EQ(judged(method, same), Code::ok);
    EXPECT_EQ(judged(method, own), Code::ok);
    EXPECT_EQ(judged(method, port), Code::forbidden);
    EXPECT_EQ(judged(method, null), Code::forbidden);
    EXPECT_EQ(judged(method, fetch), Code::forbidden);
  }
  EXPECT_EQ(judged(Method::get, port), Code::ok);
  EXPECT_EQ(judged(Method::head, fetch), Code::ok);
}

TEST(Gate, AsksForTlsOnlyUnderTls) {
  EXPECT_EQ(security_fields(Transport::plain).find("Strict-Transport"), std::string_view::npos);
  EXPECT_NE(security_fields(Transport::tls).find("Strict-Transport"), std::string_view::npos);
  EXPECT_NE(security_fields(Transport::tls).find("default-src 'none'"), std::string_view::npos);
}

}  // namespace
}  // namespace meanwhile::serve
