// What a life already holds: patterns, rotas, rest, calendars.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// An online half hour every day, so that what is missed shows what life holds.
Case every_day(std::string_view times, int weeks = 1) {
  Case given;
  given.offering("a", "MO TU WE TH FR SA SU " + std::string{times}, "'modality': ['online']");
  given.prescription("'weeks': " + std::to_string(weeks)).hours(0.5);
  return given;
}

TEST(Life, IsFirmByDefault) {
  const auto given = every_day("10:00-10:30").commitment("class", "WE 10:00-11:00");
  EXPECT_EQ(given.plan().missed(), "a 12-02 10:00 clash");
}

TEST(Life, SoftCommitmentsMayBeTouched) {
  const auto given = every_day("10:00-10:30").commitment("gym", "WE 10:00-11:00", "'firm': false");
  EXPECT_EQ(given.plan().missed(), "");
}

TEST(Life, EveryOtherWeekIsCountedFromTheMondayWeekOfFrom) {
  // Week 0 is that of Wednesday the 2nd, whose Monday lies before `from`.
  const auto given =
      every_day("10:00-10:30", 3)
          .commitment("course", "MO FR 10:00-11:00", "'from': '2026-12-02', 'everyWeeks': 2");
  EXPECT_EQ(given.plan().missed(), "a 12-04 10:00 clash; a 12-14 10:00 clash; a 12-18 10:00 clash");
}

TEST(Life, FromAndUntilAreIncluded) {
  const auto given = every_day("10:00-10:30")
                         .commitment("course", "MO TU WE TH FR 10:00-11:00",
                                     "'from': '2026-12-01', 'until': '2026-12-03'");
  EXPECT_EQ(given.plan().missed(), "a 12-01 10:00 clash; a 12-02 10:00 clash; a 12-03 10:00 clash");
}

TEST(Life, FromAndUntilGoByTheDateOnWhichAnIntervalStarts) {
  // The night from the 1st lasts until the 2nd, and none begins on the 30th.
  const auto given = every_day("05:00-05:30")
                         .commitment("night", "SU MO TU WE 22:00-06:00",
                                     "'from': '2026-12-01', 'until': '2026-12-01'");
  EXPECT_EQ(given.plan().missed(), "a 12-02 05:00 clash");
}

TEST(Life, DatesAreTheClients) {
  // Tuesday at midnight in Tokyo is Monday at ten in New York.
  const auto given =
      every_day("10:00-10:30")
          .client("'timeZone': 'Asia/Tokyo'")
          .commitment("call", "TU 00:00-01:00", "'from': '2026-12-01', 'until': '2026-12-01'");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash");
}

TEST(Life, ARotaIsACyclicListOfDays) {
  const auto given = every_day("10:00-10:30").life("ward", R"('rota': {'from': '2026-11-30',
                         'days': [['09:00', '11:00'], null, ['10:15', '11:00']]})");
  EXPECT_EQ(given.plan().missed(),
            "a 11-30 10:00 clash; a 12-02 10:00 clash; a 12-03 10:00 clash; a 12-05 10:00 clash; "
            "a 12-06 10:00 clash");
}

TEST(Life, ARotaHoldsNothingBeforeItsFrom) {
  const auto given = every_day("10:00-10:30").life("ward", R"('rota': {'from': '2026-12-05',
                         'days': [['09:00', '11:00']]})");
  EXPECT_EQ(given.plan().missed(), "a 12-05 10:00 clash; a 12-06 10:00 clash");
}

TEST(Life, ARotaThatBeganLongAgoGoesOn) {
  // The 30th is day 5 of 3 days: the third.
  const auto given = every_day("10:00-10:30").life("ward", R"('rota': {'from': '2026-11-25',
                         'days': [null, null, ['09:00', '11:00']]})");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash; a 12-03 10:00 clash; a 12-06 10:00 clash");
}

TEST(Life, ANightOfARotaEndsOnTheNextDay) {
  const auto given = every_day("05:00-05:30").life("ward", R"('until': '2026-12-02',
                         'rota': {'from': '2026-12-02', 'days': [['22:00', '06:00'], null, null]})");
  EXPECT_EQ(given.plan().missed(), "a 12-03 05:00 clash");
}

TEST(Life, RestIsAddedToTheEndOfEachInterval) {
  const auto night = [](std::string_view rest) {
    return every_day("10:00-10:30").commitment("night", "MO WE 22:00-06:00", rest).plan().missed();
  };
  EXPECT_EQ(night("'rest': 240"), "");
  EXPECT_EQ(night("'rest': 241"), "a 12-01 10:00 clash; a 12-03 10:00 clash");
}

TEST(Life, RestReachesOverFromTheWeekBefore) {
  const auto given = every_day("10:00-10:30").commitment("night", "SU 22:00-06:00", "'rest': 241");
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash");
}

TEST(Life, SoftEntriesHaveNoRest) {
  const auto given =
      every_day("10:00-10:30").commitment("party", "MO 09:00-10:00", "'firm': false, 'rest': 60");
  EXPECT_EQ(given.plan().figure("soft"), 0);
}

std::string calendar_of(const std::string& event) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e@test\r\nDTSTAMP:20261101T000000Z"
         "\r\n" +
         event + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

TEST(Calendars, AreExpandedWithRecurrencesExceptionsAndZones) {
  // Nine in Chicago, and so ten in New York, on Monday, Tuesday and Thursday; not on the Wednesday.
  const auto given = every_day("10:00-10:30")
                         .calendar(calendar_of("DTSTART;TZID=America/Chicago:20261130T090000\r\n"
                                               "DURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"
                                               "EXDATE;TZID=America/Chicago:20261202T090000\r\n"));
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash; a 12-01 10:00 clash; a 12-03 10:00 clash");
}

