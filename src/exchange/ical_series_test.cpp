#include "exchange/ical_series.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "exchange/ical_samples_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace samples;
using testing::ElementsAre;
using testing::HasSubstr;

// Recurrence

TEST(Series, ExdatesTakeOccurrencesOut) {
  const auto series = [](std::string_view exdate) {
    return busy(read(event({"DTSTART;TZID=Europe/Berlin:20261130T180000", "DURATION:PT1H",
                            "RRULE:FREQ=DAILY;COUNT=3", exdate})));
  };
  const auto without_tuesday = ElementsAre("11-30 12:00 60", "12-02 12:00 60");
  EXPECT_THAT(series("EXDATE;TZID=Europe/Berlin:20261201T180000"), without_tuesday);
  EXPECT_THAT(series("EXDATE:20261201T170000Z"), without_tuesday);
  EXPECT_THAT(series("EXDATE;TZID=America/New_York:20261201T120000"), without_tuesday);
  EXPECT_THAT(series("EXDATE:20261201T180000"), without_tuesday);
  EXPECT_THAT(series("EXDATE;VALUE=DATE:20261201"), without_tuesday);
  EXPECT_THAT(series("EXDATE:20261130T170000Z,20261202T170000Z"), ElementsAre("12-01 12:00 60"));
  EXPECT_EQ(series("EXDATE:20261201T180000Z").size(), 3u);  // another time
}

TEST(Series, ExdatesOfDaysTakeDaysOut) {
  for (const std::string_view exdate :
       {"EXDATE;VALUE=DATE:20261201", "EXDATE:20261201", "EXDATE:20261201T000000",
        "EXDATE;TZID=Asia/Tokyo:20261201T000000"}) {
    SCOPED_TRACE(exdate);
    EXPECT_THAT(
        busy(read(event({"DTSTART;VALUE=DATE:20261130", "RRULE:FREQ=DAILY;COUNT=3", exdate}))),
        ElementsAre("11-30 00:00 1440", "12-02 00:00 1440"));
  }
}

TEST(Series, RdatesAddOccurrencesAndPeriodsBringTheirLength) {
  EXPECT_THAT(
      busy(read(event({"DTSTART:20261130T090000", "DURATION:PT1H",
                       "RDATE:20261202T100000,20261203T160000Z",
                       "RDATE;VALUE=PERIOD:20261204T090000/PT2H,20261205T090000/20261205T093000",
                       "RDATE;VALUE=DATE:20261206", "RDATE:20261130T090000"}))),
      ElementsAre("11-30 09:00 60", "12-02 10:00 60", "12-03 11:00 60", "12-04 09:00 120",
                  "12-05 09:00 30", "12-06 09:00 60"));
}

TEST(Series, UntilIncludesTheTimeThatItNames) {
  const auto until = [](std::string_view start, std::string_view rule) {
    return read(event({start, "DURATION:PT1H", rule})).occurrences;
  };
  EXPECT_EQ(until("DTSTART:20261130T090000", "RRULE:FREQ=DAILY;UNTIL=20261202T090000"), 3);
  EXPECT_EQ(until("DTSTART:20261130T090000", "RRULE:FREQ=DAILY;UNTIL=20261202T085959"), 2);
  EXPECT_EQ(until("DTSTART:20261130T090000", "RRULE:FREQ=DAILY;UNTIL=20261202"), 3);
  EXPECT_EQ(until("DTSTART;TZID=Europe/Berlin:20261130T090000",
                  "RRULE:FREQ=DAILY;UNTIL=20261202T080000Z"),
            3);
  EXPECT_EQ(until("DTSTART;TZID=Europe/Berlin:20261130T090000",
                  "RRULE:FREQ=DAILY;UNTIL=20261202T075959Z"),
            2);
  EXPECT_EQ(until("DTSTART;VALUE=DATE:20261130", "RRULE:FREQ=DAILY;UNTIL=20261202"), 3);
  EXPECT_EQ(until("DTSTART;VALUE=DATE:20261130", "RRULE:FREQ=DAILY;UNTIL=20261202T225959Z"), 3);
  EXPECT_EQ(until("DTSTART:20261130T090000", "RRULE:FREQ=DAILY;UNTIL=20261101T090000"), 0);
}

TEST(Series, AStartThatTheRuleDoesNotMatchCountsAllTheSame) {
  // 30 November 2026 is a Monday.
  EXPECT_THAT(busy(read(event({"DTSTART:20261130T090000", "DURATION:PT1H",
                               "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2"}))),
              ElementsAre("11-30 09:00 60", "12-01 09:00 60", "12-08 09:00 60"));
}

TEST(Series, ARuleWithoutAnEndIsBoundedByTheWindow) {
  const Calendar one =
      read(event({"DTSTART:20060102T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY"}));
  EXPECT_EQ(one.occurrences, 14);
  EXPECT_EQ(busy(one).front(), "11-30 09:00 60");
}

TEST(Series, ARuleThatRepeatsWithoutMeasureIsCutAndTold) {
  const Calendar one =
      read(event({"UID:a", "DTSTART:20261130T090000", "DURATION:PT1M", "RRULE:FREQ=SECONDLY"}) +
           event({"UID:b", "DTSTART:20261130T090000", "DURATION:PT1H"}));
  EXPECT_THAT(whys(one), ElementsAre(HasSubstr("repeats too often")));
  EXPECT_EQ(one.problems[0].uid, "a");
  EXPECT_EQ(one.busy.back().uid, "b");
}

