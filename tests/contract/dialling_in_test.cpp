// Dialling in: the very session that clashes, in the offering's other modality.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// Hours on Monday and Tuesday on site; on Tuesday the way there clashes, the hour itself does not.
Case with_a_blocked_way(const std::string& fields = "") {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'modality': ['onsite', 'online']" + fields);
  given.commitment("job", "TU 08:00-09:50");
  return given.hours(1).weights("'missed': 5000, 'online': 500");
}

constexpr auto dialled_in = "a 11-30 10:00; a 12-01 10:00 online for a 12-01 10:00";
constexpr auto monday = "a 11-30 10:00";

TEST(DiallingIn, IsTheSameSessionOnlineAndCostsAMakeUpAndItsModality) {
  const auto plan = with_a_blocked_way().plan();
  EXPECT_EQ(plan.joined(), "a/onsite");
  EXPECT_EQ(plan.sessions(), dialled_in);
  EXPECT_EQ(plan.burden(), "travel 40, days 60, makeUps 45, modality 500");
}

TEST(DiallingIn, NeedsTheOtherModality) {
  const auto onsite_only = ", 'modality': ['onsite']";
  EXPECT_EQ(with_a_blocked_way(onsite_only).plan().sessions(), monday);
  EXPECT_EQ(with_a_blocked_way().client("'online': false").plan().sessions(), monday);
}

TEST(DiallingIn, NeedsAFreeOnlineSeat) {
  const auto taken = [](const std::string& online) {
    return with_a_blocked_way(", 'seats': 5, 'onlineSeats': 2, 'takenOnline': " + online)
        .plan()
        .sessions();
  };
  EXPECT_EQ(taken("1"), dialled_in);
  EXPECT_EQ(taken("2"), monday);
}

TEST(DiallingIn, NeedsALicenceAndAState) {
  EXPECT_EQ(with_a_blocked_way().client("'state': 'NJ'").plan().sessions(), monday);
  EXPECT_EQ(with_a_blocked_way(", 'audience': {'states': ['NJ']}").plan().sessions(), monday);
}

TEST(DiallingIn, NeedsTheHourItselfFree) {
  EXPECT_EQ(with_a_blocked_way().commitment("call", "TU 10:00-10:01").plan().sessions(), monday);
}

TEST(DiallingIn, BringsTheCompanionsAlong) {
  // The partner cannot be on site in time either; but she can dial in unless she is busy.
  const auto until = [](const std::string& end) {
    return with_a_blocked_way(", 'kind': 'family'")
        .companion("partner", "'life': [{'id': 'job', 'days': ['TU'], 'start': '08:00', 'end': '" +
                                  end + "'}]")
        .plan()
        .sessions();
  };
  EXPECT_EQ(until("10:00"), dialled_in);
  EXPECT_EQ(until("10:01"), monday);
}

TEST(DiallingIn, IsForACompanionsClashToo) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'modality': ['onsite', 'online'], 'kind': 'family'");
  given.companion("partner",
                  "'life': [{'id': 'job', 'days': ['TU'], 'start': '08:00', 'end': '09:50'}]");
  given.hours(1).weights("'missed': 5000, 'online': 500");
  EXPECT_EQ(given.plan().sessions(), dialled_in);
}

TEST(DiallingIn, IsNotPossibleForACancelledSession) {
  EXPECT_EQ(with_a_blocked_way().hours(2).plan().sessions(), dialled_in);
  EXPECT_FALSE(with_a_blocked_way(", 'except': ['2026-12-01']").hours(2).fits());
}

TEST(DiallingIn, NeverHelpsOnSiteWhereTheHourItselfClashesOnline) {
  // It would work both ways, but on site the same hour and the ways on top would have to be free.
  auto given = with_a_blocked_way().commitment("call", "MO 10:30-10:31").hours(0);
  given.prescription("'kinds': [{'kind': 'group', 'min': 1}]").weights("'online': 0, 'onsite': 9");
  EXPECT_EQ(given.plan().joined(), "a/online");
  EXPECT_EQ(given.plan().sessions(), "a 12-01 10:00 online");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash");
}

}  // namespace
}  // namespace meanwhile::contract
