// Step-downs: phases in place of weeks.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

Case in_phases(std::string_view phases) {
  return Case{}.prescription("'weeks': null, 'phases': [" + std::string{phases} + "]");
}

TEST(StepDowns, LastAsLongAsTheirPhasesTogether) {
  EXPECT_EQ(in_phases("{'weeks': 1}, {'weeks': 2}").plan().weeks(),
            "0 min 0 days; 0 min 0 days; 0 min 0 days");
}

/// An hour on Monday in both weeks; from Tuesday on three more, in one of them only.
Case stepping(std::string_view three_more, std::string_view phases) {
  auto given = in_phases(phases);
  given.offering("a", "MO 10:00-11:00", "'kind': 'individual'");
  return given.offering("b", "TU WE TH 10:00-11:00", three_more);
}
constexpr auto in_week_1 = "'until': '2026-12-06'";
constexpr auto in_week_2 = "'from': '2026-12-07'";

TEST(StepDowns, EachPhaseHasItsOwnLimits) {
  for (const auto& [first, second] :
       {std::pair("'hoursPerWeek': {'min': 4}", "'hoursPerWeek': {'min': 1, 'max': 1}"),
        std::pair("'daysPerWeek': {'min': 4}", "'daysPerWeek': {'min': 1, 'max': 1}"),
        std::pair("'modules': [{'id': 'skills', 'minMinutesPerWeek': 240}]",
                  "'hoursPerWeek': {'min': 1, 'max': 1}, 'modules': []"),
        std::pair("'kinds': [{'kind': 'group', 'min': 3}]",
                  "'hoursPerWeek': {'min': 1, 'max': 1}, 'kinds': []")}) {
    const auto phases = std::string{"{'weeks': 1, "} + first + "}, {'weeks': 1, " + second + "}";
    EXPECT_TRUE(stepping(in_week_1, phases).fits()) << phases;
    EXPECT_FALSE(stepping(in_week_2, phases).fits()) << phases;
  }
}

TEST(StepDowns, EachPhaseHasItsOwnMinutesADay) {
  const auto fits = [](std::string_view when) {
    auto given = in_phases("{'weeks': 1, 'maxMinutesPerDay': 90}, {'weeks': 1}");
    return given.offering("a", "MO 10:00-12:00", when)
        .prescription("'shortWeeksAllowed': 1")
        .hours(1)
        .fits();
  };
  EXPECT_FALSE(fits(in_week_1));
  EXPECT_TRUE(fits(in_week_2));
}

TEST(StepDowns, WhatAPhaseLeavesOutItTakesFromThePrescription) {
  const auto phases = "{'weeks': 1, 'hoursPerWeek': {'min': 4}}, {'weeks': 1}";
  EXPECT_TRUE(stepping(in_week_1, phases).hours(1).fits());
  EXPECT_FALSE(stepping(in_week_1, phases).hours(2).fits());
}

TEST(StepDowns, APhaseReplacesEachFieldWhole) {
  // The most of the prescription does not bind where a phase names hours.
  const auto given = [](std::string_view hours) {
    return stepping(in_week_1, "{'weeks': 1, " + std::string{hours} + "}, {'weeks': 1}")
        .prescription("'hoursPerWeek': {'min': 1, 'max': 1}");
  };
  EXPECT_TRUE(given("'hoursPerWeek': {'min': 4}").fits());
  EXPECT_FALSE(given("'daysPerWeek': {'min': 4}").fits());
}

TEST(StepDowns, APhaseReplacesListsWhole) {
  const auto given = [](std::string_view wanted, std::string_view wanted_later) {
    return stepping(in_week_1, "{'weeks': 1}, {'weeks': 1, " + std::string{wanted_later} + "}")
        .prescription(wanted);
  };
  EXPECT_TRUE(given("'modules': [{'id': 'skills', 'minMinutesPerWeek': 240}]",
                    "'modules': [{'id': 'skills', 'minMinutesPerWeek': 60}]")
                  .fits());
  EXPECT_TRUE(given("'kinds': [{'kind': 'group', 'min': 3}]", "'kinds': []").fits());
}

/// One individual session, on the Monday of week 1, under two phases of one week and two.
bool once_in_three_weeks(std::string_view first, std::string_view second) {
  auto given =
      in_phases("{'weeks': 1" + std::string{first} + "}, {'weeks': 2" + std::string{second} + "}");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': 2}]");
  given.offering("a", "MO 10:00-11:00", "'kind': 'individual', 'until': '2026-11-30'");
  return given.fits();
}

TEST(StepDowns, BlocksGoOnOverPhasesThatNameNoKinds) {
  EXPECT_TRUE(once_in_three_weeks("", ""));  // weeks 1 and 2 are the only whole block
}

TEST(StepDowns, BlocksBeginAnewWithEachPhaseWhenAnyNamesKinds) {
  // Weeks 2 and 3 are the only whole block, and have none.
  const auto kinds = ", 'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': 2}]";
  EXPECT_FALSE(once_in_three_weeks(kinds, ""));
  EXPECT_FALSE(once_in_three_weeks("", kinds));
  EXPECT_TRUE(once_in_three_weeks(kinds, ", 'kinds': []"));
}

TEST(StepDowns, AGapIsJudgedByThePhaseOfTheDateThatEndsIt) {
  // Tuesday to Monday: five days between, which end in week 2.
  const auto fits = [](std::string_view phases) {
    return in_phases(phases).offering("a", "MO TU 10:00-11:00").hours(1).fits();
  };
  EXPECT_TRUE(fits("{'weeks': 1, 'maxGapDays': 4}, {'weeks': 1, 'maxGapDays': 5}"));
  EXPECT_FALSE(fits("{'weeks': 1, 'maxGapDays': 5}, {'weeks': 1, 'maxGapDays': 4}"));
  EXPECT_TRUE(fits("{'weeks': 1, 'maxGapDays': 0}, {'weeks': 1}"));
  EXPECT_FALSE(fits("{'weeks': 1}, {'weeks': 1, 'maxGapDays': 0}"));
}

TEST(StepDowns, ShortWeeksAreCountedOverAllPhases) {
  const auto given = [](const std::string& allowed) {
    return in_phases("{'weeks': 1}, {'weeks': 1}")
        .hours(1)
        .prescription("'shortWeeksAllowed': " + allowed)
        .fits();
  };
  EXPECT_FALSE(given("1"));
  EXPECT_TRUE(given("2"));
}

}  // namespace
}  // namespace meanwhile::contract
