// plan.json: what stands in it.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

boost::json::value json(std::string text) {
  for (char& letter : text)
    if (letter == '\'') letter = '"';
  return boost::json::parse(text);
}

/// Two hours of which the Tuesday's clashes and is made up on Thursday.
Case made_up() {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual'");
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00", "'modality': ['online']");
  given.commitment("job", "TU 10:00-11:00");
  return given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
}

TEST(PlanFile, HoldsOnePlanWhereOneIsOptimalAndNoChanges) {
  const auto answer = Case{}.offering("a", "MO 10:00-11:00").hours(1).fit();
  EXPECT_EQ(answer.document().at("status"), "optimal");
  EXPECT_EQ(answer.labels(), "least-burden");
  EXPECT_EQ(answer.changes(), "");
}

TEST(PlanFile, HoldsNoPlanWhereNoneIsFeasible) {
  const auto answer = Case{}.hours(1).fit(5);
  EXPECT_EQ(answer.document().at("status"), "infeasible");
  EXPECT_EQ(answer.labels(), "");
  EXPECT_EQ(answer.changes(), "relax hoursPerWeek.min 0");
}

TEST(PlanFile, FiguresAddUpToTheTotal) {
  Case given;
  given.offering("a", "MO TU WE 20:30-21:30", "'kind': 'individual'");
  given.offering("b", "MO 20:00-21:00, TH 10:00-11:00", "'modality': ['online']");
  given.commitment("job", "TU WE 20:30-21:30").weights("'online': 1, 'onsite': 2");
  given.commitment("dinner", "MO 20:30-20:40", "'firm': false");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  const auto plan = given.plan();
  EXPECT_EQ(plan.burden(),
            "travel 40, soft 10, days 60, makeUps 45, missed 120, late 100, modality 3");
  EXPECT_EQ(plan.total(), 40 + 10 + 60 + 45 + 120 + 100 + 3);
}

TEST(PlanFile, SessionsAreTheAttendedOnesByStart) {
  EXPECT_EQ(made_up().plan().document().at("sessions"), json(R"([
      {'offering': 'a', 'start': '2026-11-30T10:00:00-05:00', 'end': '2026-11-30T11:00:00-05:00',
       'modality': 'onsite', 'makeUpFor': null, 'makeUpOf': null},
      {'offering': 'b', 'start': '2026-12-03T10:00:00-05:00', 'end': '2026-12-03T11:00:00-05:00',
       'modality': 'online', 'makeUpFor': '2026-12-01T10:00:00-05:00', 'makeUpOf': 'a'}])"));
}

TEST(PlanFile, DiallingInNamesTheSessionItself) {
  Case given;
  given.offering("a", "MO TU 10:00-11:00", "'modality': ['onsite', 'online']").hours(1);
  given.commitment("job", "TU 08:00-09:50").weights("'online': 500, 'missed': 5000");
  const auto dialled_in = given.plan().document().at("sessions").at(1);
  EXPECT_EQ(dialled_in.at("makeUpOf"), "a");
  EXPECT_EQ(dialled_in.at("makeUpFor"), dialled_in.at("start"));
}

TEST(PlanFile, OfferingsAreTheJoinedOnes) {
  EXPECT_EQ(made_up().plan().document().at("offerings"),
            json("[{'id': 'a', 'modality': 'onsite'}]"));
}

TEST(PlanFile, MissedAreUsualSessionsNeitherAttendedNorMadeUpByStart) {
  // b's Wednesday clashes, and a's Thursday; a's Tuesday is excepted, although it would have
  // clashed as well.
  Case given;
  given.offering("b", "MO WE 12:00-13:00", "'module': null");
  given.offering("a", "MO TU TH 10:00-11:00", "'except': ['2026-12-01']").hours(2);
  given.commitment("job", "TU WE TH 09:00-17:00");
  EXPECT_EQ(given.plan().missed(),
            "a 12-01 10:00 cancelled; b 12-02 12:00 clash; a 12-03 10:00 clash");
  EXPECT_EQ(given.plan().document().at("missed").at(0),
            json("{'offering': 'a', 'start': '2026-12-01T10:00:00-05:00', 'why': 'cancelled'}"));
  EXPECT_EQ(made_up().plan().missed(), "");
}

TEST(PlanFile, AClosedDateIsCancelledAlthoughItWouldHaveClashed) {
  auto given = made_up().programme("'closedDates': ['2026-12-01']");
  EXPECT_EQ(given.plan().missed(), "a 12-01 10:00 cancelled");
}

TEST(PlanFile, WeeksShowWhatIsAttendedWhetherItMeetsTheMinimaOrNot) {
  // A holiday in week 1 counts as attended, but is not shown; in week 2 there is no session.
  Case given;
  given.module("yoga", "'counts': 'wellness'").hours(2).programme("'closedDates': ['2026-11-30']");
  given.offering("a", "MO TU 10:00-11:00", "'until': '2026-12-04'");
  given.offering("b", "WE 10:00-11:00", "'module': 'yoga', 'until': '2026-12-04'");
  given.prescription(
      "'modules': [{'id': 'yoga', 'minMinutesPerWeek': 60}],"
      "'weeks': 2, 'shortWeeksAllowed': 1");
  EXPECT_EQ(given.plan().weeks(), "60 min 2 days; 0 min 0 days short");
  EXPECT_EQ(given.plan().document().at("weeks").at(1),
            json("{'week': '2026-12-07', 'minutes': 0, 'days': 0, 'short': true}"));
}

TEST(PlanFile, AShortBlockIsNoShortWeek) {
  Case given;
  given.prescription(
      "'weeks': 2, 'shortWeeksAllowed': 1,"
      "'kinds': [{'kind': 'peer', 'min': 1, 'everyWeeks': 2}]");
  EXPECT_EQ(given.plan().weeks(), "0 min 0 days; 0 min 0 days");
}

}  // namespace
}  // namespace meanwhile::contract
