// Who may join: seats, entry, requirements, audience, licence.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// One hour that has to be joined.
Case an_hour(std::string_view fields) {
  return Case{}.offering("a", "MO 10:00-11:00", fields).hours(1);
}
Case an_hour_online(const std::string& fields) {
  return an_hour("'modality': ['online']" + (fields.empty() ? "" : ", " + fields));
}

TEST(Seats, OnSiteOneIsFreeWhileFewerAreTakenThanThereAre) {
  EXPECT_TRUE(an_hour("'seats': 5, 'taken': 4").fits());
  EXPECT_FALSE(an_hour("'seats': 5, 'taken': 5").fits());
}

TEST(Seats, OnlineOneMustBeFreeInTheGroupAndAmongTheOnlineOnes) {
  EXPECT_TRUE(an_hour_online("'seats': 5, 'onlineSeats': 2, 'taken': 4, 'takenOnline': 1").fits());
  EXPECT_FALSE(an_hour_online("'seats': 5, 'onlineSeats': 2, 'taken': 4, 'takenOnline': 2").fits());
  EXPECT_FALSE(an_hour_online("'seats': 5, 'onlineSeats': 2, 'taken': 5, 'takenOnline': 1").fits());
}

TEST(Seats, OnlineThereAreAsManyAsSeatsByDefault) {
  EXPECT_TRUE(an_hour_online("'seats': 3, 'taken': 2, 'takenOnline': 2").fits());
  EXPECT_FALSE(an_hour_online("'seats': 3, 'taken': 2, 'takenOnline': 3").fits());
}

TEST(Seats, WithoutANumberThereIsNoCap) {
  EXPECT_TRUE(an_hour("'taken': 1000").fits());
  EXPECT_TRUE(an_hour_online("'taken': 1000, 'takenOnline': 1000").fits());
  EXPECT_FALSE(an_hour_online("'onlineSeats': 2, 'takenOnline': 2").fits());
}

TEST(Seats, TakenOnlineLeaveTheRoomFree) {
  const auto given = an_hour(
      "'modality': ['onsite', 'online'], 'seats': 5, 'onlineSeats': 2, 'taken': 2, 'takenOnline': "
      "2");
  EXPECT_EQ(given.plan().joined(), "a/onsite");
}

TEST(Seats, LeastSeatsAndThoseOfTheRoomPlayNoPart) {
  auto given = an_hour("'room': 'r', 'minSeats': 5, 'taken': 2");
  EXPECT_TRUE(given.site("main", "'rooms': [{'id': 'r', 'seats': 1}]").fits());
}

/// Joins `a`, of a module with these fields, in the weeks from 2026-11-30 on.
Told entering(const std::string& module, const std::string& from, int weeks = 1) {
  Case given;
  given.module("skills", module).offering("a", "MO TU 10:00-11:00", "'from': '" + from + "'");
  given.prescription("'weeks': " + std::to_string(weeks) +
                     ", 'shortWeeksAllowed': " + std::to_string(weeks - 1));
  return given.hours(1).plan();
}
bool can_enter(const std::string& module, const std::string& from, int weeks = 1) {
  try {
    return !entering(module, from, weeks).sessions().empty();
  } catch (const std::runtime_error&) {
    return false;
  }
}

TEST(Entry, IsRollingByDefaultWhichIsAnyWeek) {
  EXPECT_TRUE(can_enter("'lessons': 2", "2026-11-23"));
}

TEST(Entry, IntoACycleIsInAWeekOfLesson1) {
  const auto cycle = "'entry': 'cycle', 'lessons': 2";
  EXPECT_TRUE(can_enter(cycle, "2026-11-16"));   // lessons 1, 2, 1
  EXPECT_FALSE(can_enter(cycle, "2026-11-23"));  // lessons 1, 2
  EXPECT_TRUE(can_enter(cycle, "2026-11-30"));
}

TEST(Entry, IntoACycleIsJudgedInTheWeekOfFromWhenThatIsLater) {
  // From the Tuesday of week 2 on; its week teaches lesson 1.
  EXPECT_EQ(entering("'entry': 'cycle', 'lessons': 3", "2026-12-08", 2).sessions(),
            "a 12-08 10:00");
}

