// Dates and clocks. New York goes back an hour on 2026-11-01 at 02:00, and forward on 2027-03-14 at
// 02:00.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

std::string first(const Told& plan, std::string_view field) {
  return std::string{plan.document().at("sessions").at(0).at(field).as_string()};
}

TEST(Clocks, MeetingsAreOnTheSitesWallAndPlansOnTheProgrammes) {
  Case given;
  given.site("main", "'timeZone': 'America/Chicago'").offering("a", "MO 10:00-11:00").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 11-30 11:00");
}

TEST(Clocks, WithoutASiteMeetingsAreOnTheProgrammesWall) {
  Case given;
  given.offering("a", "MO 10:00-11:00", "'site': null, 'modality': ['online']").hours(1);
  given.client("'timeZone': 'America/Chicago'");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00 online");
}

TEST(Clocks, LifeIsOnTheClientsWall) {
  Case given;
  given.offering("a", "MO WE 11:00-12:00", "'modality': ['online']").hours(1);
  given.client("'timeZone': 'America/Chicago'");
  given.commitment("call", "MO 10:00-11:00");   // eleven in New York
  given.commitment("class", "WE 11:00-12:00");  // twelve
  EXPECT_EQ(given.plan().sessions(), "a 12-02 11:00 online");
  EXPECT_EQ(given.plan().missed(), "a 11-30 11:00 clash");
}

TEST(Clocks, SoftCommitmentsAreOnTheClientsWallToo) {
  Case given;
  given.offering("a", "MO 11:00-12:00", "'modality': ['online']").hours(1);
  given.client("'timeZone': 'America/Chicago'")
      .commitment("gym", "MO 10:00-10:20", "'firm': false");
  EXPECT_EQ(given.plan().figure("soft"), 20);
}

TEST(Clocks, MeetingsKeepTheirWallTimeWhenClocksChange) {
  Case given;
  given.offering("a", "MO 10:00-11:00").prescription("'start': '2026-10-26', 'weeks': 2").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 10-26 10:00; a 11-02 10:00");
  EXPECT_EQ(first(given.plan(), "start"), "2026-10-26T10:00:00-04:00");
}

TEST(Clocks, CommitmentsKeepTheirWallTimeWhenClocksChange) {
  // London has gone back an hour already, New York goes back after the first Monday.
  Case given;
  given.offering("a", "MO 05:00-06:00", "'modality': ['online']").hours(1);
  given.client("'timeZone': 'Europe/London'").commitment("job", "MO 10:00-11:00");
  given.prescription("'start': '2026-10-26', 'weeks': 2, 'shortWeeksAllowed': 1");
  EXPECT_EQ(given.plan().sessions(), "a 10-26 05:00 online");  // 09:00 in London
  EXPECT_EQ(given.plan().missed(), "a 11-02 05:00 clash");     // 10:00
}

TEST(Clocks, LengthsAreCountedOnInstants) {
  Case autumn;
  autumn.offering("a", "SU 00:30-03:30").prescription("'start': '2026-10-26'").hours(1);
  EXPECT_EQ(autumn.plan().weeks(), "240 min 1 day");
  Case spring;
  spring.offering("a", "SU 01:00-04:00").prescription("'start': '2027-03-08'").hours(1);
  EXPECT_EQ(spring.plan().weeks(), "120 min 1 day");
}

TEST(Clocks, OverlapsAreCountedOnInstants) {
  // 00:30 to 03:30 on the wall is 04:30 to 08:30 in UTC, an hour more than on other days.
  Case night;
  night.offering("a", "SU 00:30-03:30", "'modality': ['online']").hours(1);
  night.client("'timeZone': 'UTC'").prescription("'start': '2026-10-26'");
  EXPECT_TRUE(Case{night}.commitment("walk", "SU 08:30-09:00").fits());
  EXPECT_FALSE(Case{night}.commitment("walk", "SU 08:29-09:00").fits());
}

TEST(Clocks, AWallTimeThatOccursTwiceIsTheFirst) {
  Case given;
  given.offering("a", "SU 01:30-02:30").prescription("'start': '2026-10-26'").hours(1);
  EXPECT_EQ(first(given.plan(), "start"), "2026-11-01T01:30:00-04:00");
  EXPECT_EQ(given.plan().weeks(), "120 min 1 day");
}

TEST(Clocks, AWallTimeThatDoesNotOccurIsReadWithTheOffsetBeforeTheGap) {
  Case given;
  given.offering("a", "SU 02:30-04:30").prescription("'start': '2027-03-08'").hours(1);
  EXPECT_EQ(first(given.plan(), "start"), "2027-03-14T03:30:00-04:00");
  EXPECT_EQ(first(given.plan(), "end"), "2027-03-14T04:30:00-04:00");
  EXPECT_EQ(given.plan().weeks(), "60 min 1 day");
}

TEST(Clocks, ASessionThatClocksLeaveEmptyDoesNotOccur) {
  Case given;
  given.offering("a", "SU 02:30-03:30").hours(1);
  given.prescription("'start': '2027-03-08', 'weeks': 2, 'shortWeeksAllowed': 1");
  EXPECT_EQ(given.plan().sessions(), "a 03-21 02:30");
  EXPECT_EQ(given.plan().missed(), "");
}

TEST(Clocks, ACommitmentThatClocksLeaveEmptyDoesNotOccur) {
  Case night;
  night.offering("a", "SU 03:00-04:30", "'modality': ['online']").hours(1);
  night.commitment("shift", "SU 02:30-03:30", "'rest': 60");
  EXPECT_TRUE(Case{night}.prescription("'start': '2027-03-08'").fits());
  EXPECT_FALSE(Case{night}.prescription("'start': '2027-03-15'").fits());
}

