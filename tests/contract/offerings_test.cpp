// What an offering is: how it is joined, what it counts for, when it runs.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

TEST(Offerings, JoinAllMeansEveryMeetingAndIsTheDefault) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00").hours(1);
  EXPECT_EQ(given.plan().joined(), "a/onsite");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; a 12-02 10:00");
}

TEST(Offerings, JoinAnyMakesEachMeetingAnOfferingOfItsOwn) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00", "'join': 'any'").hours(1);
  given.commitment("gym", "MO 10:00-11:00", "'firm': false");
  EXPECT_EQ(given.plan().joined(), "a#2/onsite");
  EXPECT_EQ(given.plan().sessions(), "a#2 12-02 10:00");
}

TEST(Offerings, AMeetingJoinedByItselfMayCarryItsOwnTaken) {
  const auto given = [](const std::string& taken) {
    Case one;
    one.offering("a", "",
                 "'join': 'any', 'seats': 5, 'taken': 3, 'meetings': ["
                 "{'day': 'MO', 'start': '10:00', 'end': '11:00', 'taken': " +
                     taken + "}, {'day': 'WE', 'start': '10:00', 'end': '11:00'}]");
    return one.hours(1).plan().joined();
  };
  EXPECT_EQ(given("4"), "a#1/onsite");
  EXPECT_EQ(given("5"), "a#2/onsite");  // three of five in the other
}

TEST(Offerings, CreditIsTheLengthWhereTheMeetingNamesNone) {
  Case given;
  given.offering("a", "MO 10:00-11:00").hours(1);
  EXPECT_EQ(given.plan().weeks(), "60 min 1 day");
}

/// An hour of which so many minutes count.
Case an_hour_worth(const std::string& credit) {
  return Case{}.offering("a", "",
                         "'meetings': [{'day': 'MO', 'start': '10:00', 'end': '11:00',"
                         "'credit': " +
                             credit + "}]");
}

TEST(Offerings, OnlyCreditCountsTowardsTheHours) {
  EXPECT_EQ(an_hour_worth("45").hours(0.75).plan().weeks(), "45 min 1 day");
  EXPECT_FALSE(an_hour_worth("44").hours(0.75).fits());
}

TEST(Offerings, CreditIsAtMostTheLengthThatClocksLeave) {
  Case given;
  given.offering("a", "",
                 "'meetings': [{'day': 'SU', 'start': '01:00', 'end': '04:00', 'credit': 150}]");
  given.prescription("'start': '2027-03-08'").hours(1);
  EXPECT_EQ(given.plan().weeks(), "120 min 1 day");
}

TEST(Offerings, ADayWithoutCreditIsNoClinicalDay) {
  EXPECT_TRUE(an_hour_worth("1").prescription("'daysPerWeek': {'min': 1}").fits());
  EXPECT_FALSE(an_hour_worth("0").prescription("'daysPerWeek': {'min': 1}").fits());
}

/// An hour of a module that counts for wellness.
Case an_hour_of_yoga() {
  return Case{}
      .module("yoga", "'counts': 'wellness'")
      .offering("a", "MO 10:00-11:00", "'module': 'yoga'");
}

TEST(Offerings, WellnessNeverCountsTowardsTheRequiredHoursOrDays) {
  EXPECT_FALSE(an_hour_of_yoga().hours(1).fits());
  EXPECT_FALSE(an_hour_of_yoga().prescription("'daysPerWeek': {'min': 1}").fits());
}

TEST(Offerings, WellnessCountsTowardsItsOwnMinutesAndIsShown) {
  auto given =
      an_hour_of_yoga().prescription("'modules': [{'id': 'yoga', 'minMinutesPerWeek': 60}]");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00");
  EXPECT_EQ(given.plan().weeks(), "0 min 1 day");
}

TEST(Offerings, WellnessDoesNotFillTheMostHours) {
  auto given = an_hour_of_yoga().offering("b", "TU 10:00-11:00");
  given.prescription("'modules': [{'id': 'yoga', 'minMinutesPerWeek': 60}]");
  EXPECT_TRUE(given.prescription("'hoursPerWeek': {'min': 1, 'max': 1}").fits());
}

TEST(Offerings, AnOfferingWithoutAModuleIsClinical) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'module': null").hours(1);
  EXPECT_EQ(given.plan().weeks(), "60 min 1 day");
}

TEST(Offerings, AKindIsAGroupByDefault) {
  Case given;
  given.offering("a", "MO 10:00-11:00").prescription("'kinds': [{'kind': 'group', 'min': 1}]");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00");
}

TEST(Offerings, AreOnSiteByDefault) {
  Case given;
  given.offering("a", "MO 10:00-11:00").hours(1);
  EXPECT_EQ(given.plan().joined(), "a/onsite");
  EXPECT_FALSE(Case{given}.client("'onsite': false").fits());
}

TEST(Offerings, AreJoinedInNoModalityThatTheClientDeclines) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'modality': ['onsite', 'online']").hours(1);
  EXPECT_EQ(given.plan().joined(), "a/online");  // nothing is declined; online saves the way
  EXPECT_EQ(Case{given}.client("'online': false").plan().joined(), "a/onsite");
  EXPECT_EQ(Case{given}.client("'onsite': false").plan().joined(), "a/online");
  EXPECT_FALSE(Case{given}.client("'online': false, 'onsite': false").fits());
}

TEST(Offerings, RunFromTheirFirstDateInsideAWeek) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00", "'from': '2026-12-02'").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 12-02 10:00");
  EXPECT_EQ(given.plan().missed(), "");
}

TEST(Offerings, AreJoinedInTheWeekOfTheirFromWhenThatIsLater) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'from': '2026-12-07'").hours(1);
  given.prescription("'weeks': 2, 'shortWeeksAllowed': 1");
  EXPECT_EQ(given.plan().sessions(), "a 12-07 10:00");
  EXPECT_EQ(given.plan().weeks(), "0 min 0 days short; 60 min 1 day");
}

TEST(Offerings, AreAttendedToTheirLastDate) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00", "'until': '2026-12-07'").hours(1);
  given.prescription("'weeks': 2");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; a 12-02 10:00; a 12-07 10:00");
}

TEST(Offerings, DoNotMeetOnExceptedDates) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00", "'except': ['2026-11-30']").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 12-02 10:00");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 cancelled");
}

TEST(Offerings, DoNotMeetOnClosedDates) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00").programme("'closedDates': ['2026-11-30']").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 12-02 10:00");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 cancelled");
}

}  // namespace
}  // namespace meanwhile::contract
