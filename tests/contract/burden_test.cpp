// What a plan costs: each figure by itself, with its default weight and with another.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

Case an_hour_at_ten() { return Case{}.offering("a", "MO 10:00-11:00").hours(1); }

TEST(Burden, AMinuteOnTheWayCostsOne) {
  EXPECT_EQ(an_hour_at_ten().plan().figure("travel"), 40);
  EXPECT_EQ(an_hour_at_ten().weights("'travel': 3").plan().figure("travel"), 120);
}

TEST(Burden, ADateAttendedCosts30HoweverManySessionsItHas) {
  auto given = an_hour_at_ten().offering("b", "MO 15:00-16:00, TU 10:00-11:00").hours(3);
  EXPECT_EQ(given.plan().figure("days"), 60);
  EXPECT_EQ(given.weights("'day': 7").plan().figure("days"), 14);
}

TEST(Burden, AnOverlapWithSoftCommitmentsCostsItsWeightAMinute) {
  // The footprint is from 09:40 to 11:20.
  const auto soft = [](std::string_view times, std::string_view weight) {
    const auto fields = "'firm': false" + std::string{weight};
    return an_hour_at_ten().commitment("s", times, fields).plan().figure("soft");
  };
  EXPECT_EQ(soft("MO 11:00-12:00", ""), 20);
  EXPECT_EQ(soft("MO 09:00-12:00", ", 'weight': 3"), 300);
  EXPECT_EQ(soft("MO 09:00-12:00", ", 'weight': 0"), 0);
  EXPECT_EQ(soft("MO 11:20-12:00", ", 'weight': 3"), 0);
}

TEST(Burden, SoftCommitmentsThatOverlapEachOtherAreCountedEach) {
  auto given = an_hour_at_ten().commitment("s", "MO 10:00-11:00", "'firm': false, 'weight': 2");
  given.commitment("t", "MO 10:30-12:00", "'firm': false, 'weight': 5");
  EXPECT_EQ(given.plan().figure("soft"), 60 * 2 + 50 * 5);
}

TEST(Burden, SoftCommitmentsReachOverMidnight) {
  Case given;
  given.offering("a", "MO 00:30-01:30").hours(1);
  given.commitment("sleep", "SU 23:00-07:00", "'firm': false");
  EXPECT_EQ(given.plan().figure("soft"), 100);
}

/// Two hours a week of which the Monday's clashes; another of the same module is on Thursday.
Case with_a_clash() {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual'");
  given.offering("b", "TU TH 10:00-11:00");
  given.commitment("job", "MO 10:00-11:00");
  return given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
}

TEST(Burden, AClashThatIsNotMadeUpCosts120) {
  auto given = with_a_clash().weights("'makeUp': 1000");
  EXPECT_EQ(given.plan().burden(), "travel 40, days 30, missed 120");
  EXPECT_EQ(given.weights("'missed': 9").plan().figure("missed"), 9);
}

TEST(Burden, AMakeUpCosts45) {
  EXPECT_EQ(with_a_clash().plan().burden(), "travel 80, days 60, makeUps 45");
  EXPECT_EQ(with_a_clash().weights("'makeUp': 44").plan().figure("makeUps"), 44);
}

TEST(Burden, CancelledSessionsAreNobodysMiss) {
  Case given;
  given.offering("a", "MO TU WE 10:00-11:00", "'except': ['2026-11-30']").hours(1);
  given.programme("'closedDates': ['2026-12-01']");
  EXPECT_EQ(given.plan().burden(), "travel 40, days 30");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 cancelled; a 12-01 10:00 cancelled");
}

TEST(Burden, ModalitiesCostWhatTheyAreWeighted) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00").hours(3);
  given.offering("b", "WE 10:00-11:00", "'modality': ['online']");
  EXPECT_EQ(given.plan().figure("modality"), 0);
  EXPECT_EQ(given.weights("'onsite': 5, 'online': 100").plan().figure("modality"), 5 + 5 + 100);
}

/// Late minutes, of weight 1, of an online or on-site hour.
long late(std::string_view times, std::string_view modality, std::string_view fields = "") {
  Case given;
  given.offering("a", times, "'modality': ['" + std::string{modality} + "']").hours(1);
  return given.weights("'late': 1").client(fields).plan().figure("late");
}

TEST(Late, IsAFootprintMinuteAfterNineByDefaultAndCostsTwo) {
  EXPECT_EQ(late("MO 20:00-21:00", "online"), 0);
  EXPECT_EQ(late("MO 20:30-21:30", "online"), 30);
  EXPECT_EQ(late("MO 20:30-21:30", "onsite"), 30 + 20);
  EXPECT_EQ(late("MO 21:10-22:10", "onsite"), 10 + 60 + 20);
  Case given;
  given.offering("a", "MO 20:30-21:30").hours(1);
  EXPECT_EQ(given.plan().figure("late"), 100);
  EXPECT_EQ(given.weights("'lateAfter': '20:00'").plan().figure("late"), 200);
}

TEST(Late, IsOnTheClientsClock) {
  const auto chicago = "'timeZone': 'America/Chicago'";
  EXPECT_EQ(late("MO 20:30-21:30", "online", chicago), 0);
  EXPECT_EQ(late("MO 21:30-22:30", "online", chicago), 30);
}

TEST(Late, GoesOnPastMidnightFromTheDateOnWhichTheStaysFirstSessionStarts) {
  EXPECT_EQ(late("MO 23:30-00:30", "onsite"), 20 + 60 + 20);
  // Away before midnight, but the session is the new day's, whose nine o'clock is far.
  EXPECT_EQ(late("TU 00:10-01:10", "onsite"), 0);
}

TEST(Late, GoesByTheClientsDateOfTheFirstSession) {
  // 00:30 on Tuesday in New York is 21:30 on Monday in Los Angeles.
  EXPECT_EQ(late("TU 00:30-01:30", "online", "'timeZone': 'America/Los_Angeles'"), 60);
}

TEST(Late, OfAStayGoesByItsFirstSession) {
  // Both sessions are Monday's, and one stay until 00:50 of Tuesday; in Paris they are on two
  // dates.
  Case given;
  given.offering("a", "MO 17:00-17:30").offering("b", "MO 18:20-18:50").hours(1);
  given.client("'timeZone': 'Europe/Paris'").weights("'late': 1");
  EXPECT_EQ(given.plan().figure("travel"), 40);
  EXPECT_EQ(given.plan().figure("late"), 20 + 30 + 50 + 30 + 20);  // from 22:40 to 01:10
}

TEST(Burden, IsCountedOverTheWholePrescription) {
  Case given;
  given.offering("a", "MO 20:30-21:30").hours(1).prescription("'weeks': 3");
  given.commitment("dinner", "MO 20:00-21:00", "'firm': false");
  EXPECT_EQ(given.plan().burden(), "travel 120, soft 150, days 90, late 300");
  EXPECT_EQ(given.plan().total(), 120 + 150 + 90 + 300);
}

}  // namespace
}  // namespace meanwhile::contract