TEST(Series, ARuleThatCannotBeReadLeavesTheEventItsStart) {
  const Calendar one =
      read(event({"UID:a", "DTSTART:20261130T090000", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"}));
  EXPECT_THAT(busy(one), ElementsAre("11-30 09:00 60"));
  EXPECT_THAT(whys(one), ElementsAre(HasSubstr("RRULE was left out")));
  EXPECT_EQ(one.problems[0].line, 7);
}

// Replacements

std::string shift(Lines more) {
  std::string text =
      event({"UID:shift", "DTSTART;TZID=America/New_York:20261130T090000",
             "DTEND;TZID=America/New_York:20261130T170000", "RRULE:FREQ=DAILY;COUNT=5"});
  std::string other = "BEGIN:VEVENT\r\nUID:shift\r\n";
  for (const std::string_view line : more) other += fmt::format("{}\r\n", line);
  return text + other + "END:VEVENT\r\n";
}

TEST(Series, AReplacementTakesThePlaceOfItsOccurrence) {
  const auto moved = ElementsAre("11-30 09:00 480", "12-01 13:00 120", "12-02 09:00 480",
                                 "12-03 09:00 480", "12-04 09:00 480");
  for (const std::string_view id :
       {"RECURRENCE-ID;TZID=America/New_York:20261201T090000", "RECURRENCE-ID:20261201T140000Z",
        "RECURRENCE-ID;VALUE=DATE:20261201", "RECURRENCE-ID:20261201T090000"}) {
    SCOPED_TRACE(id);
    const Calendar one = read(shift({id, "DTSTART:20261201T130000", "DTEND:20261201T150000"}));
    EXPECT_THAT(busy(one), moved);
    EXPECT_EQ(one.occurrences, 5);
    EXPECT_EQ(one.events, 2);
    EXPECT_EQ(one.busy.size(), 1u);
  }
}

TEST(Series, ACancelledReplacementFreesItsOccurrence) {
  EXPECT_THAT(
      busy(read(shift({"RECURRENCE-ID:20261201T140000Z", "DTSTART:20261201T140000Z",
                       "DTEND:20261201T220000Z", "STATUS:CANCELLED"}))),
      ElementsAre("11-30 09:00 480", "12-02 09:00 480", "12-03 09:00 480", "12-04 09:00 480"));
}

TEST(Series, ThisAndFutureMovesAllLaterOnes) {
  EXPECT_THAT(busy(read(shift({"RECURRENCE-ID;RANGE=THISANDFUTURE:20261202T140000Z",
                               "DTSTART:20261202T110000", "DURATION:PT4H"}))),
              ElementsAre("11-30 09:00 480", "12-01 09:00 480", "12-02 11:00 240",
                          "12-03 11:00 240", "12-04 11:00 240"));
}

TEST(Series, OfTwoReplacementsTheHigherSequenceCounts) {
  const std::string newer = event({"UID:shift", "RECURRENCE-ID:20261201T140000Z", "SEQUENCE:2",
                                   "DTSTART:20261201T100000", "DURATION:PT1H"});
  const std::string older = shift(
      {"RECURRENCE-ID:20261201T140000Z", "SEQUENCE:1", "DTSTART:20261201T130000", "DURATION:PT2H"});
  EXPECT_EQ(busy(read(older + newer))[1], "12-01 10:00 60");
  EXPECT_EQ(busy(read(newer + older))[1], "12-01 10:00 60");
}

TEST(Series, AnOccurrenceMayBeMovedIntoTheWindow) {
  const CalendarWindow sunday{monday + std::chrono::days{6}, 1};
  EXPECT_THAT(busy(read(shift({"RECURRENCE-ID:20261130T140000Z", "DTSTART:20261206T100000",
                               "DURATION:PT1H"}),
                        sunday)),
              ElementsAre("12-06 10:00 60"));
}

TEST(Series, AReplacementOfNoOccurrenceIsBusyTimeUnlessItWasTakenOut) {
  const Calendar stray =
      read(shift({"RECURRENCE-ID:20261206T140000Z", "DTSTART:20261206T100000", "DURATION:PT1H"}));
  EXPECT_EQ(stray.occurrences, 5);
  EXPECT_EQ(busy(stray).back(), "12-06 10:00 60");
  const Calendar taken_out = read(event({"UID:a", "DTSTART:20261130T140000Z", "DURATION:PT1H",
                                         "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20261201T140000Z"}) +
                                  event({"UID:a", "RECURRENCE-ID:20261201T140000Z",
                                         "DTSTART:20261201T180000Z", "DURATION:PT1H"}));
  EXPECT_THAT(busy(taken_out), ElementsAre("11-30 09:00 60"));
}

TEST(Series, AReplacementWithoutItsSeriesIsBusyTime) {
  // An invitation to one date of someone else's series. Expanders count no occurrence for it.
  const Calendar one = read(event({"UID:a", "RECURRENCE-ID:20261130T140000Z",
                                   "DTSTART:20261130T140000Z", "DTEND:20261130T150000Z"}));
  EXPECT_EQ(one.events, 1);
  EXPECT_EQ(one.occurrences, 0);
  EXPECT_THAT(busy(one), ElementsAre("11-30 09:00 60"));
}

}  // namespace
}  // namespace meanwhile::exchange