TEST(Entry, IntoACycleDoesNotWaitForALaterLesson1) {
  // Lesson 2 in week 1, lesson 1 in week 2: what is joined is joined in week 1.
  EXPECT_FALSE(can_enter("'entry': 'cycle', 'lessons': 2", "2026-11-23", 2));
}

TEST(Entry, LessonsOfACycleGoOnThroughHolidays) {
  Case given;
  given.module("skills", "'entry': 'cycle', 'lessons': 2").hours(1);
  given.offering("a", "MO 10:00-11:00", "'from': '2026-11-23'");
  EXPECT_FALSE(given.programme("'closedDates': ['2026-11-23']").fits());
}

TEST(Entry, IntoACohortIsInTheWeekOfFromOnly) {
  for (const auto cohort : {"'entry': 'cohort'", "'entry': 'cohort', 'lessons': 2"}) {
    EXPECT_TRUE(can_enter(cohort, "2026-11-30"));
    EXPECT_FALSE(can_enter(cohort, "2026-11-23"));
    EXPECT_FALSE(can_enter(cohort, "2026-11-16"));
    EXPECT_TRUE(can_enter(cohort, "2026-12-07", 2));
  }
}

TEST(Requirements, AreCompletedBeforeJoining) {
  auto given = an_hour("").module("intro", "").module("past", "");
  given.module("skills", "'requires': ['intro', 'past']");
  EXPECT_TRUE(Case{given}.client("'completed': ['past', 'intro']").fits());
  EXPECT_FALSE(Case{given}.client("'completed': ['past']").fits());
  EXPECT_FALSE(Case{given}.client("'completed': []").fits());
}

TEST(Audience, AdmitsAgesFromTheLeastToTheMost) {
  const auto admits = [](const std::string& ages, std::string_view age) {
    return an_hour("'audience': {'ages': " + ages + "}").client(age).fits();
  };
  EXPECT_TRUE(admits("[34, 40]", "'age': 34"));
  EXPECT_TRUE(admits("[30, 34]", "'age': 34"));
  EXPECT_FALSE(admits("[35, 40]", "'age': 34"));
  EXPECT_FALSE(admits("[30, 33]", "'age': 34"));
  EXPECT_FALSE(admits("[0, 120]", "'age': null"));
}

TEST(Audience, AdmitsWhoSharesOneLanguage) {
  const auto given = an_hour("'audience': {'languages': ['en', 'es']}");
  EXPECT_TRUE(Case{given}.client("'languages': ['fr', 'es']").fits());
  EXPECT_FALSE(Case{given}.client("'languages': ['fr']").fits());
  EXPECT_FALSE(given.fits());  // who names none shares none
}

TEST(Audience, AdmitsEveryoneWhereItAsksNothing) {
  EXPECT_TRUE(an_hour("'audience': {}").client("'languages': ['fr'], 'age': 90").fits());
  EXPECT_TRUE(an_hour_online("'audience': {}").fits());
}

TEST(Audience, StatesAreAskedOnlineOnly) {
  const auto jersey = "'audience': {'states': ['NJ']}";
  EXPECT_FALSE(an_hour_online(jersey).fits());
  EXPECT_TRUE(an_hour(jersey).fits());
  EXPECT_TRUE(an_hour_online("'audience': {'states': ['NJ', 'NY']}").fits());
}

TEST(Licence, OneOfTheStaffHasItWhereTheClientIs) {
  auto given = an_hour_online("'staff': ['lee', 'ana']");
  given.staff("lee", "'licensedIn': ['NJ']").staff("ana", "'licensedIn': ['CT', 'NY']");
  EXPECT_TRUE(given.fits());
  EXPECT_FALSE(Case{given}.staff("ana", "'licensedIn': ['CT']").fits());
  // Where the site is does not matter, where the client is does.
  EXPECT_FALSE(Case{given}.site("main", "'state': 'NY'").client("'state': 'VT'").fits());
}

TEST(Licence, IsNotAskedOnSite) {
  EXPECT_TRUE(an_hour("'staff': []").client("'state': null").fits());
}

TEST(Licence, WithoutStaffOrStateThereIsNone) {
  EXPECT_FALSE(an_hour_online("'staff': []").fits());
  EXPECT_FALSE(an_hour_online("").client("'state': null").fits());
}

}  // namespace
}  // namespace meanwhile::contract
