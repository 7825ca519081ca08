// Holidays, weeks that may fall short, and days without a session.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

constexpr auto closed_monday = "'closedDates': ['2026-11-30']";
constexpr auto except_monday = "'except': ['2026-11-30']";
constexpr auto individual = "'kind': 'individual'";

/// Whether an hour on Monday and one on Tuesday meet these minima when Monday's is cancelled.
bool holiday_meets(std::string_view minima) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", individual).programme(closed_monday);
  return given.prescription(minima).fits();
}
bool exception_meets(std::string_view minima) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", std::string(individual) + ", " + except_monday);
  return given.prescription(minima).fits();
}

TEST(Minima, CountSessionsOfClosedDatesAsAttended) {
  for (const auto two :
       {"'hoursPerWeek': {'min': 2}", "'daysPerWeek': {'min': 2}",
        "'modules': [{'id': 'skills', 'minMinutesPerWeek': 120}]",
        "'kinds': [{'kind': 'individual', 'min': 2}]",
        "'weeks': 2, 'kinds': [{'kind': 'individual', 'min': 4, 'everyWeeks': 2}]"}) {
    EXPECT_TRUE(holiday_meets(two)) << two;
    EXPECT_FALSE(exception_meets(two)) << two;
  }
}

TEST(Minima, CountAMakeUpInsteadOfTheClosedDateThatItMakesUp) {
  // The medical half hour on Wednesday can only be had in place of Monday's hour: b itself cannot
  // be joined beside a. So there are 60 + 30 minutes, and one individual session.
  Case given;
  given.offering("a", "MO TU 10:00-11:00", individual).programme(closed_monday);
  given.offering("b", "TU 10:00-11:00, WE 10:00-10:30", "'kind': 'medical'");
  const auto with_medical = [&](const std::string& individual_sessions) {
    return Case{given}.prescription(
        "'kinds': [{'kind': 'medical', 'min': 1},"
        "{'kind': 'individual', 'min': " +
        individual_sessions + "}]");
  };
  EXPECT_TRUE(with_medical("1").hours(1.5).fits());
  EXPECT_FALSE(with_medical("1").hours(1.6).fits());
  EXPECT_FALSE(with_medical("2").fits());
}

TEST(Maxima, BindOnWhatIsAttended) {
  // Monday's hour counts for the least and not for the most.
  EXPECT_TRUE(holiday_meets("'hoursPerWeek': {'min': 2, 'max': 2}"));
  Case given;
  given.offering("a", "MO TU 10:00-11:00").programme(closed_monday);
  given.prescription("'hoursPerWeek': {'min': 1, 'max': 1}, 'daysPerWeek': {'max': 1}");
  EXPECT_TRUE(given.fits());
}

TEST(Maxima, AlwaysBindInShortWeeksToo) {
  const auto fits = [](std::string_view most) {
    Case given;
    given.offering("a", "MO TU 10:00-11:00, TU 12:00-13:00", individual);
    given.prescription(
        "'shortWeeksAllowed': 1, 'weeks': 2,"
        "'kinds': [{'kind': 'individual', 'min': 1}]");
    return given.prescription(most).fits();
  };
  EXPECT_TRUE(fits("'hoursPerWeek': {'max': 3}, 'daysPerWeek': {'max': 2}"));
  EXPECT_FALSE(fits("'hoursPerWeek': {'max': 2}"));
  EXPECT_FALSE(fits("'daysPerWeek': {'max': 1}"));
  EXPECT_FALSE(fits("'maxMinutesPerDay': 119"));
}

/// Joined in week 1 of three, at home in the others.
Case only_in_week_1() {
  return Case{}
      .offering("a", "MO 10:00-11:00", "'kind': 'individual', 'until': '2026-11-30'")
      .prescription("'weeks': 3");
}

TEST(ShortWeeks, AreAsManyAsAreAllowedAndNoneByDefault) {
  const auto fits = [](std::string_view fields) {
    return only_in_week_1().hours(1).prescription(fields).fits();
  };
  EXPECT_FALSE(fits("'weeks': 2"));
  EXPECT_TRUE(fits("'weeks': 2, 'shortWeeksAllowed': 1"));
  EXPECT_FALSE(fits("'weeks': 3, 'shortWeeksAllowed': 1"));
  EXPECT_TRUE(fits("'weeks': 3, 'shortWeeksAllowed': 2"));
}

