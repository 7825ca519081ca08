// Make-ups: visits in place of usual sessions that clash or are cancelled.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

constexpr auto individual = "'kind': 'individual'";

/// Individual hours on Monday and Tuesday must be had, and the Tuesday's clashes.
Case with_a_clash(const std::string& fields = "") {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", individual + fields);
  given.commitment("job", "TU 10:00-11:00", "'until': '2026-12-01'");
  given.weights("'missed': 1000");
  return given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
}

/// The same, and `b` with these meetings, which cannot be joined beside a for the first of them.
Case with_another(const std::string& times, std::string_view fields = "") {
  return with_a_clash().offering("b", "MO 10:30-11:30, " + times, fields);
}

constexpr auto monday = "a 11-30 10:00";
constexpr auto made_up = "a 11-30 10:00; b 12-03 10:00 for a 12-01 10:00";

TEST(MakeUps, TakeThePlaceOfASessionThatClashes) {
  const auto plan = with_another("TH 10:00-11:00").plan();
  EXPECT_EQ(plan.sessions(), made_up);
  EXPECT_EQ(plan.joined(), "a/onsite");
  EXPECT_EQ(plan.missed(), "");
}

TEST(MakeUps, TakeThePlaceOfACancelledSession) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual', 'except': ['2026-12-01']");
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(Case{given}.plan().sessions(), monday);
  EXPECT_EQ(Case{given}.hours(2).plan().sessions(), made_up);
}

TEST(MakeUps, AreAChoice) {
  EXPECT_EQ(with_another("TH 10:00-11:00").weights("'missed': 114").plan().sessions(), monday);
  // A day, the way there and back, and the make-up itself: 30 + 40 + 45.
  EXPECT_EQ(with_another("TH 10:00-11:00").weights("'missed': 116").plan().sessions(), made_up);
}

TEST(MakeUps, AreInTheSameWeek) {
  const auto in_week_2 = "'from': '2026-12-07'";
  auto given = with_another("TH 10:00-11:00", in_week_2).prescription("'weeks': 2");
  EXPECT_EQ(given.plan().missed(), "a 12-01 10:00 clash");
  // Earlier in the week will do.
  EXPECT_EQ(with_another("MO 15:00-16:00").plan().sessions(),
            "a 11-30 10:00; b 11-30 15:00 for a 12-01 10:00");
}

TEST(MakeUps, AreOfTheSameModule) {
  const auto other = with_another("TH 10:00-11:00", "'module': 'cbt'").module("cbt", "");
  EXPECT_EQ(other.plan().sessions(), monday);
  EXPECT_EQ(with_another("TH 10:00-11:00", "'module': null").plan().sessions(), monday);
}

TEST(MakeUps, NeedAModule) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual', 'module': null");
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00", "'module': null");
  given.commitment("job", "TU 10:00-11:00").weights("'missed': 1000");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(given.plan().sessions(), monday);
}

TEST(MakeUps, AreOfAnOfferingThatIsNotJoined) {
  // b is joined for a peer session, and its Thursday is then its own.
  auto given = with_a_clash().offering("b", "TH 10:00-11:00", "'kind': 'peer'");
  given.prescription(
      "'kinds': [{'kind': 'individual', 'min': 1}, {'kind': 'peer', 'min': 1}],"
      "'hoursPerWeek': {'min': 2}");
  EXPECT_EQ(given.weights("'makeUp': 2000").plan().sessions(), "a 11-30 10:00; b 12-03 10:00");
  EXPECT_EQ(given.plan().missed(), "a 12-01 10:00 clash");
}

TEST(MakeUps, MayBeOfAnotherMeetingThatIsJoinedByItself) {
  // Two sessions in two weeks: the first Tuesday clashes and so does the second Thursday.
  Case given;
  given.offering("a", "TU TH 10:00-11:00", "'join': 'any'").weights("'missed': 1000");
  given.commitment("job", "TU 10:00-11:00", "'until': '2026-12-01'");
  given.commitment("class", "TH 10:00-11:00", "'from': '2026-12-10'");
  given.prescription("'weeks': 2").hours(1);
  EXPECT_EQ(given.plan().joined(), "a#1/onsite");
  EXPECT_EQ(given.plan().sessions(), "a#2 12-03 10:00 for a#1 12-01 10:00; a#1 12-08 10:00");
}

TEST(MakeUps, BringAtLeastHalfTheCreditOfWhatTheyReplace) {
  EXPECT_EQ(with_another("TH 10:00-10:30").plan().sessions(), made_up);
  EXPECT_EQ(with_another("TH 10:00-10:29").plan().sessions(), monday);
}

TEST(MakeUps, OneSessionMakesUpAtMostOne) {
  Case given;
  given.offering("a", "MO TU WE 10:00-11:00", individual).weights("'missed': 1000");
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00").commitment("job", "TU WE 10:00-11:00");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(given.plan().sessions(), made_up);
  EXPECT_EQ(given.plan().missed(), "a 12-02 10:00 clash");
}

