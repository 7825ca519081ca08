#include "serve/http/reply_head.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string head(const Reply& reply, Ending ending = Ending::keep_alive) {
  return head_of(reply, {.id = "r1", .date = "today", .ending = ending});
}

TEST(ReplyHead, SaysWhatFollows) {
  Reply reply = created("/v1/a/1", "{}");
  reply.etag = "t1";
  const auto text = head(reply);
  EXPECT_THAT(text, StartsWith("HTTP/1.1 201 Created\r\nDate: today\r\n"));
  EXPECT_THAT(text, HasSubstr("Content-Type: application/json\r\nContent-Length: 2\r\n"));
  EXPECT_THAT(text, HasSubstr("ETag: \"t1\"\r\nLocation: /v1/a/1\r\n"));
  EXPECT_THAT(text, HasSubstr("X-Request-Id: r1\r\nConnection: keep-alive\r\n"));
  EXPECT_TRUE(text.ends_with("\r\n\r\n"));
}

TEST(ReplyHead, HasNoLengthWhereNothingFollows) {
  EXPECT_EQ(head(no_content()).find("Content-Length"), std::string::npos);
  EXPECT_EQ(head(stream(nullptr)).find("Content-Length"), std::string::npos);
}

TEST(ReplyHead, ForbidsStoringUnlessToldOtherwise) {
  Reply reply = json("{}");
  EXPECT_THAT(head(reply), HasSubstr("Cache-Control: no-store\r\n"));
  reply.headers.add("Cache-Control", "no-cache");
  EXPECT_THAT(head(reply), Not(HasSubstr("no-store")));
}

TEST(ReplyHead, CarriesTheSecurityFields) {
  EXPECT_THAT(head(no_content()), HasSubstr("Content-Security-Policy: default-src 'none';"));
  EXPECT_THAT(head(no_content()), HasSubstr("X-Content-Type-Options: nosniff\r\n"));
}

TEST(ReplyHead, NamesTheCoding) {
  Reply reply = json("x");
  reply.coding = Coding::gzip;
  EXPECT_THAT(head(reply), HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(head(json("x"), Ending::close), HasSubstr("Connection: close\r\n"));
}

TEST(HttpDate, IsWrittenAsTheStandardSays) {
  using namespace std::chrono;
  EXPECT_EQ(http_date(sys_days{1994y / November / 6} + 8h + 49min + 37s),
            "Sun, 06 Nov 1994 08:49:37 GMT");  // RFC 9110, section 5.6.7
  EXPECT_EQ(http_date(sys_days{2024y / February / 29}), "Thu, 29 Feb 2024 00:00:00 GMT");
}

}  // namespace
}  // namespace meanwhile::serve
