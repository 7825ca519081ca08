// What would have to change where nothing fits.
#include <gtest/gtest.h>

#include <algorithm>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// Of the listed sets of changes those that begin like this, in their order.
std::string those(std::string_view beginning, const Answer& answer) {
  std::string all;
  std::string rest = answer.changes() + "; ";
  for (std::size_t end; (end = rest.find("; ")) != std::string::npos; rest.erase(0, end + 2))
    if (const auto one = rest.substr(0, end); one.starts_with(beginning))
      all += (all.empty() ? "" : "; ") + one;
  return all;
}

/// An hour at ten on Monday that has to be had, twenty minutes away.
Case an_hour_at_ten(std::string_view fields = "") {
  return Case{}.offering("a", "MO 10:00-11:00", fields).hours(1);
}

std::string releases(const Case& given) { return those("release", given.fit()); }

TEST(ChangesNeeded, ReleaseTheLeastStretchFromAnEndOfACommitment) {
  EXPECT_EQ(releases(an_hour_at_ten().commitment("job", "MO 08:00-09:50")),
            "release job 11-30 09:40-09:50");
  EXPECT_EQ(releases(an_hour_at_ten().commitment("job", "MO 11:10-15:00")),
            "release job 11-30 11:10-11:20");
}

TEST(ChangesNeeded, ReleaseFromWhicheverEndIsNearer) {
  EXPECT_EQ(releases(an_hour_at_ten().commitment("job", "MO 09:00-13:00")),
            "release job 11-30 09:00-11:20");
  EXPECT_EQ(releases(an_hour_at_ten().commitment("job", "MO 08:00-11:00")),
            "release job 11-30 09:40-11:00");
}

TEST(ChangesNeeded, ReleaseTheWholeWhereNoLessIsEnough) {
  EXPECT_EQ(releases(an_hour_at_ten().commitment("job", "MO 10:00-11:00")),
            "release job 11-30 10:00-11:00");
}

TEST(ChangesNeeded, ReleaseTheRightOneOfTwoEventsWithOneUid) {
  // The event of the first file is on Tuesday and stands in nobody's way.
  const auto event = [](std::string_view start, std::string_view length) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:call\r\nDTSTART:" +
           std::string{start} + "\r\nDURATION:" + std::string{length} +
           "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  };
  EXPECT_EQ(releases(an_hour_at_ten()
                         .calendar(event("20261201T080000", "PT2H"))
                         .calendar(event("20261130T080000", "PT110M"))),
            "release call#2 11-30 09:40-09:50");
}

TEST(ChangesNeeded, ReleaseOneWeekdayOfOneEntry) {
  auto given = an_hour_at_ten().prescription("'weeks': 2");
  given.commitment("job", "MO TU WE 08:00-09:50");
  EXPECT_EQ(releases(given), "release job MO 09:40-09:50");
}

TEST(ChangesNeeded, ReleaseADateWhenOnlyOneClashes) {
  auto given = an_hour_at_ten("'until': '2026-12-06'").commitment("job", "MO 08:00-09:50");
  given.prescription("'weeks': 2, 'shortWeeksAllowed': 1");
  EXPECT_EQ(releases(given), "release job 11-30 09:40-09:50");
}

TEST(ChangesNeeded, ReleaseFromTheIntervalItselfThatRestFollows) {
  // Two hours of rest end at ten; the way there starts at 09:40.
  EXPECT_EQ(releases(an_hour_at_ten().commitment("night", "MO 01:00-08:00", "'rest': 120")),
            "release night 11-30 07:40-08:00");
}

TEST(ChangesNeeded, WhatIsReleasedIsFree) {
  const auto remedy = an_hour_at_ten()
                          .commitment("job", "MO 08:00-09:50", "'travelTo': {'main': 20}")
                          .fit()
                          .document()
                          .at("changesNeeded")
                          .at(0);
  EXPECT_EQ(Told{remedy.at("plan").as_object()}.burden(), "travel 40, days 30");
}

TEST(ChangesNeeded, AcceptAModalityThatTheClientHasRuledOut) {
  const auto online = an_hour_at_ten("'modality': ['online']").client("'online': false").fit();
  EXPECT_EQ(online.changes(), "accept online; relax hoursPerWeek.min 0");
  const auto onsite = an_hour_at_ten().client("'onsite': false").fit();
  EXPECT_EQ(onsite.changes(), "accept onsite; relax hoursPerWeek.min 0");
}

TEST(ChangesNeeded, OpenANewOfferingOfTheProgramme) {
  const auto answer = an_hour_at_ten("'seats': 1, 'taken': 1").fit();
  EXPECT_TRUE(those("open", answer).starts_with("open MO 10:00")) << answer.changes();
  const auto& opened = answer.document().at("changesNeeded").at(0);
  const auto id = opened.at("changes").at(0).at("newOffering").at("id");
  EXPECT_EQ(opened.at("plan").at("offerings").at(0).at("id"), id);
  EXPECT_NE(id, "a");
}

TEST(ChangesNeeded, RelaxMinimaByTheLeastStep) {
  const auto relaxed = [](std::string_view minima) {
    auto given = Case{}.offering("a", "MO TU 10:00-10:45");
    return those("relax", given.prescription(minima).fit());
  };
  EXPECT_EQ(relaxed("'hoursPerWeek': {'min': 4}"), "relax hoursPerWeek.min 1.5");
  EXPECT_EQ(relaxed("'daysPerWeek': {'min': 3}"), "relax daysPerWeek.min 2");
  EXPECT_EQ(relaxed("'modules': [{'id': 'skills', 'minMinutesPerWeek': 100}]"),
            "relax modules.skills.minMinutesPerWeek 90");
  EXPECT_EQ(relaxed("'kinds': [{'kind': 'group', 'min': 4}]"), "relax kinds.group.min 2");
}

