// What a plan must keep to: attendance, minima and maxima, gaps.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

constexpr auto online = "'modality': ['online']";

TEST(Feasible, APlanWithoutAnythingIsOneWhereNothingIsRequired) {
  const auto plan = Case{}.offering("a", "MO 10:00-11:00").plan();
  EXPECT_EQ(plan.sessions(), "");
  EXPECT_EQ(plan.total(), 0);
}

TEST(Feasible, SkippingIsNotAChoice) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00").hours(1);
  given.commitment("gym", "WE 10:00-11:00", "'firm': false, 'weight': 1000");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; a 12-02 10:00");
}

TEST(Feasible, ASessionThatClashesIsNotAttended) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00", online).hours(1);
  given.commitment("job", "WE 10:59-12:00");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00 online");
  EXPECT_EQ(given.plan().missed(), "a 12-02 10:00 clash");
}

TEST(Feasible, ASessionThatClashesByItselfIsNotAttendedEvenWhereAMergedStayWouldFit) {
  // By itself the first hour leads home, 130 minutes away, past 13:05; after the second the job is
  // near, and the way to it takes ten minutes.
  Case given;
  given.offering("a", "MO 10:00-11:00, MO 11:00-12:00").hours(1).client("'travel': {'main': 130}");
  given.commitment("job", "MO 13:05-17:00", "'travelTo': {'main': 10}");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 11:00");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash");
}

TEST(Feasible, NoTwoAttendedSessionsOverlap) {
  Case given;
  given.offering("a", "MO 10:00-11:00", online).hours(2);
  EXPECT_TRUE(Case{given}.offering("b", "MO 11:00-12:00", online).fits());
  EXPECT_FALSE(Case{given}.offering("b", "MO 10:59-11:59", online).fits());
  // Nor do two of one offering, or two at one site.
  EXPECT_FALSE(Case{}.offering("a", "MO 10:00-11:00, MO 10:59-12:00", online).hours(1).fits());
  EXPECT_FALSE(Case{}.offering("a", "MO 10:00-11:00, MO 10:59-12:00").hours(1).fits());
}

TEST(Feasible, NoFootprintOverlapsAnother) {
  const auto given = [](std::string_view other) {
    return Case{}
        .site("west", "")
        .client("'travel': {'west': 20}")
        .offering("a", "MO 10:00-11:00")
        .offering("b", other, "'site': 'west'")
        .hours(2);
  };
  EXPECT_TRUE(given("MO 11:40-12:40").fits());
  EXPECT_FALSE(given("MO 11:39-12:39").fits());
}

TEST(Feasible, NoFootprintOverlapsAnOnlineSession) {
  const auto given = [](std::string_view other) {
    return Case{}.offering("a", "MO 10:00-11:00").offering("b", other, online).hours(2);
  };
  EXPECT_TRUE(given("MO 11:20-12:20").fits());
  EXPECT_FALSE(given("MO 11:19-12:19").fits());
  EXPECT_TRUE(given("MO 08:40-09:40").fits());
  EXPECT_FALSE(given("MO 08:41-09:41").fits());
}

TEST(Feasible, NoFootprintOverlapsOneOfTheNextWeek) {
  // Home at 23:50 on Sunday, away again at ten or eleven minutes to midnight.
  const auto given = [](const std::string& way) {
    return Case{}
        .site("west", "")
        .client("'travel': {'west': " + way + "}")
        .offering("a", "SU 22:30-23:30")
        .offering("b", "MO 00:00-01:00", "'site': 'west'")
        .hours(2);
  };
  EXPECT_TRUE(given("10").prescription("'weeks': 2").fits());
  EXPECT_FALSE(given("11").prescription("'weeks': 2").fits());
  EXPECT_TRUE(given("11").fits());  // in one week Monday comes before Sunday
}

TEST(Feasible, CreditLiesBetweenTheHoursPerWeek) {
  Case given;
  given.offering("a", "MO WE 10:00-11:00");
  const auto fits = [&](const std::string& hours) {
    return Case{given}.prescription("'hoursPerWeek': {" + hours + "}").fits();
  };
  EXPECT_TRUE(fits("'min': 2, 'max': 2"));
  EXPECT_FALSE(fits("'min': 2.02"));
  EXPECT_FALSE(fits("'min': 1, 'max': 1.99"));
}

TEST(Feasible, HoursMayHaveDecimals) {
  // Computers make 249.00000000000003 minutes of 4.15 hours, and 122.99999999999999 of 2.05.
  const auto fits = [](std::string_view times, std::string_view hours) {
    return Case{}.offering("a", times).prescription(hours).fits();
  };
  EXPECT_TRUE(fits("MO 10:00-14:09", "'hoursPerWeek': {'min': 4.15, 'max': 4.15}"));
  EXPECT_TRUE(fits("MO 10:00-12:03", "'hoursPerWeek': {'min': 2.05, 'max': 2.05}"));
  EXPECT_FALSE(fits("MO 10:00-11:00", "'hoursPerWeek': {'min': 1.01}"));
  EXPECT_FALSE(fits("MO 10:00-11:00", "'hoursPerWeek': {'min': 0.5, 'max': 0.99}"));
}

