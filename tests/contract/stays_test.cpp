// Stays and their footprints. `main` is 20 minutes away, so a stay costs 40 minutes of travel.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

long travel(const Case& given) { return given.plan().figure("travel"); }

/// An hour at `main` from ten, and another later that day.
Case two_on_monday(std::string_view second) {
  return Case{}.offering("a", "MO 10:00-11:00").offering("b", second).hours(2);
}

TEST(Stays, AGapOfAnHourIsWaitedThroughAndALongerOneIsNot) {
  EXPECT_EQ(travel(two_on_monday("MO 12:00-13:00")), 40);
  EXPECT_EQ(travel(two_on_monday("MO 12:01-13:01")), 80);
}

TEST(Stays, AGapNoLongerThanTheWayBackAndThereIsWaitedThrough) {
  const auto far = "'travel': {'main': 45}";
  EXPECT_EQ(travel(two_on_monday("MO 12:30-13:30").client(far)), 90);
  EXPECT_EQ(travel(two_on_monday("MO 12:31-13:31").client(far)), 180);
}

TEST(Stays, TheWaysThatMeasureAGapAreThoseOfEachSessionByItself) {
  // The way back from either session leads to the job, 50 minutes away; the way there starts at
  // home. So 50 + 20 minutes are waited through.
  const auto given = [](std::string_view second) {
    return Case{}
        .offering("a", "MO 10:00-11:00")
        .offering("b", second)
        .commitment("job", "MO 13:00-17:00", "'travelTo': {'main': 50}")
        .hours(1.05);
  };
  EXPECT_EQ(travel(given("MO 12:05-12:10")), 20 + 50);
  EXPECT_EQ(travel(Case{given("MO 12:05-12:10")}.commitment("later", "MO 12:59-13:00")), 80);
}

TEST(Stays, AFirmCommitmentInTheGapSplitsAStay) {
  auto given = two_on_monday("MO 12:00-13:00").commitment("call", "MO 11:20-11:40");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; b 11-30 12:00");
  EXPECT_EQ(travel(given), 80);  // home before the call, and back after it
}

TEST(Stays, ASoftCommitmentInTheGapDoesNotSplitAStay) {
  auto given =
      two_on_monday("MO 12:00-13:00").commitment("call", "MO 11:20-11:40", "'firm': false");
  EXPECT_EQ(given.plan().burden(), "travel 40, soft 20, days 30");
}

TEST(Stays, AnotherSiteIsAnotherStay) {
  Case given;
  given.site("west", "").client("'travel': {'west': 20}").hours(2);
  given.offering("a", "MO 10:00-11:00").offering("b", "MO 11:40-12:40", "'site': 'west'");
  EXPECT_EQ(travel(given), 80);
}

TEST(Stays, AnotherDateIsAnotherStay) {
  Case given;
  given.offering("a", "MO 23:00-24:00").offering("b", "TU 00:40-01:40").hours(2);
  EXPECT_EQ(travel(given), 80);
}

TEST(Stays, ChainsOfSessionsMergeFromTheFirstOn) {
  auto given = two_on_monday("MO 12:00-13:00").offering("c", "MO 14:00-15:00").hours(3);
  EXPECT_EQ(travel(given), 40);
  EXPECT_EQ(travel(Case{given}.commitment("call", "MO 13:20-13:40")), 80);
}

TEST(Stays, AnOnlineSessionIsAStayOfItsOwn) {
  Case given;
  given.offering("a", "MO 10:00-11:00").hours(2);
  given.offering("b", "MO 11:20-12:20", "'modality': ['online']");
  EXPECT_EQ(given.plan().burden(), "travel 40, days 30");  // from home, after the way back
  Case online;
  online.offering("a", "MO 10:00-11:00", "'modality': ['online']").hours(2);
  online.offering("b", "MO 12:00-13:00", "'modality': ['online']");
  online.commitment("lunch", "MO 11:00-12:00", "'firm': false");
  EXPECT_EQ(online.plan().burden(), "days 30");  // nobody waits in between
}

TEST(Stays, AnOnlineSessionInAGapOverlapsTheStayWhichItDoesNotBreak) {
  const auto given = [](std::string_view online) {
    return Case{}
        .offering("a", "MO 10:00-11:00")
        .offering("b", "MO 12:00-13:00")
        .offering("c", online, "'modality': ['online']")
        .hours(2.3);
  };
  EXPECT_FALSE(given("MO 11:20-11:40").fits());
  EXPECT_TRUE(given("MO 13:20-13:40").fits());
}

TEST(Stays, AnOnlineSessionBetweenTwoStaysFitsBetweenTheirWays) {
  // Back at 11:20, away again at 12:21.
  auto given = two_on_monday("MO 12:41-13:41").hours(3);
  EXPECT_EQ(travel(Case{given}.offering("c", "MO 11:21-12:21", "'modality': ['online']")), 80);
  EXPECT_FALSE(Case{given}.offering("c", "MO 11:22-12:22", "'modality': ['online']").fits());
  EXPECT_FALSE(Case{given}.offering("c", "MO 11:19-12:19", "'modality': ['online']").fits());
}

TEST(Stays, AFootprintIsTheWayThereTheSessionsTheGapsAndTheWayBack) {
  const auto soft = [](std::string_view times) {
    auto given = two_on_monday("MO 12:00-13:00").commitment("home", times, "'firm': false");
    return given.plan().figure("soft");
  };
  EXPECT_EQ(soft("MO 09:00-10:00"), 20);
  EXPECT_EQ(soft("MO 10:00-11:00"), 60);
  EXPECT_EQ(soft("MO 11:00-12:00"), 60);
  EXPECT_EQ(soft("MO 13:00-14:00"), 20);
}

}  // namespace
}  // namespace meanwhile::contract