TEST(Calendars, AnOverrideMovesOneOccurrence) {
  auto text =
      calendar_of("DTSTART:20261130T150000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n");
  text.insert(text.find("END:VCALENDAR"),
              "BEGIN:VEVENT\r\nUID:e@test\r\nDTSTAMP:20261101T000000Z\r\n"
              "RECURRENCE-ID:20261201T150000Z\r\nDTSTART:20261201T170000Z\r\nDURATION:PT30M\r\n"
              "END:VEVENT\r\n");
  EXPECT_EQ(every_day("10:00-10:30").calendar(text).plan().missed(),
            "a 11-30 10:00 clash; a 12-02 10:00 clash");
  EXPECT_EQ(every_day("12:00-12:30").calendar(text).plan().missed(), "a 12-01 12:00 clash");
}

TEST(Calendars, FloatingEventsAreInTheClientsZone) {
  const auto given = every_day("10:00-10:30")
                         .client("'timeZone': 'America/Chicago'")
                         .calendar(calendar_of("DTSTART:20261130T090000\r\nDURATION:PT30M\r\n"));
  EXPECT_EQ(given.plan().missed(), "a 11-30 10:00 clash");
}

TEST(Calendars, AllDayEventsAreInTheClientsZone) {
  // Tuesday in Los Angeles is from three on Tuesday to three on Wednesday in New York.
  const auto on_tuesday = [](std::string_view times) {
    return every_day(times)
        .client("'timeZone': 'America/Los_Angeles'")
        .calendar(calendar_of("DTSTART;VALUE=DATE:20261201\r\n"))
        .plan()
        .missed();
  };
  EXPECT_EQ(on_tuesday("02:30-03:00"), "a 12-02 02:30 clash");
  EXPECT_EQ(on_tuesday("03:00-03:30"), "a 12-01 03:00 clash");
}

TEST(Calendars, AnEventThatBeganLongAgoLastsUntilItEnds) {
  // From 5 November to the end of 15 December; the way home takes her from the 16th on.
  const std::string away =
      calendar_of("DTSTART;VALUE=DATE:20261105\r\nDTEND;VALUE=DATE:20261216\r\n");
  auto given = Case{}.offering("a", "TU WE 10:00-11:00").hours(1).calendar(away);
  EXPECT_FALSE(given.fits());
  given.prescription("'weeks': 3, 'shortWeeksAllowed': 2");
  EXPECT_EQ(given.plan().sessions(), "a 12-16 10:00");
  EXPECT_EQ(given.plan().missed(),
            "a 12-01 10:00 clash; a 12-02 10:00 clash; a 12-08 10:00 clash; a 12-09 10:00 clash; "
            "a 12-15 10:00 clash");
}

TEST(Calendars, ALongEventThatRecursIsBusyToTheEndOfEachTime) {
  // Twelve days from the 1st of every month on, since 2025: from 1 to 12 December, then in January.
  const auto given = every_day("10:00-10:30", 6)
                         .calendar(calendar_of("DTSTART;VALUE=DATE:20250101\r\nDURATION:P12D\r\n"
                                               "RRULE:FREQ=MONTHLY\r\n"))
                         .prescription("'start': '2026-12-07', 'weeks': 4");
  EXPECT_EQ(given.plan().missed(),
            "a 12-07 10:00 clash; a 12-08 10:00 clash; a 12-09 10:00 clash; a 12-10 10:00 clash; "
            "a 12-11 10:00 clash; a 12-12 10:00 clash; a 01-01 10:00 clash; a 01-02 10:00 clash; "
            "a 01-03 10:00 clash");
}

TEST(Calendars, ALongEventIsFollowedByItsRest) {
  const auto missed = [](std::string_view rest) {
    return every_day("10:00-10:30")
        .calendar(calendar_of("DTSTART:20261105T150000Z\r\nDTEND:20261128T150000Z\r\n"), rest)
        .plan()
        .missed();
  };
  EXPECT_EQ(missed("'rest': 2880"), "");
  EXPECT_EQ(missed("'rest': 2881"), "a 11-30 10:00 clash");
}

TEST(Calendars, ALongSoftEventCostsWhatIsTakenOfIt) {
  const auto given =
      every_day("10:00-10:30")
          .calendar(calendar_of("DTSTART;VALUE=DATE:20261105\r\nDTEND;VALUE=DATE:20261203\r\n"),
                    "'firm': false, 'weight': 3");
  EXPECT_EQ(given.plan().figure("soft"), 270);  // 3 of the 7 half hours
}

TEST(Calendars, TransparentAndCancelledEventsAreFreeTime) {
  const std::string at_ten = "DTSTART:20261130T150000Z\r\nDURATION:PT30M\r\n";
  const auto missed = [&](const std::string& mark) {
    return every_day("10:00-10:30").calendar(calendar_of(at_ten + mark)).plan().missed();
  };
  EXPECT_EQ(missed(""), "a 11-30 10:00 clash");
  EXPECT_EQ(missed("TRANSP:TRANSPARENT\r\n"), "");
  EXPECT_EQ(missed("STATUS:CANCELLED\r\n"), "");
}

TEST(Calendars, MayBeSoft) {
  const auto given = every_day("10:00-10:30")
                         .calendar(calendar_of("DTSTART:20261130T150000Z\r\nDURATION:PT20M\r\n"),
                                   "'firm': false, 'weight': 3");
  EXPECT_EQ(given.plan().figure("soft"), 60);
}

}  // namespace
}  // namespace meanwhile::contract
