#include "exchange/ical_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "exchange/ical_samples_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace samples;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// What an event is

TEST(ReadCalendar, AnEventWithAnEndTakesTheTimeBetween) {
  const Calendar one = read(event({"UID:a", "DTSTART:20261130T140000Z", "DTEND:20261130T153000Z"}));
  EXPECT_TRUE(one.readable);
  EXPECT_EQ(one.events, 1);
  EXPECT_EQ(one.occurrences, 1);
  EXPECT_THAT(busy(one), ElementsAre("11-30 09:00 90"));
  EXPECT_EQ(one.busy.front().uid, "a");
  EXPECT_THAT(one.problems, IsEmpty());
}

TEST(ReadCalendar, LengthsMayBeGivenInsteadOfAnEnd) {
  EXPECT_THAT(busy(read(event({"DTSTART:20261130T090000", "DURATION:PT1H30M"}))),
              ElementsAre("11-30 09:00 90"));
  EXPECT_THAT(busy(read(event({"DTSTART:20261130T090000", "DURATION:P1W"}))),
              ElementsAre("11-30 09:00 10080"));
}

TEST(ReadCalendar, ATimeWithoutALengthTakesNone) {
  const Calendar one = read(event({"DTSTART:20261130T090000"}));
  EXPECT_EQ(one.occurrences, 1);
  EXPECT_THAT(one.busy, IsEmpty());
  EXPECT_THAT(one.problems, IsEmpty());
}

TEST(ReadCalendar, ADayWithoutALengthIsThatDay) {
  const auto all_day = ElementsAre("11-30 00:00 1440");
  EXPECT_THAT(busy(read(event({"DTSTART;VALUE=DATE:20261130"}))), all_day);
  EXPECT_THAT(busy(read(event({"DTSTART:20261130"}))), all_day);
  EXPECT_THAT(busy(read(event({"DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261130"}))),
              all_day);
  EXPECT_THAT(busy(read(event({"DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261202"}))),
              ElementsAre("11-30 00:00 2880"));
}

TEST(ReadCalendar, DaysGoFromMidnightToMidnightOfThePerson) {
  // 1 November 2026 has 25 hours in New York, 8 March has 23.
  const CalendarWindow year{time::Date{std::chrono::year{2026} / 1 / 1}, 365};
  EXPECT_THAT(busy(read(event({"DTSTART;VALUE=DATE:20261101"}), year)),
              ElementsAre("11-01 00:00 1500"));
  EXPECT_THAT(busy(read(event({"DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20260308"}), year)),
              ElementsAre("03-08 00:00 1380"));
}

TEST(ReadCalendar, AnEndBeforeTheStartIsLeftOutAndTold) {
  const Calendar one = read(event({"UID:a", "DTSTART:20261130T090000", "DTEND:20261130T080000"}));
  EXPECT_EQ(one.occurrences, 1);
  EXPECT_THAT(one.busy, IsEmpty());
  ASSERT_EQ(one.problems.size(), 1u);
  EXPECT_EQ(one.problems[0].line, 6);
  EXPECT_EQ(one.problems[0].uid, "a");
  EXPECT_THAT(one.problems[0].why, HasSubstr("ends before it starts"));
  EXPECT_THAT(whys(read(event({"DTSTART:20261130T090000", "DURATION:-PT1H"}))),
              ElementsAre(HasSubstr("ends before it starts")));
}

TEST(ReadCalendar, CancelledAndTransparentEventsAreFreeTime) {
  for (const std::string_view free :
       {"STATUS:CANCELLED", "status:cancelled", "TRANSP:TRANSPARENT"}) {
    SCOPED_TRACE(free);
    const Calendar one =
        read(event({"DTSTART:20261130T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY", free}));
    EXPECT_EQ(one.events, 1);
    EXPECT_EQ(one.occurrences, 14);
    EXPECT_THAT(one.busy, IsEmpty());
  }
  EXPECT_THAT(busy(read(event({"DTSTART:20261130T090000", "DURATION:PT1H", "STATUS:TENTATIVE",
                               "TRANSP:OPAQUE"}))),
              ElementsAre("11-30 09:00 60"));
}

// Whose clock

