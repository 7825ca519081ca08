// Further plans, each best at something else.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

constexpr auto online = "'modality': ['online']";

TEST(Alternatives, AreGivenWhenAskedFor) {
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00", online).hours(1);
  given.weights("'online': 100");
  EXPECT_EQ(given.fit(0).labels(), "least-burden");
  EXPECT_EQ(given.fit(1).labels(), "least-burden, least-travel");
}

TEST(Alternatives, LeastTravelIsTheCheapestOfThoseWithLeastOfIt) {
  Case given;
  given.offering("a", "MO 10:00-11:00").weights("'online': 100").hours(1);
  given.offering("b", "TU 10:00-11:00", online).offering("c", "WE 10:00-11:00", online);
  given.commitment("gym", "TU 10:00-11:00", "'firm': false");
  const auto answer = given.fit(1);
  EXPECT_EQ(answer.plan().joined(), "a/onsite");
  EXPECT_EQ(answer.plan_at(1).label(), "least-travel");
  EXPECT_EQ(answer.plan_at(1).joined(), "c/online");
}

TEST(Alternatives, MostFamilyTimeLeavesSoftCommitmentsOfTheFamilyAlone) {
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "MO 15:00-16:00").hours(1);
  given.commitment("play", "MO 10:00-10:10", "'firm': false, 'kind': 'family'");
  given.commitment("gym", "MO 15:00-15:20", "'firm': false, 'kind': 'sport'");
  const auto answer = given.fit(2);
  EXPECT_EQ(answer.labels(), "least-burden, most-family-time");
  EXPECT_EQ(answer.plan().joined(), "a/onsite");
  EXPECT_EQ(answer.plan_at(1).joined(), "b/onsite");
}

TEST(Alternatives, FewestDaysGoesOnce) {
  Case given;
  given.offering("a", "MO TU 10:00-10:30", online).offering("b", "MO 10:00-11:00").hours(1);
  const auto answer = given.fit(3);
  EXPECT_EQ(answer.labels(), "least-burden, fewest-days");
  EXPECT_EQ(answer.plan().burden(), "days 60");
  EXPECT_EQ(answer.plan_at(1).burden(), "travel 40, days 30");
}

TEST(Alternatives, AllOnlineHasTheFewestSessionsOnSite) {
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00", online).hours(1);
  given.weights("'online': 100, 'travel': 0");
  const auto answer = given.fit(5);
  EXPECT_EQ(answer.labels(), "least-burden, all-online");
  EXPECT_EQ(answer.plan_at(1).joined(), "b/online");
}

/// `b` costs ten more than `a`, and these are held.
Case with_held(std::string_view ids) {
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU WE 10:00-11:00", "'join': 'any'");
  given.commitment("gym", "TU WE 10:00-10:10", "'firm': false").hours(1);
  return given.held(ids);
}

TEST(Alternatives, ClosestToHeldJoinsWhatIsHeld) {
  EXPECT_EQ(with_held("").fit(5).labels(), "least-burden");
  const auto answer = with_held("'b#2'").fit(5);
  EXPECT_EQ(answer.labels(), "least-burden, closest-to-held");
  EXPECT_EQ(answer.plan().joined(), "a/onsite");
  EXPECT_EQ(answer.plan_at(1).joined(), "b#2/onsite");
}

TEST(Alternatives, ClosestToHeldCountsWhatIsHeldAndNotJoined) {
  EXPECT_EQ(with_held("'a', 'b#1'").fit(5).plan_at(1).joined(), "a/onsite, b#1/onsite");
}

TEST(Alternatives, NoMeetingDiffersFromAnOfferingThatIsHeldAsAWhole) {
  const auto answer = with_held("'b'").fit(5);
  EXPECT_EQ(answer.plan_at(1).joined(), "b#1/onsite");  // one will do, and two would cost more
}

TEST(Alternatives, ClosestToHeldLeavesTheModalityApart) {
  // Nothing is required; what is held is online here.
  const auto given = Case{}.offering("a", "MO 10:00-11:00", online).held("'a'");
  EXPECT_EQ(given.fit(5).labels(), "least-burden, closest-to-held");
  // Of two modalities the cheaper one is as close.
  Case both;
  both.offering("a", "MO 10:00-11:00", "'modality': ['onsite', 'online']").held("'a'").hours(1);
  EXPECT_EQ(Case{both}.weights("'online': 60").fit(5).labels(), "least-burden, least-travel");
}

TEST(Alternatives, StandInTheirOrderUpToTheirNumber) {
  Case given;
  given.offering("a", "MO TU 10:00-10:30", online).offering("b", "MO 10:00-11:00").hours(1);
  given.offering("c", "TU WE 10:00-10:30", online).held("'c'");
  given.commitment("gym", "WE 10:00-10:10", "'firm': false");
  EXPECT_EQ(given.fit(3).labels(), "least-burden, fewest-days");
  EXPECT_EQ(given.fit(4).labels(), "least-burden, fewest-days");
  EXPECT_EQ(given.fit(5).labels(), "least-burden, fewest-days, closest-to-held");
}

TEST(Alternatives, FiguresAreAsWeighted) {
  // Ways and dates weigh nothing, so no plan has less of them than the best one.
  Case given;
  given.offering("a", "MO TU 10:00-10:30").offering("b", "WE 10:00-11:00", online).hours(1);
  given.weights("'online': 10");
  EXPECT_EQ(given.fit(3).labels(), "least-burden");  // online already
  EXPECT_EQ(Case{given}.weights("'travel': 0, 'day': 0").fit(3).labels(), "least-burden");
  EXPECT_EQ(Case{given}.weights("'day': 0, 'online': 100").fit(3).labels(),
            "least-burden, least-travel");
  EXPECT_EQ(Case{given}.weights("'travel': 0, 'online': 40").fit(3).labels(),
            "least-burden, fewest-days");
}

TEST(Alternatives, NoneIsListedThatAnotherDominates) {
  // a and b both cost 90 without any way, so least-travel is a; but b is online, and better or
  // equal in all. c costs 70.
  Case given;
  given.site("west", "").client("'travel': {'west': 0}").hours(1).weights("'online': 60");
  given.offering("a", "MO 10:00-11:00", "'site': 'west'").offering("b", "TU 10:00-11:00", online);
  given.offering("c", "WE 10:00-11:00").commitment("gym", "MO 10:00-11:00", "'firm': false");
  EXPECT_EQ(given.fit(1).labels(), "least-burden, least-travel");
  EXPECT_EQ(given.fit(5).labels(), "least-burden, all-online");
}

TEST(Alternatives, OfEqualPlansTheFirstStays) {
  // Least travel, most family time, fewest days: all are the online one.
  Case given;
  given.offering("a", "MO TU 10:00-10:30").offering("b", "WE 10:00-11:00", online).hours(1);
  given.weights("'online': 500")
      .commitment("play", "MO 10:00-10:30", "'firm': false, 'kind': 'family'");
  EXPECT_EQ(given.fit(5).labels(), "least-burden, least-travel");
}

}  // namespace
}  // namespace meanwhile::contract