TEST(ShortWeeks, CountOnceHoweverManyMinimaTheyMiss) {
  auto given = only_in_week_1().hours(1).prescription(R"('weeks': 2, 'shortWeeksAllowed': 1,
      'daysPerWeek': {'min': 1}, 'modules': [{'id': 'skills', 'minMinutesPerWeek': 60}],
      'kinds': [{'kind': 'individual', 'min': 1}])");
  EXPECT_EQ(given.plan().weeks(), "60 min 1 day; 0 min 0 days short");
}

TEST(ShortWeeks, ABlockCountsOnceHoweverManyMinimaItMisses) {
  const auto given = [](const std::string& allowed, const std::string& more) {
    return Case{}
        .prescription("'weeks': 2, 'shortWeeksAllowed': " + allowed +
                      ", 'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': 2},"
                      "{'kind': 'peer', 'min': 3, 'everyWeeks': 2}" +
                      more + "]")
        .fits();
  };
  EXPECT_FALSE(given("0", ""));
  EXPECT_TRUE(given("1", ""));
  // Weeks are stretches of their own: both miss their group.
  EXPECT_FALSE(given("2", ", {'kind': 'group', 'min': 1}"));
  EXPECT_TRUE(given("3", ", {'kind': 'group', 'min': 1}"));
}

TEST(ShortWeeks, BlocksOfAnotherLengthAreStretchesOfTheirOwn) {
  const auto given = [](const std::string& allowed) {
    return Case{}
        .prescription("'weeks': 6, 'shortWeeksAllowed': " + allowed +
                      ", 'kinds': [{'kind': 'individual', 'min': 1, 'everyWeeks': 2},"
                      "{'kind': 'peer', 'min': 1, 'everyWeeks': 3}]")
        .fits();
  };
  EXPECT_FALSE(given("4"));
  EXPECT_TRUE(given("5"));
}

TEST(Gaps, AreDaysWithoutASessionBetweenTwoAttendedDates) {
  const auto given = [](const std::string& most) {
    return Case{}
        .offering("a", "MO FR 10:00-11:00")
        .hours(1)
        .prescription("'maxGapDays': " + most)
        .fits();
  };
  EXPECT_TRUE(given("3"));
  EXPECT_FALSE(given("2"));
}

TEST(Gaps, AreCountedFromOneWeekIntoTheNext) {
  const auto given = [](const std::string& most) {
    return Case{}
        .offering("a", "MO TU 10:00-11:00")
        .hours(1)
        .prescription("'weeks': 2, 'maxGapDays': " + most)
        .fits();
  };
  EXPECT_TRUE(given("5"));
  EXPECT_FALSE(given("4"));
}

TEST(Gaps, AreCountedOverWeeksWithoutASession) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'except': ['2026-12-07']").hours(1);
  given.prescription("'weeks': 3, 'shortWeeksAllowed': 1");
  EXPECT_TRUE(Case{given}.prescription("'maxGapDays': 13").fits());
  EXPECT_FALSE(Case{given}.prescription("'maxGapDays': 12").fits());
}

TEST(Gaps, DoNotCountBeforeTheFirstDateOrAfterTheLast) {
  Case given;
  given.offering("a", "WE 10:00-11:00").hours(1).prescription("'maxGapDays': 0");
  EXPECT_TRUE(given.fits());
}

TEST(Gaps, LeaveClosedDatesOut) {
  Case given;
  given.offering("a", "MO FR 10:00-11:00").hours(1).prescription("'maxGapDays': 2");
  EXPECT_FALSE(given.fits());
  EXPECT_TRUE(Case{given}.programme("'closedDates': ['2026-12-02']").fits());
  // Closed dates outside the run do not help.
  EXPECT_FALSE(Case{given}.programme("'closedDates': ['2026-12-05', '2026-11-29']").fits());
}

TEST(Gaps, AreFilledByMakeUps) {
  // Wednesday's hour clashes; b's is at another time and cannot be joined.
  Case given;
  given.offering("a", "MO WE FR 10:00-11:00", individual).commitment("job", "WE 10:00-11:00");
  given.offering("b", "MO 10:00-11:00, WE 15:00-16:00").weights("'makeUp': 500");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(given.plan().missed(), "a 12-02 10:00 clash");
  given.prescription("'maxGapDays': 1");
  EXPECT_EQ(given.plan().sessions(),
            "a 11-30 10:00; b 12-02 15:00 for a 12-02 10:00; a 12-04 10:00");
}

}  // namespace
}  // namespace meanwhile::contract
