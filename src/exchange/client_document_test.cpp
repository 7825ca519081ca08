#include "exchange/client_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::exchange {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const std::string stored =
    R"({"client":{"id":"ana","age":30,"travel":{"main":20}},"prescription":{"weeks":8},"life":[]})";

std::string wishing(const std::string& wished) {
  Problems problems;
  const std::string document = with_wishes(stored, wished, problems);
  EXPECT_THAT(problems, IsEmpty());
  return document;
}

TEST(Wishes, AreHerLifeHerWaysAndHowMuchThingsMatter) {
  EXPECT_EQ(wishing(R"({"client":{"travel":{"main":5},"online":false},"life":[{"id":"job"}],)"
                    R"("weights":{"late":9},"calendars":[{"file":"a"}],"step":"keep"})"),
            R"({"client":{"id":"ana","age":30,"travel":{"main":5},"online":false},)"
            R"("prescription":{"weeks":8},"life":[{"id":"job"}],)"
            R"("calendars":[{"file":"a"}],"weights":{"late":9},"step":"keep"})");
}

TEST(Wishes, WhatSheNoLongerSaysIsGone) {
  EXPECT_EQ(wishing(R"({"client":{}})"),
            R"({"client":{"id":"ana","age":30},"prescription":{"weeks":8}})");
}

TEST(Wishes, CannotTouchWhatIsPrescribedOrWhoSheIs) {
  EXPECT_EQ(wishing(R"({"client":{"id":"bo","age":99,"state":"NY","travel":{"main":20}},)"
                    R"("prescription":{"weeks":1},"held":["x"],"life":[]})"),
            stored);
}

TEST(Wishes, ThatCannotBeReadChangeNothing) {
  for (const char* wished : {"", "[]", "{", "5"}) {
    Problems problems;
    EXPECT_EQ(with_wishes(stored, wished, problems), stored);
    EXPECT_THAT(problems, SizeIs(1)) << wished;
  }
}

TEST(Calendars, ComeAndGoByName) {
  const std::string one = with_calendar(stored, {"cal-1", "work", true});
  const std::string two = with_calendar(one, {"cal-2", "family", false});
  EXPECT_THAT(two, testing::HasSubstr(R"("calendars":[{"file":"cal-1","kind":"work","firm":true},)"
                                      R"({"file":"cal-2","kind":"family","firm":false}])"));
  EXPECT_EQ(without_calendar(two, "cal-2"), one);
  EXPECT_EQ(without_calendar(one, "cal-9"), one);
}

TEST(MoreOfALife, StandsBehindWhatWasToldBefore) {
  life::LifeEntry entry;
  entry.id = LifeId{"play"};
  entry.kind = "family";
  entry.when = life::Weekly{time::Weekdays{0b10}, {std::chrono::hours{17}, std::chrono::hours{24}}};
  entry.travel_to = {{SiteId{"main"}, time::Minutes{5}}};
  entry.until = std::chrono::local_days{std::chrono::year{2026} / 12 / 8};
  EXPECT_EQ(with_life(R"({"client":{"id":"ana"},"life":[{"id":"job"}]})", {entry}),
            R"({"client":{"id":"ana"},"life":[{"id":"job"},{"id":"play","kind":"family",)"
            R"("days":["TU"],"start":"17:00","end":"24:00","firm":true,"weight":1,)"
            R"("travelTo":{"main":5},"until":"2026-12-08"}]})");
  EXPECT_EQ(with_life(R"({"client":{"id":"ana"}})", {}), R"({"client":{"id":"ana"},"life":[]})");
}

}  // namespace
}  // namespace meanwhile::exchange
