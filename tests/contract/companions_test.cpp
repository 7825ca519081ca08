// Companions. `partner` comes to family sessions, 20 minutes from `main` as the client is.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// A family hour on Monday and Wednesday at ten, of which one has to be attended.
Case with_partner(std::string_view fields) {
  return Case{}
      .offering("a", "MO WE 10:00-11:00", "'kind': 'family'")
      .hours(1)
      .companion("partner", fields);
}

constexpr auto monday = "a 11-30 10:00 clash";

TEST(Companions, ASessionMustFitTheirFirmCommitments) {
  const auto busy = [](std::string_view times) {
    return with_partner("'life': [{'id': 'job', 'days': ['MO'], " + std::string{times} + "}]")
        .plan()
        .missed();
  };
  EXPECT_EQ(busy("'start': '10:59', 'end': '14:00'"), monday);
  EXPECT_EQ(busy("'start': '11:20', 'end': '14:00'"), "");
  EXPECT_EQ(busy("'start': '11:19', 'end': '14:00'"), monday);
  EXPECT_EQ(busy("'start': '08:00', 'end': '09:41'"), monday);
  EXPECT_EQ(busy("'start': '10:00', 'end': '14:00', 'firm': false"), "");
}

TEST(Companions, SoftCommitmentsOfTheirsCostTheClientNothing) {
  const auto given = with_partner(
      "'life': [{'id': 'gym', 'days': ['MO'], 'start': '10:00', 'end': '14:00', 'firm': false}]");
  EXPECT_EQ(given.plan().burden(), "travel 80, days 60");
}

TEST(Companions, OnlyTheKindsThatTheyAreForConcernThem) {
  const auto job = "'life': [{'id': 'job', 'days': ['MO'], 'start': '09:00', 'end': '17:00'}]";
  EXPECT_EQ(with_partner(job).plan().missed(), monday);
  EXPECT_EQ(with_partner(job).companion("partner", "'for': ['individual']").plan().missed(), "");
}

TEST(Companions, HaveTheirOwnWays) {
  const auto until_half_past_nine = [](const std::string& ways) {
    return with_partner(
               "'travel': {'main': 40}, 'life': [{'id': 'job', 'days': ['MO'],"
               "'start': '08:00', 'end': '09:30', " +
               ways + "}]")
        .plan()
        .missed();
  };
  EXPECT_EQ(until_half_past_nine("'travelTo': {}"), monday);
  EXPECT_EQ(until_half_past_nine("'travelTo': {'main': 30}"), "");
  EXPECT_EQ(until_half_past_nine("'travelTo': {'main': 31}"), monday);
}

TEST(Companions, RestKeepsThemAtHome) {
  const auto night = [](std::string_view rest) {
    return with_partner(
               "'life': [{'id': 'night', 'days': ['MO'], 'start': '01:00', 'end': '06:00',"
               "'travelTo': {'main': 0}, 'rest': " +
               std::string{rest} + "}]")
        .plan()
        .missed();
  };
  EXPECT_EQ(night("220"), "");  // home until 09:40
  EXPECT_EQ(night("221"), monday);
}

TEST(Companions, TravelOfTheirsCostsTheClientNothing) {
  EXPECT_EQ(with_partner("'travel': {'main': 50}").plan().burden(), "travel 80, days 60");
}

TEST(Companions, ASiteThatTheyDoNotNameIsOutOfTheirReach) {
  const auto elsewhere = "'travel': {'main': null}";
  EXPECT_FALSE(with_partner(elsewhere).fits());
  Case online;
  online.offering("a", "MO 10:00-11:00", "'kind': 'family', 'modality': ['onsite', 'online']");
  online.hours(1).weights("'online': 500").companion("partner", elsewhere);
  EXPECT_EQ(online.plan().joined(), "a/online");
}

TEST(Companions, LiveInTheirOwnZoneWhichIsTheClientsByDefault) {
  const auto at_nine = [](const std::string& zone) {
    return with_partner(zone +
                        "'life': [{'id': 'job', 'days': ['MO'], 'start': '09:00', 'end': '09:30'}]")
        .client("'timeZone': 'America/Chicago'")
        .plan()
        .missed();
  };
  EXPECT_EQ(at_nine("'timeZone': 'America/New_York', "), "");
  EXPECT_EQ(at_nine("'timeZone': 'America/Chicago', "), monday);  // ten in New York
  EXPECT_EQ(at_nine(""), monday);
}

