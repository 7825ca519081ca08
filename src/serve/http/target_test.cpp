#include "serve/http/target.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::vector<std::string> segments(std::string_view text) { return Target::from(text)->segments; }

TEST(Target, IsTakenApartAndDecoded) {
  const auto target = Target::from("/v1/clients/A%20b%C3%A9?from=2026-03-02&q=a+b%2B&empty=&bare");
  ASSERT_TRUE(target);
  EXPECT_THAT(target->segments, ElementsAre("v1", "clients", "A b\u00e9"));
  EXPECT_THAT(target->query, ElementsAre(Pair("from", "2026-03-02"), Pair("q", "a b+"),
                                         Pair("empty", ""), Pair("bare", "")));
}

TEST(Target, KeepsEmptySegments) {
  EXPECT_THAT(segments("/"), ElementsAre(""));
  EXPECT_THAT(segments("/v1/"), ElementsAre("v1", ""));
  EXPECT_THAT(segments("//x"), ElementsAre("", "x"));
}

TEST(Target, LeavesAPlusInAPathAlone) { EXPECT_THAT(segments("/a+b"), ElementsAre("a+b")); }

TEST(Target, GivesTheFirstOfAName) {
  const auto target = Target::from("/?a=1&a=2");
  EXPECT_EQ(target->find("a"), "1");
  EXPECT_EQ(target->find("b"), std::nullopt);
}

TEST(Target, RefusesWhatNamesNothing) {
  for (const auto* text : {"",           "v1",      "*",       "http://localhost/",
                           "/..",        "/a/../b", "/./a",    "/%2e%2E/a",
                           "/a%2Fb",     "/a%5Cb",  "/a\\b",   "/a%00b",
                           "/a%0d%0ab",  "/a%7f",   "/a%",     "/a%4",
                           "/a%zz",      "/a#b",    "/%ff",    "/%c0%af",
                           "/%ed%a0%80", "/?a=%",   "/?%ff=1", "/?a=%00"}) {
    EXPECT_FALSE(Target::from(text)) << text;
  }
}

TEST(Target, MayHaveDotsThatAreNotAlone) {
  EXPECT_THAT(segments("/...%2e/a..b/.well-known"), ElementsAre("....", "a..b", ".well-known"));
}

TEST(Target, HasAnEndOnEverything) {
  std::string deep, many = "/?";
  for (int i = 0; i < 32; ++i) deep += "/a";
  for (int i = 0; i < 100; ++i) many += "a&";
  EXPECT_TRUE(Target::from(deep));
  EXPECT_FALSE(Target::from(deep + "/a"));
  EXPECT_TRUE(Target::from(many));
  EXPECT_FALSE(Target::from(many + "a"));
}

TEST(Target, DoesNotRepeatWhatItRefuses) {
  EXPECT_EQ(Target::from("/secret/..").error().text, "the path has a part that names nothing");
}

}  // namespace
}  // namespace meanwhile::serve