TEST(Clocks, AnEndThatIsNotAfterItsStartIsOnTheNextDay) {
  Case late;
  late.offering("a", "MO 22:00-01:00").hours(1);
  EXPECT_EQ(first(late.plan(), "end"), "2026-12-01T01:00:00-05:00");
  EXPECT_EQ(late.plan().weeks(), "180 min 1 day");
}

TEST(Clocks, TheSameTimeTwiceIsAWholeDay) {
  Case given;
  given.offering("a", "TU 09:59-10:00, TU 10:00-11:00", "'modality': ['online']").hours(1);
  given.commitment("watch", "MO 10:00-10:00");
  EXPECT_EQ(given.plan().missed(), "a 12-01 09:59 clash");
  EXPECT_EQ(given.plan().sessions(), "a 12-01 10:00 online");
}

TEST(Clocks, TwentyFourHundredEndsADay) {
  Case given;
  given.offering("a", "MO 22:00-24:00").hours(1);
  EXPECT_EQ(first(given.plan(), "end"), "2026-12-01T00:00:00-05:00");
}

/// Tuesday at nine in Tokyo is Monday at seven in the evening in New York.
Told tokyo_on_tuesdays(const std::string& dates) {
  Case given;
  given.site("tokyo", "'timeZone': 'Asia/Tokyo'").hours(1);
  given.offering("a", "TU 09:00-10:00", "'site': 'tokyo', 'modality': ['online'], " + dates);
  return given.prescription("'weeks': 2, 'shortWeeksAllowed': 1").plan();
}

TEST(Clocks, FromUntilAndExceptAreSiteDates) {
  const std::string both = "a 11-30 19:00 online; a 12-07 19:00 online";
  EXPECT_EQ(tokyo_on_tuesdays("'from': '2026-12-01'").sessions(), both);
  EXPECT_EQ(tokyo_on_tuesdays("'from': '2026-12-02'").sessions(), "a 12-07 19:00 online");
  EXPECT_EQ(tokyo_on_tuesdays("'until': '2026-12-08'").sessions(), both);
  EXPECT_EQ(tokyo_on_tuesdays("'until': '2026-12-07'").sessions(), "a 11-30 19:00 online");
  EXPECT_EQ(tokyo_on_tuesdays("'except': ['2026-12-07']").sessions(), both);
  EXPECT_EQ(tokyo_on_tuesdays("'except': ['2026-12-08']").missed(), "a 12-07 19:00 cancelled");
}

TEST(Clocks, ASessionBelongsToTheDateOfItsStartInTheProgrammesZone) {
  // Monday at eight in Tokyo is Sunday at six in the evening in New York: week 1 ends with it.
  Case given;
  given.site("tokyo", "'timeZone': 'Asia/Tokyo'").hours(1);
  given.offering("a", "MO 08:00-09:00", "'site': 'tokyo', 'modality': ['online']");
  EXPECT_EQ(given.plan().sessions(), "a 12-06 18:00 online");
  // It is closed on the programme's date, not on the site's.
  EXPECT_EQ(Case{given}.programme("'closedDates': ['2026-12-06']").plan().missed(),
            "a 12-06 18:00 cancelled");
  EXPECT_EQ(Case{given}.programme("'closedDates': ['2026-12-07']").plan().missed(), "");
}

TEST(Clocks, AWeekRunsFromMondayToSunday) {
  Case given;
  given.offering("a", "SU 10:00-11:00, MO 10:00-10:30").prescription("'weeks': 2").hours(1);
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; a 12-06 10:00; a 12-07 10:00; a 12-13 10:00");
  EXPECT_EQ(given.plan().weeks(), "90 min 2 days; 90 min 2 days");
}

TEST(Clocks, Week1IsTheFirstThatBeginsOnOrAfterTheStart) {
  Case given;
  given.offering("a", "WE 10:00-11:00").hours(1);
  EXPECT_EQ(Case{given}.prescription("'start': '2026-11-30'").plan().sessions(), "a 12-02 10:00");
  EXPECT_EQ(Case{given}.prescription("'start': '2026-11-29'").plan().sessions(), "a 12-02 10:00");
  EXPECT_EQ(Case{given}.prescription("'start': '2026-12-01'").plan().sessions(), "a 12-09 10:00");
}

TEST(Clocks, ASessionPastMidnightBelongsWhollyToTheDateAndWeekInWhichItStarts) {
  Case given;
  given.offering("a", "SU 23:00-01:00").hours(2).programme("'closedDates': ['2026-12-07']");
  EXPECT_EQ(given.plan().weeks(), "120 min 1 day");
  EXPECT_EQ(given.plan().missed(), "");
  // Both hours are the Sunday's.
  EXPECT_FALSE(Case{given}.prescription("'maxMinutesPerDay': 119").fits());
}

TEST(Clocks, OverlapsAreCheckedAcrossDates) {
  Case given;
  given.offering("a", "TU 23:00-01:00", "'modality': ['online']").hours(3);
  EXPECT_TRUE(Case{given}.offering("b", "WE 01:00-02:00", "'modality': ['online']").fits());
  EXPECT_FALSE(Case{given}.offering("b", "WE 00:59-02:00", "'modality': ['online']").fits());
}

}  // namespace
}  // namespace meanwhile::contract
