#include "serve/http/etag.hpp"

#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

Request asking(std::string name, std::string value) {
  Request request;
  request.headers.add(std::move(name), std::move(value));
  return request;
}

bool held(std::string value) {
  const auto reply = unchanged(asking("If-None-Match", std::move(value)), "t1");
  return reply && reply->code == Code::not_modified && reply->etag == "t1";
}

Code judged(std::string value, const std::string& tag = "t1") {
  const auto reply = refuse_unless_seen(asking("If-Match", std::move(value)), tag);
  return reply ? reply->code : Code::ok;
}

TEST(Etag, OfEqualBytesIsEqual) {
  EXPECT_EQ(tag_of(""), "47DEQpj8HBSa-_TImW-5JA");  // SHA-256 of nothing: e3b0c442 98fc1c14 …
  EXPECT_EQ(tag_of("abc").size(), 22);
  EXPECT_NE(tag_of("abc"), tag_of("abd"));
}

TEST(Etag, SaysWhatTheClientHolds) {
  EXPECT_TRUE(held("\"t1\""));
  EXPECT_TRUE(held("\"t0\", \"t1\""));
  EXPECT_TRUE(held("W/\"t1\""));
  EXPECT_TRUE(held("\"t1-gzip\""));
  EXPECT_TRUE(held("\"t1-br\""));
  EXPECT_TRUE(held("*"));
  EXPECT_FALSE(held("\"t2\""));
  EXPECT_FALSE(held("t1"));
  EXPECT_FALSE(held("\""));
  EXPECT_FALSE(held(""));
  EXPECT_FALSE(unchanged(Request{}, "t1"));
  EXPECT_FALSE(unchanged(asking("If-None-Match", "*"), ""));
}

TEST(Etag, KeepsAChangeFromOverwritingTheUnseen) {
  EXPECT_EQ(judged("\"t1\""), Code::ok);
  EXPECT_EQ(judged("\"t0\", \"t1-gzip\""), Code::ok);
  EXPECT_EQ(judged("*"), Code::ok);
  EXPECT_EQ(judged("\"t2\""), Code::precondition_failed);
  EXPECT_EQ(judged("W/\"t1\""), Code::precondition_failed);
  EXPECT_EQ(judged("*", ""), Code::precondition_failed);
  EXPECT_EQ(refuse_unless_seen(Request{}, "t1")->code, Code::precondition_required);
}

TEST(Etag, KeepsWhatIsThereFromBeingMadeAgain) {
  EXPECT_EQ(refuse_if_there(asking("If-None-Match", "*"), "t1")->code, Code::precondition_failed);
  EXPECT_FALSE(refuse_if_there(asking("If-None-Match", "*"), ""));
  EXPECT_FALSE(refuse_if_there(Request{}, "t1"));
}

TEST(Etag, OfACompressedFormIsAnother) {
  EXPECT_EQ(tag_as_sent("t", Coding::identity), "t");
  EXPECT_EQ(tag_as_sent("t", Coding::gzip), "t-gzip");
  EXPECT_EQ(tag_as_sent("t", Coding::brotli), "t-br");
}

}  // namespace
}  // namespace meanwhile::serve