TEST(MakeUps, NeedAFreeSeat) {
  EXPECT_EQ(with_another("TH 10:00-11:00", "'seats': 3, 'taken': 2").plan().sessions(), made_up);
  EXPECT_EQ(with_another("TH 10:00-11:00", "'seats': 3, 'taken': 3").plan().sessions(), monday);
}

TEST(MakeUps, NeedTheAudienceToBeMet) {
  const auto adults = with_another("TH 10:00-11:00", "'audience': {'ages': [18, 40]}");
  EXPECT_EQ(Case{adults}.client("'age': 18").plan().sessions(), made_up);
  EXPECT_EQ(Case{adults}.client("'age': 41").plan().sessions(), monday);
}

TEST(MakeUps, NeedTheSiteInReach) {
  const auto at_west = with_another("TH 10:00-11:00", "'site': 'west'").site("west", "");
  EXPECT_EQ(Case{at_west}.client("'travel': {'west': 20}").plan().sessions(), made_up);
  EXPECT_EQ(at_west.plan().sessions(), monday);
}

TEST(MakeUps, OnlineNeedALicence) {
  const auto online = with_another("TH 10:00-11:00", "'modality': ['online']");
  EXPECT_EQ(online.plan().sessions(), "a 11-30 10:00; b 12-03 10:00 online for a 12-01 10:00");
  EXPECT_EQ(Case{online}.client("'state': 'NJ'").plan().sessions(), monday);
}

/// `b` of a module with these fields that began on this date; Tuesday's hour clashes.
std::string visiting(const std::string& module, const std::string& began) {
  auto given = with_a_clash(", 'from': '2026-11-30'").module("skills", module);
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00", "'from': '" + began + "'");
  return given.plan().sessions();
}

TEST(MakeUps, AreAVisitToAnySessionOfARollingModule) {
  EXPECT_EQ(visiting("'entry': 'rolling', 'lessons': 2", "2026-11-23"), made_up);
}

TEST(MakeUps, TeachTheSameLessonWhereEntryIsACycle) {
  EXPECT_EQ(visiting("'entry': 'cycle', 'lessons': 2", "2026-11-16"), made_up);
  EXPECT_EQ(visiting("'entry': 'cycle', 'lessons': 2", "2026-11-23"), monday);
}

TEST(MakeUps, TeachTheSameLessonOfACohortThatCouldNotBeEntered) {
  EXPECT_EQ(visiting("'entry': 'cohort', 'lessons': 2", "2026-11-16"), made_up);
  EXPECT_EQ(visiting("'entry': 'cohort', 'lessons': 2", "2026-11-23"), monday);
  // Without lessons nothing repeats.
  EXPECT_EQ(visiting("'entry': 'cohort'", "2026-11-16"), monday);
  EXPECT_EQ(visiting("'entry': 'cohort'", "2026-11-30"), made_up);
}

TEST(MakeUps, CountTowardsMinimaAndMaxima) {
  const auto given = with_another("TH 10:00-11:00");
  EXPECT_TRUE(Case{given}.hours(2).prescription("'daysPerWeek': {'min': 2}").fits());
  EXPECT_EQ(Case{given}.prescription("'hoursPerWeek': {'max': 1}").plan().sessions(), monday);
  EXPECT_EQ(Case{given}.prescription("'daysPerWeek': {'max': 1}").plan().sessions(), monday);
  EXPECT_EQ(Case{given}.prescription("'maxMinutesPerDay': 60").plan().sessions(), made_up);
  EXPECT_EQ(
      with_another("MO 15:00-16:00").prescription("'maxMinutesPerDay': 119").plan().sessions(),
      monday);
}

TEST(MakeUps, DoNotOverlapWhatIsAttended) {
  EXPECT_EQ(with_another("MO 11:00-12:00").plan().sessions(),
            "a 11-30 10:00; b 11-30 11:00 for a 12-01 10:00");
  EXPECT_EQ(with_another("MO 09:30-10:30").plan().sessions(), monday);
}

TEST(MakeUps, DoNotOverlapFirmTime) {
  const auto given = with_another("TH 10:00-11:00");
  EXPECT_EQ(Case{given}.commitment("class", "TH 11:20-12:00").plan().sessions(), made_up);
  EXPECT_EQ(Case{given}.commitment("class", "TH 11:19-12:00").plan().sessions(), monday);
}

TEST(MakeUps, MayJoinAStayThatFitsWhereTheyWouldClashByThemselves) {
  // By itself the visit leads home, 130 minutes away, past 13:05; within the stay the job is near.
  Case given;
  given.offering("a", "TH 11:00-12:00, TU 10:00-11:00", individual).weights("'missed': 9000");
  given.offering("b", "TH 10:00-11:00, TH 11:30-12:30").commitment("job", "TU 10:00-11:00");
  given.commitment("late", "TH 13:05-17:00", "'travelTo': {'main': 10}");
  given.client("'travel': {'main': 130}");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(given.plan().sessions(), "b 12-03 10:00 for a 12-01 10:00; a 12-03 11:00");
  EXPECT_EQ(given.plan().figure("travel"), 130 + 10);
}

}  // namespace
}  // namespace meanwhile::contract