TEST(Feasible, DaysWithClinicalCreditReachTheLeast) {
  Case given;
  given.offering("a", "MO 10:00-11:00, MO 15:00-16:00, WE 10:00-11:00");
  EXPECT_TRUE(Case{given}.prescription("'daysPerWeek': {'min': 2}").fits());
  EXPECT_FALSE(Case{given}.prescription("'daysPerWeek': {'min': 3}").fits());
}

TEST(Feasible, AttendedDaysDoNotExceedTheMost) {
  Case given;
  given.module("yoga", "'counts': 'wellness'").hours(1);
  given.offering("a", "MO 10:00-11:00, MO 15:00-16:00, WE 10:00-11:00");
  EXPECT_TRUE(Case{given}.prescription("'daysPerWeek': {'max': 2}").fits());
  EXPECT_FALSE(Case{given}.prescription("'daysPerWeek': {'max': 1}").fits());
  // Wellness fills a day as well.
  given.offering("b", "TH 10:00-11:00", "'module': 'yoga'");
  given.prescription("'modules': [{'id': 'yoga', 'minMinutesPerWeek': 1}]");
  EXPECT_FALSE(Case{given}.prescription("'daysPerWeek': {'max': 2}").fits());
}

TEST(Feasible, NoDateExceedsItsMinutesOfSessionLength) {
  Case given;
  given.offering("a", "", R"('meetings': [
      {'day': 'MO', 'start': '10:00', 'end': '11:00', 'credit': 30},
      {'day': 'MO', 'start': '15:00', 'end': '16:00', 'credit': 30},
      {'day': 'TU', 'start': '15:00', 'end': '16:00', 'credit': 30}])");
  given.hours(1);
  EXPECT_TRUE(Case{given}.prescription("'maxMinutesPerDay': 120").fits());
  EXPECT_FALSE(Case{given}.prescription("'maxMinutesPerDay': 119").fits());
}

TEST(Feasible, EveryModuleReachesItsMinutesOfCredit) {
  Case given;
  given.module("cbt", "").offering("a", "TU WE 10:00-11:00");
  given.offering("b", "", R"('module': 'cbt', 'meetings': [
      {'day': 'MO', 'start': '10:00', 'end': '11:00', 'credit': 40}])");
  given.hours(1);
  EXPECT_EQ(given.plan().joined(), "a/onsite");
  const auto cbt = [&](const std::string& minutes) {
    return Case{given}
        .prescription("'modules': [{'id': 'cbt', 'minMinutesPerWeek': " + minutes + "}]")
        .fit();
  };
  EXPECT_EQ(cbt("40").plan().joined(), "a/onsite, b/onsite");
  EXPECT_FALSE(cbt("41").optimal());
}

TEST(Feasible, SessionsOfAKindReachTheirNumberEveryWeek) {
  Case given;
  given.offering("a", "MO TU 10:00-10:30", "'kind': 'individual'").prescription("'weeks': 2");
  const auto individual = [&](const std::string& least) {
    return Case{given}
        .prescription("'kinds': [{'kind': 'individual', 'min': " + least + "}]")
        .fits();
  };
  EXPECT_TRUE(individual("2"));
  EXPECT_FALSE(individual("3"));
  // Of another kind there is none.
  EXPECT_FALSE(Case{given}.prescription("'kinds': [{'kind': 'peer', 'min': 1}]").fits());
}

/// One individual session, in the week of this date, of three weeks.
Case one_in(const std::string& date) {
  return Case{}
      .offering("a", "MO 10:00-11:00",
                "'kind': 'individual', 'from': '" + date + "', 'until': '" + date + "'")
      .prescription("'weeks': 3");
}

TEST(Feasible, SessionsOfAKindReachTheirNumberInEveryWholeBlockOfWeeks) {
  const auto every = [](Case given, const std::string& weeks) {
    return given.prescription("'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': " + weeks +
                              "}]");
  };
  EXPECT_TRUE(every(one_in("2026-11-30"), "2").fits());
  EXPECT_TRUE(every(one_in("2026-12-07"), "2").fits());
  EXPECT_FALSE(every(one_in("2026-12-14"), "2").fits());  // week 3 is half a block
  EXPECT_TRUE(every(one_in("2026-12-14"), "3").fits());
  EXPECT_EQ(every(Case{}.prescription("'weeks': 3"), "4").plan().sessions(), "");
  EXPECT_FALSE(every(one_in("2026-11-30"), "1").fits());
}

TEST(Feasible, BlocksAreCountedFromWeek1) {
  // Weeks 2 and 3 are no block; weeks 1 and 2, and 3 and 4, are.
  auto given = one_in("2026-12-07").prescription("'weeks': 4");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': 2}]");
  EXPECT_FALSE(given.fits());
}

}  // namespace
}  // namespace meanwhile::contract
