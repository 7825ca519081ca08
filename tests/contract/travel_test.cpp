// The ways to a stay and back. Home is 20 minutes from `main`.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// Minutes of the ways to and from an hour on Monday at ten.
long travel(const Case& given) { return given.plan().figure("travel"); }
Case an_hour_at_ten() { return Case{}.offering("a", "MO 10:00-11:00").hours(1); }

constexpr auto near = "'travelTo': {'main': 5}";
constexpr auto nearer = "'travelTo': {'main': 3}";

TEST(Travel, GoesFromHomeAndBackWhereNothingIsNear) { EXPECT_EQ(travel(an_hour_at_ten()), 40); }

TEST(Travel, StartsAtACommitmentThatEndedAtMost120MinutesBefore) {
  EXPECT_EQ(travel(an_hour_at_ten().commitment("job", "MO 07:00-08:00", near)), 5 + 20);
  EXPECT_EQ(travel(an_hour_at_ten().commitment("job", "MO 07:00-07:59", near)), 20 + 20);
}

TEST(Travel, LeadsToACommitmentThatStartsAtMost120MinutesLater) {
  EXPECT_EQ(travel(an_hour_at_ten().commitment("job", "MO 13:00-14:00", near)), 20 + 5);
  EXPECT_EQ(travel(an_hour_at_ten().commitment("job", "MO 13:01-14:00", near)), 20 + 20);
}

TEST(Travel, TakesTheNearestCommitmentOnEachSide) {
  auto given = an_hour_at_ten().commitment("far", "MO 08:00-09:00", near);
  given.commitment("next", "MO 09:00-09:30", nearer);
  EXPECT_EQ(travel(given), 3 + 20);
  given.commitment("later", "MO 12:30-13:00", near).commitment("soon", "MO 12:00-12:30", nearer);
  EXPECT_EQ(travel(given), 3 + 3);
}

TEST(Travel, TakesTheLongestOfThoseAtTheSameMinute) {
  const auto before = [](std::string_view one, std::string_view other) {
    auto given = an_hour_at_ten().commitment("one", "MO 08:00-09:30", one);
    return travel(given.commitment("other", "MO 09:00-09:30", other));
  };
  EXPECT_EQ(before(near, nearer), 5 + 20);
  EXPECT_EQ(before(nearer, near), 5 + 20);
  const auto after = [](std::string_view one, std::string_view other) {
    auto given = an_hour_at_ten().commitment("one", "MO 12:00-13:00", one);
    return travel(given.commitment("other", "MO 12:00-12:30", other));
  };
  EXPECT_EQ(after(near, nearer), 20 + 5);
  EXPECT_EQ(after(nearer, near), 20 + 5);
}

TEST(Travel, StartsAndEndsAtCommitmentsThatTouchTheStay) {
  auto given = an_hour_at_ten().commitment("before", "MO 09:00-10:00", "'travelTo': {'main': 0}");
  EXPECT_EQ(travel(given), 0 + 20);
  given.commitment("after", "MO 11:00-12:00", "'travelTo': {'main': 0}");
  EXPECT_EQ(travel(given), 0);
}

TEST(Travel, IsTheClientsWhereTheCommitmentNamesNoneToTheSite) {
  EXPECT_EQ(travel(an_hour_at_ten().commitment("job", "MO 08:00-09:00")), 40);
  auto given = an_hour_at_ten().site("west", "");
  EXPECT_EQ(travel(given.commitment("job", "MO 08:00-09:00", "'travelTo': {'west': 5}")), 40);
}

TEST(Travel, StartsAtNoSoftCommitment) {
  const auto soft = "'firm': false, 'travelTo': {'main': 5}";
  EXPECT_EQ(travel(an_hour_at_ten().commitment("gym", "MO 08:00-09:30", soft)), 40);
}

TEST(Travel, StartsAtACommitmentThatEndsOnTheStaysDate) {
  const auto after_midnight = [](std::string_view evening) {
    return travel(Case{}.offering("a", "TU 00:30-01:30").hours(1).commitment("job", evening, near));
  };
  EXPECT_EQ(after_midnight("MO 20:00-23:59"), 20 + 20);
  EXPECT_EQ(after_midnight("MO 20:00-24:00"), 5 + 20);  // midnight is the new day's
}

TEST(Travel, LeadsToACommitmentThatStartsOnTheStaysDate) {
  const auto before_midnight = [](std::string_view night) {
    return travel(Case{}.offering("a", "MO 22:00-23:00").hours(1).commitment("job", night, near));
  };
  EXPECT_EQ(before_midnight("MO 23:59-06:00"), 20 + 5);
  EXPECT_EQ(before_midnight("TU 00:00-06:00"), 20 + 20);
}

TEST(Travel, DatesOfCommitmentsAreTheProgrammes) {
  // 23:10 in Chicago is past midnight in New York.
  Case given;
  given.offering("a", "TU 00:30-01:30").hours(1).client("'timeZone': 'America/Chicago'");
  EXPECT_EQ(travel(given.commitment("job", "MO 20:00-23:10", near)), 5 + 20);
}

TEST(Travel, StartsAtHomeAfterRest) {
  auto given =
      an_hour_at_ten().commitment("night", "MO 00:00-08:00", "'travelTo': {'main': 5}, 'rest': 60");
  EXPECT_EQ(travel(given), 20 + 20);
  // The way back leads to a commitment whether it is followed by rest or not.
  given.commitment("late", "MO 12:00-13:00", "'travelTo': {'main': 5}, 'rest': 60");
  EXPECT_EQ(travel(given), 20 + 5);
}

TEST(Travel, OnlineThereIsNone) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'modality': ['online']").hours(1);
  given.commitment("job", "MO 09:00-10:00", near).commitment("call", "MO 11:00-12:00", near);
  EXPECT_EQ(travel(given), 0);
}

TEST(Travel, ASiteThatTheClientDoesNotNameIsOutOfReach) {
  Case given;
  given.site("west", "").offering("a", "MO 10:00-11:00", "'site': 'west'").hours(1);
  EXPECT_FALSE(given.fits());
  // Even from a commitment beside it; but next door is not out of reach.
  EXPECT_FALSE(Case{given}.commitment("job", "MO 08:00-09:00", "'travelTo': {'west': 5}").fits());
  EXPECT_TRUE(Case{given}.client("'travel': {'west': 0}").fits());
}

TEST(Travel, OutOfReachIsOnlineOnly) {
  Case given;
  given.site("west", "").hours(1);
  given.offering("a", "MO 10:00-11:00", "'site': 'west', 'modality': ['onsite', 'online']");
  EXPECT_EQ(given.weights("'online': 500").plan().joined(), "a/online");
}

TEST(Travel, AWayThatACommitmentBlocksIsAClash) {
  const auto beside = [](std::string_view times) {
    return Case{}
        .offering("a", "MO WE 10:00-11:00")
        .hours(1)
        .commitment("job", times)
        .plan()
        .missed();
  };
  EXPECT_EQ(beside("MO 09:00-09:40"), "");
  EXPECT_EQ(beside("MO 09:00-09:41"), "a 11-30 10:00 clash");
  EXPECT_EQ(beside("MO 11:20-12:00"), "");
  EXPECT_EQ(beside("MO 11:19-12:00"), "a 11-30 10:00 clash");
}

}  // namespace
}  // namespace meanwhile::contract
