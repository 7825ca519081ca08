#include "serve/http/request.hpp"

#include <gtest/gtest.h>

#include "base/result.hpp"

namespace meanwhile::serve {
namespace {

TEST(Headers, DoNotCareForCase) {
  Headers headers{{"Content-TYPE", "text/plain"}, {"Accept", "a"}, {"accept", "b"}};
  EXPECT_EQ(headers.find("content-type"), "text/plain");
  EXPECT_EQ(headers.find("ACCEPT"), "a");
  EXPECT_EQ(headers.count("Accept"), 2);
  EXPECT_EQ(headers.find("host"), std::nullopt);
  headers.set("ACCEPT", "c");
  EXPECT_EQ(headers.find("accept"), "c");
  EXPECT_EQ(headers.count("accept"), 1);
}

TEST(Method, HasTheNameOnTheWire) {
  for (const auto method : {Method::get, Method::head, Method::post, Method::put, Method::patch,
                            Method::remove, Method::options}) {
    EXPECT_EQ(method_named(name(method)), method);
  }
  EXPECT_EQ(name(Method::remove), "DELETE");
  EXPECT_EQ(method_named("get"), std::nullopt);  // methods do care for case
  EXPECT_EQ(method_named("TRACE"), std::nullopt);
}

TEST(Request, FindsACookieAmongOthers) {
  Request request;
  request.headers = {{"Cookie", "a=1; session=x=y ;b"}, {"cookie", "session=z; c="}};
  EXPECT_EQ(request.cookie("session"), "x=y");
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("c"), "");
  EXPECT_EQ(request.cookie("b"), std::nullopt);
  EXPECT_EQ(request.cookie("sess"), std::nullopt);
}

TEST(Request, KnowsWhatItsRouteCaptured) {
  Request request;
  request.captured = {{"client", "c1"}};
  EXPECT_EQ(request.captured_as("client"), "c1");
  EXPECT_THROW(request.captured_as("week"), Bug);
}

}  // namespace
}  // namespace meanwhile::serve