TEST(ChangesNeeded, RelaxingRaisesNoMinimumThatIsLower) {
  // Three days are asked for in week 1, which has two, and one in week 2, which has one.
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00", "'until': '2026-12-06'");
  given.prescription(
      "'weeks': null, 'phases': [{'weeks': 1, 'daysPerWeek': {'min': 3}},"
      "{'weeks': 1, 'daysPerWeek': {'min': 1}}]");
  EXPECT_EQ(those("relax", given.fit()), "relax daysPerWeek.min 2");
}

TEST(ChangesNeeded, MaximaAreNotRelaxed) {
  // The hour would be enough for the day asked for, if it were not too much for the day.
  const auto given = Case{}
                         .offering("a", "MO 10:00-11:00")
                         .prescription(
                             "'daysPerWeek': {'min': 1}, 'maxMinutesPerDay': 59,"
                             "'hoursPerWeek': {'max': 0.5}");
  EXPECT_EQ(given.fit().changes(), "relax daysPerWeek.min 0");
}

TEST(ChangesNeeded, TheClientsComeFirstThenTheProgrammesThenClinicalOnes) {
  auto given = an_hour_at_ten("'modality': ['onsite', 'online']").client("'online': false");
  const auto changes = given.commitment("job", "MO 08:00-09:50").fit().changes();
  const auto accept = changes.find("accept online");
  const auto release = changes.find("release job");
  const auto open = changes.find("open");
  const auto relax = changes.find("relax");
  EXPECT_EQ(accept, 0U);  // nothing is released
  EXPECT_LT(accept, release);
  EXPECT_LT(release, open);
  EXPECT_LT(open, relax);
  EXPECT_LT(relax, changes.size());
}

TEST(ChangesNeeded, FewerChangesComeFirstThenFewerMinutesReleased) {
  // Both ways are blocked on Monday, by two commitments; on Tuesday one commitment blocks the hour.
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00").hours(1);
  given.commitment("job", "MO 08:00-09:41").commitment("class", "MO 11:19-12:00");
  given.commitment("watch", "TU 10:00-11:30");
  EXPECT_EQ(releases(given),
            "release watch 12-01 10:00-11:20; "
            "release job 11-30 09:40-09:41 + release class 11-30 11:19-11:20");
  given.commitment("shift", "WE 10:00-10:30").offering("c", "WE 10:30-11:30");
  EXPECT_TRUE(releases(given).starts_with("release shift 12-02 10:10-10:30; release watch"));
}

TEST(ChangesNeeded, ThenLessBurden) {
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00").hours(1);
  given.commitment("job", "MO TU 08:00-09:50");
  given.commitment("gym", "MO 10:00-10:10", "'firm': false");
  EXPECT_EQ(releases(given), "release job 12-01 09:40-09:50; release job 11-30 09:40-09:50");
}

TEST(ChangesNeeded, ReleasedMinutesAreCountedOverAllWeeks) {
  // Twelve minutes of two Tuesdays are fewer than ten of three Mondays.
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00").hours(1);
  given.commitment("job", "MO 08:00-09:50").prescription("'weeks': 3");
  given.commitment("walk", "TU 08:00-09:52", "'until': '2026-12-08'");
  EXPECT_EQ(releases(given), "release walk TU 09:40-09:52; release job MO 09:40-09:50");
}

TEST(ChangesNeeded, NoSetContainsASmallerOneThatIsEnough) {
  auto given = an_hour_at_ten().commitment("job", "MO 08:00-09:50");
  given.commitment("walk", "TU 08:00-09:50");
  EXPECT_EQ(given.fit().changes().find("+"), std::string::npos) << given.fit().changes();
}

/// So many sessions of kinds that nobody offers.
std::string without(std::string_view kinds) {
  return Case{}.prescription("'kinds': [" + std::string{kinds} + "]").fit().changes();
}

TEST(ChangesNeeded, ThreeTogetherAreListedWhenNoneFewerAreEnoughAndFourNever) {
  const std::string two = "{'kind': 'peer', 'min': 1}, {'kind': 'family', 'min': 1}";
  EXPECT_EQ(without(two), "relax kinds.peer.min 0 + relax kinds.family.min 0");
  const auto three = two + ", {'kind': 'medical', 'min': 1}";
  EXPECT_EQ(without(three),
            "relax kinds.peer.min 0 + relax kinds.family.min 0 + relax kinds.medical.min 0");
  EXPECT_EQ(without(three + ", {'kind': 'group', 'min': 1}"), "");
}

TEST(ChangesNeeded, NoThreeAreListedBesideFewer) {
  // Two releases make room for a; three would for b.
  Case given;
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00").hours(1);
  given.commitment("one", "MO 08:00-09:50").commitment("two", "MO 11:10-12:00");
  given.commitment("three", "TU 08:00-09:50").commitment("four", "TU 11:10-12:00");
  EXPECT_EQ(std::ranges::count(releases(given), '+'), 2);  // two for either
  given.commitment("five", "TU 10:30-10:40");
  EXPECT_EQ(releases(given), "release one 11-30 09:40-09:50 + release two 11-30 11:10-11:20");
}

TEST(ChangesNeeded, WordsAreInTheClientsLanguage) {
  const auto words = [](std::string_view languages) {
    const auto answer = an_hour_at_ten("'modality': ['online']").client(languages);
    return Case{answer}
        .client("'online': false")
        .fit()
        .document()
        .at("changesNeeded")
        .at(0)
        .at("words");
  };
  EXPECT_NE(words("'languages': ['en']"), "");
  EXPECT_NE(words("'languages': ['en']"), words("'languages': ['es']"));
}

}  // namespace
}  // namespace meanwhile::contract
