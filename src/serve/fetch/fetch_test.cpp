// What is fetched, and how much and how long at most.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/fetch/far_end_for_tests.hpp"
#include "serve/fetch/fetch.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST_F(FarEnd, GivesItsCalendar) {
  const auto fetched = fetch(at("/calendar.ics"));
  ASSERT_TRUE(fetched) << fetched.error().text;
  EXPECT_EQ(*fetched, calendar);
  EXPECT_EQ(*fetch("webcal" + at("/calendar.ics").substr(5)), calendar);
  EXPECT_EQ(*fetch("http" + at("/calendar.ics").substr(5)), calendar);
  EXPECT_FALSE(tells_);
}

TEST_F(FarEnd, IsFollowedThreeTimesAndNoMore) {
  for (const char* status : {"301", "302", "303", "307", "308"})
    EXPECT_EQ(*fetch(at("/calendar.ics?do=status&to=/calendar.ics&with=" + std::string{status})),
              calendar);
  requests_ = 0;
  EXPECT_EQ(*fetch(at("/calendar.ics?do=hops&with=3")), calendar);
  EXPECT_EQ(requests_, 4);
  EXPECT_THAT(refusal(at("/calendar.ics?do=hops&with=4")), HasSubstr("on and on"));
  EXPECT_EQ(requests_, 8);
}

TEST_F(FarEnd, GivesSoMuchAndNoMore) {
  const std::string most = std::to_string(most_bytes), more = std::to_string(most_bytes + 1);
  EXPECT_EQ(fetch(at("/calendar.ics?do=size&with=" + most))->size(), most_bytes);
  EXPECT_THAT(refusal(at("/calendar.ics?do=size&with=" + more)), HasSubstr("too big"));
  EXPECT_THAT(refusal(at("/calendar.ics?do=head")), HasSubstr("broke off"));
}

TEST_F(FarEnd, IsTakenAtItsWordWhenItCompressesUnasked) {
  EXPECT_EQ(*fetch(at("/calendar.ics?do=gzip")), calendar);  // not unpacked, so never a bomb
}

TEST_F(FarEnd, WithoutAnEndIsLeftByTheClockAndByTheCount) {
  rules_.whole = 300ms;
  EXPECT_THAT(refusal(at("/drip")), HasSubstr("too long"));
  EXPECT_THAT(refusal(at("/calendar.ics?do=wait")), HasSubstr("too long"));
  rules_.whole = 10s;
  rules_.most_bytes = 20;
  EXPECT_THAT(refusal(at("/drip")), HasSubstr("too big"));
}

TEST_F(FarEnd, HasOneTimeForAllRedirectsTogether) {
  rules_.whole = 300ms;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THAT(refusal(at("/calendar.ics?do=status&with=302&to=/drip")), HasSubstr("too long"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

TEST_F(FarEnd, IsLeftWhenTheServerStops) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(fetch(at("/drip"), stop.get_token()).error().fault, Fault::unavailable);
}

TEST_F(FarEnd, ThatIsNotThereOrNotWillingIsTold) {
  for (const char* status : {"401", "403", "404", "410"})
    EXPECT_THAT(refusal(at("/calendar.ics?do=status&with=" + std::string{status})),
                HasSubstr("copy it anew"));
  for (const char* status : {"500", "503", "206"})
    EXPECT_THAT(refusal(at("/calendar.ics?do=status&with=" + std::string{status})),
                HasSubstr("try again"));
  std::uint16_t closed = 0;
  {
    const Server gone = started(options_for_tests({}));
    closed = gone.port();
  }
  rules_.permitted = {{loopback, closed}};
  EXPECT_THAT(refusal("https://localhost:" + std::to_string(closed) + "/"),
              HasSubstr("Nobody answers"));
}

}  // namespace
}  // namespace meanwhile::serve