TEST(Companions, TwoFootprintsOfOneMayNotOverlap) {
  const auto given = [](std::string_view kind_of_the_other) {
    return Case{}
        .site("west", "")
        .client("'travel': {'main': 15, 'west': 15}")
        .companion("partner", "'travel': {'main': 25, 'west': 15}")
        .offering("a", "MO 10:00-11:00", "'kind': 'family'")
        .offering("b", "MO 11:30-12:30",
                  "'site': 'west', 'kind': '" + std::string{kind_of_the_other} + "'")
        .hours(2);
  };
  EXPECT_FALSE(given("family").fits());  // back at 11:25, away at 11:15
  EXPECT_TRUE(given("family").companion("partner", "'travel': {'main': 15}").fits());
  EXPECT_TRUE(given("group").fits());
}

TEST(Companions, FootprintsOfTwoMayOverlap) {
  Case given;
  given.site("west", "").client("'travel': {'main': 15, 'west': 15}").hours(2);
  given.companion("partner", "'travel': {'main': 25}");
  given.companion("mother", "'for': ['peer'], 'travel': {'west': 25}");
  given.offering("a", "MO 10:00-11:00", "'kind': 'family'");
  given.offering("b", "MO 11:30-12:30", "'site': 'west', 'kind': 'peer'");
  EXPECT_TRUE(given.fits());
}

TEST(Companions, StaysOfTheirsMergeByTheirOwnWays) {
  // 70 minutes lie between: the client goes home and comes again, the companion waits, whose ways
  // take 80.
  Case given;
  given.offering("a", "MO 10:00-11:00", "'kind': 'family'").hours(2);
  given.offering("b", "MO 12:10-13:10", "'kind': 'family'");
  given.companion("partner", "'travel': {'main': 40}");
  EXPECT_EQ(given.plan().figure("travel"), 80);
}

TEST(Companions, SessionsOfOtherKindsDoNotBreakOrMergeTheirStays) {
  // The client's stay goes from a over b to c; the companion is there for a and c only, and cannot
  // wait 90 minutes.
  Case given;
  given.offering("a", "MO 10:00-11:00", "'kind': 'family'")
      .offering("b", "MO 11:15-12:15")
      .hours(3);
  given.offering("c", "MO 12:30-13:30", "'kind': 'family'");
  given.companion("partner");
  EXPECT_EQ(given.plan().figure("travel"), 40);
  given.companion("partner",
                  "'life': [{'id': 'call', 'days': ['MO'], 'start': '11:20', 'end': '12:10'}]");
  EXPECT_EQ(given.plan().figure("travel"), 40);
}

TEST(Companions, AnOnlineSessionInAGapOfTheirsOverlaps) {
  // The client gets home in between, the companion stays.
  Case given;
  given.offering("a", "MO 10:00-11:00", "'kind': 'family'").hours(2.25);
  given.offering("b", "MO 12:10-13:10", "'kind': 'family'");
  given.companion("partner", "'travel': {'main': 40}");
  const auto online = [](std::string_view kind) {
    return "'modality': ['online'], 'kind': '" + std::string{kind} + "'";
  };
  EXPECT_TRUE(Case{given}.offering("c", "MO 11:25-11:45", online("group")).fits());
  EXPECT_FALSE(Case{given}.offering("c", "MO 11:25-11:45", online("family")).fits());
}

TEST(Companions, FootprintsOfTheirsAreCheckedFromOneWeekIntoTheNext) {
  // Sunday's session ends at 23:30, Monday's starts at 00:15.
  const auto given = [](const std::string& way) {
    return Case{}
        .offering("a", "SU 22:30-23:30, MO 00:15-01:15", "'kind': 'family'")
        .companion("partner", "'travel': {'main': " + way + "}")
        .prescription("'weeks': 2")
        .hours(2);
  };
  EXPECT_TRUE(given("22").fits());
  EXPECT_FALSE(given("23").fits());
}

}  // namespace
}  // namespace meanwhile::contract