TEST(ReadCalendar, FloatingTimesAreOnThePersonsOwnClock) {
  const std::string text = calendar("X-WR-TIMEZONE:Europe/Berlin\r\n" +
                                    event({"DTSTART:20261130T090000", "DURATION:PT1H"}));
  const Calendar here = read_calendar(text, {monday, 1}, zone("America/New_York"));
  const Calendar there = read_calendar(text, {monday, 1}, zone("Asia/Tokyo"));
  EXPECT_EQ(iso_instant(here.busy[0].spans[0].start, time::Zone::utc()),
            "2026-11-30T14:00:00+00:00");
  EXPECT_EQ(iso_instant(there.busy[0].spans[0].start, time::Zone::utc()),
            "2026-11-30T00:00:00+00:00");
}

TEST(ReadCalendar, SeriesKeepTheirWallTimeWhenClocksChange) {
  // Berlin goes back to winter time on 25 October 2026, New York a week later.
  const CalendarWindow autumn{time::Date{std::chrono::year{2026} / 10 / 19}, 21};
  EXPECT_THAT(busy(read(event({"DTSTART;TZID=Europe/Berlin:20261019T180000", "DURATION:PT1H",
                               "RRULE:FREQ=WEEKLY"}),
                        autumn)),
              ElementsAre("10-19 12:00 60", "10-26 13:00 60", "11-02 12:00 60"));
}

TEST(ReadCalendar, ATimeInTheGapOrTwiceIsReadAsTheContractSays) {
  const CalendarWindow year{time::Date{std::chrono::year{2026} / 1 / 1}, 365};
  // 02:30 does not occur on 8 March; 01:30 occurs twice on 1 November.
  EXPECT_THAT(busy(read(event({"DTSTART;TZID=America/New_York:20260307T023000", "DURATION:PT15M",
                               "RRULE:FREQ=DAILY;COUNT=3"}),
                        year)),
              ElementsAre("03-07 02:30 15", "03-08 03:30 15", "03-09 02:30 15"));
  EXPECT_THAT(busy(read(event({"DTSTART;TZID=America/New_York:20261101T013000",
                               "DTEND;TZID=America/New_York:20261101T023000"}),
                        year)),
              ElementsAre("11-01 01:30 120"));  // from the first 01:30
}

TEST(ReadCalendar, AnEndGivesAllOccurrencesTheSameExactLength) {
  // RFC 5545, 3.8.5.3: exact with DTEND; with DURATION, days are days on the wall.
  const CalendarWindow spring{time::Date{std::chrono::year{2026} / 3 / 6}, 3};
  EXPECT_THAT(
      busy(read(event({"DTSTART;TZID=America/New_York:20260306T220000",
                       "DTEND;TZID=America/New_York:20260307T060000", "RRULE:FREQ=DAILY;COUNT=2"}),
                spring)),
      ElementsAre("03-06 22:00 480", "03-07 22:00 480"));
  EXPECT_THAT(busy(read(event({"DTSTART;TZID=America/New_York:20260306T220000", "DURATION:P1D",
                               "RRULE:FREQ=DAILY;COUNT=2"}),
                        spring)),
              ElementsAre("03-06 22:00 1440", "03-07 22:00 1380"));
}

// The window

TEST(ReadCalendar, TheWindowBeginsWithTheEarliestStart) {
  const Calendar one = read(event({"DTSTART:20261203T030000Z", "DURATION:PT1H"}) +
                                event({"DTSTART:20270301T090000", "DURATION:PT1H"}),
                            {std::nullopt, 7});
  EXPECT_EQ(one.from, monday + std::chrono::days{2});  // 22:00 on 2 December in New York
  EXPECT_EQ(one.occurrences, 1);
}

TEST(ReadCalendar, WhatReachesIntoTheWindowIsInIt) {
  const auto occurrences = [](std::string_view start, std::string_view end) {
    return read(event({start, end}), {monday, 1}).occurrences;
  };
  EXPECT_EQ(occurrences("DTSTART:20261129T220000", "DTEND:20261130T000000"), 0);
  EXPECT_EQ(occurrences("DTSTART:20261129T220000", "DTEND:20261130T000100"), 1);
  EXPECT_EQ(occurrences("DTSTART:20261130T000000", "DTEND:20261130T000000"), 1);
  EXPECT_EQ(occurrences("DTSTART:20261130T235900", "DTEND:20261201T020000"), 1);
  EXPECT_EQ(occurrences("DTSTART:20261201T000000", "DTEND:20261201T020000"), 0);
  EXPECT_EQ(occurrences("DTSTART:20260101T000000", "DTEND:20271201T020000"), 1);
}

