#include "serve/asking.hpp"

#include <gtest/gtest.h>

#include "serve/secret.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;

Request with_key(const std::string& key) {
  Request request;
  request.headers.add("Idempotency-Key", key);
  return request;
}

TEST(Keys, AreLettersDigitsAndTwoSigns) {
  for (const std::string key : {"a", "A-b_9", "123e4567-e89b-12d3-a456-426614174000"})
    EXPECT_EQ(std::get<std::string>(key_of(with_key(key))), key);
  EXPECT_EQ(std::get<std::string>(key_of(with_key(std::string(64, 'k')))).size(), 64u);
}

TEST(Keys, AreRefusedWhereTheyAreMissingOrOdd) {
  EXPECT_EQ(std::get<Reply>(key_of({})).code, Code::bad_request);
  for (const std::string key : {"", "a b", "ä", "a/b", "a\"", "a\\"})
    EXPECT_EQ(std::get<Reply>(key_of(with_key(key))).code, Code::bad_request) << key;
  EXPECT_EQ(std::get<Reply>(key_of(with_key(std::string(65, 'k')))).code, Code::bad_request);
}

TEST(Tags, NameOneStateOfOneSheet) {
  EXPECT_EQ(tag('p', care::Version{12}), "p12");
  for (const char* sent : {"p12", "p12-gzip", "p12-br"})
    EXPECT_EQ(version_from('p', sent), care::Version{12}) << sent;
  for (const char* other : {"", "p", "l12", "p1x", "px", "p-1", "p 1", "p99999999999999999999"})
    EXPECT_FALSE(version_from('p', other)) << other;
}

TEST(Secrets, AreNeverTwiceTheSameAndLeaveOnlyTheirDigest) {
  const std::string one = new_secret(), other = new_secret();
  EXPECT_EQ(one.size(), 64u);
  EXPECT_NE(one, other);
  // FIPS 180-4, the example "abc".
  EXPECT_EQ(digest_of("abc").text(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Newest, EndsWhatTheSamePersonAskedForBefore) {
  Newest newest;
  const auto first = newest.begin(ClientId{"ana"}, 1h, {});
  const auto other = newest.begin(ClientId{"bo"}, 1h, {});
  EXPECT_TRUE(first());
  const auto second = newest.begin(ClientId{"ana"}, 1h, {});
  EXPECT_FALSE(first());
  EXPECT_TRUE(second());
  EXPECT_TRUE(other());
}

TEST(Newest, EndsByTheClockAndWithTheServer) {
  Newest newest;
  EXPECT_FALSE(newest.begin(ClientId{"ana"}, 0ms, {})());
  std::stop_source stop;
  const auto patience = newest.begin(ClientId{"bo"}, 1h, stop.get_token());
  EXPECT_TRUE(patience());
  stop.request_stop();
  EXPECT_FALSE(patience());
}

TEST(Recent, KeepsTheLatestStateOfEach) {
  Recent recent{100};
  recent.keep("ana", "1", "old");
  const auto kept = recent.keep("ana", "2", "new");
  EXPECT_EQ(recent.find("ana", "2"), kept);
  EXPECT_EQ(kept->text, "new");
  EXPECT_EQ(recent.find("ana", "1"), nullptr);
  EXPECT_EQ(recent.find("bo", "2"), nullptr);
}

TEST(Recent, ForgetsWhatWasAskedForLongestAgo) {
  Recent recent{10};
  recent.keep("a", "1", "12345");
  recent.keep("b", "1", "12345");
  EXPECT_TRUE(recent.find("a", "1"));
  recent.keep("c", "1", "1");
  EXPECT_TRUE(recent.find("a", "1"));
  EXPECT_FALSE(recent.find("b", "1"));
  recent.keep("d", "1", std::string(50, 'x'));  // alone it may be larger
  EXPECT_TRUE(recent.find("d", "1"));
  EXPECT_FALSE(recent.find("a", "1"));
}

}  // namespace
}  // namespace meanwhile::serve