TEST(ReadCalendar, SecondsWidenToWholeMinutes) {
  EXPECT_THAT(busy(read(event({"DTSTART:20261130T090030", "DTEND:20261130T095930"}))),
              ElementsAre("11-30 09:00 60"));
}

// Bad input

TEST(ReadCalendar, OneBadEventDoesNotCostTheOthers) {
  std::string events;
  for (int i = 0; i < 1'000; ++i)
    events +=
        event({fmt::format("UID:{}", i),
               i == 500 ? "DTSTART:20269931T090000" : "DTSTART:20261130T090000", "DURATION:PT1H"});
  const Calendar one = read(events);
  EXPECT_EQ(one.events, 1'000);
  EXPECT_EQ(busy(one).size(), 999u);
  ASSERT_EQ(one.problems.size(), 1u);
  EXPECT_EQ(one.problems[0].uid, "500");
  EXPECT_EQ(one.problems[0].line, 2 + 500 * 5 + 3);
}

TEST(ReadCalendar, AnEventWithoutAnEndLineEndsWhereTheNextBegins) {
  const Calendar one =
      read("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261130T090000\r\nDURATION:PT1H\r\n" +
           event({"UID:b", "DTSTART:20261201T090000", "DURATION:PT1H"}));
  EXPECT_THAT(busy(one), ElementsAre("11-30 09:00 60", "12-01 09:00 60"));
  EXPECT_THAT(whys(one), ElementsAre(HasSubstr("no END")));
  EXPECT_EQ(one.problems[0].uid, "a");
}

TEST(ReadCalendar, AnEventWithoutAStartTakesNoTimeButIsCounted) {
  const Calendar one = read(event({"UID:a", "SUMMARY:sometime"}));
  EXPECT_EQ(one.occurrences, 1);
  EXPECT_THAT(one.busy, IsEmpty());
  EXPECT_THAT(whys(one), ElementsAre(HasSubstr("no start")));
  EXPECT_EQ(read(event({"RECURRENCE-ID:20261130T140000Z"})).occurrences, 0);
}

TEST(ReadCalendar, NothingButCalendarsIsReadable) {
  const time::Zone home = zone("America/New_York");
  for (const std::string_view text : {"", "\r\n\r\n", "<html><body>Sign in</body></html>",
                                      "{\"events\": []}", "BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n"}) {
    SCOPED_TRACE(text);
    const Calendar none = read_calendar(text, {monday, 7}, home);
    EXPECT_FALSE(none.readable);
    ASSERT_EQ(none.problems.size(), 1u);
    EXPECT_THAT(none.problems[0].why, HasSubstr("expected"));
  }
  EXPECT_TRUE(read_calendar("BEGIN:VCALENDAR\nEND:VCALENDAR\n", {monday, 7}, home).readable);
}

TEST(ReadCalendar, ProblemsNeverRepeatWhatAnEventSays) {
  const Calendar one =
      read(event({"UID:a", "DTSTART:20261130T090000", "SUMMARY:a secret", "a secret line",
                  "DTEND:secret", "DURATION:secret", "EXDATE:secret", "RDATE:secret",
                  "RECURRENCE-ID:secret", "DTSTART;TZID=secret:20261130T090000"}));
  EXPECT_THAT(whys(one), testing::Each(testing::Not(HasSubstr("secret"))));
  EXPECT_GE(one.problems.size(), 5u);
}

TEST(ReadCalendar, TenThousandEventsAreReadToTheLast) {
  std::string events;
  for (int i = 0; i < 10'000; ++i)
    events += event({fmt::format("UID:{}", i), "DTSTART;TZID=Europe/Berlin:20261130T090000",
                     "DURATION:PT1H", "RRULE:FREQ=WEEKLY"});
  const Calendar one = read(events);
  EXPECT_EQ(one.events, 10'000);
  EXPECT_EQ(one.occurrences, 20'000);
  EXPECT_EQ(one.busy.size(), 10'000u);
}

}  // namespace
}  // namespace meanwhile::exchange
