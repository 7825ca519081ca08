#include "exchange/read_calendars.hpp"

#include <gtest/gtest.h>

#include "exchange/iso.hpp"
#include "exchange/read_case_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using planner::Case;

constexpr std::string_view two_events = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:shift
DTSTAMP:20261101T000000Z
DTSTART:20261130T090000
DTEND:20261130T170000
RRULE:FREQ=DAILY;COUNT=2
END:VEVENT
BEGIN:VEVENT
UID:broken
DTSTAMP:20261101T000000Z
DTSTART:2026-11-30
END:VEVENT
END:VCALENDAR
)";

/// The sample with `calendars`, of which every file holds `text`.
Read<Case> read_with(std::string_view calendars, const std::optional<std::string>& text) {
  return read_client(edited(sample_client, "/calendars", calendars), text);
}

TEST(ReadCalendars, EachEventOfACalendarBecomesACommitment) {
  const auto read = read_with(
      R"([{"file": "a.ics", "kind": "work", "firm": false, "weight": 4, "travelTo": {"main": 7}}])",
      std::string{two_events});
  ASSERT_EQ(read.problems, Problems{});
  ASSERT_EQ(read.value->life.size(), 4u);
  const life::LifeEntry& shift = read.value->life[3];
  EXPECT_EQ(shift.id, LifeId{"shift"});
  EXPECT_EQ(shift.kind, "work");
  EXPECT_FALSE(shift.firm);
  EXPECT_EQ(shift.weight, 4);
  EXPECT_EQ(shift.travel_to, (people::Ways{{SiteId{"main"}, 7min}}));
  const auto& spans = std::get<life::Dated>(shift.when).spans;
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(iso_instant(spans[1].start, read.value->client.zone), "2026-12-01T09:00:00-06:00");
}

std::vector<std::string> ids(const Read<Case>& read) {
  std::vector<std::string> all;
  for (std::size_t i = 3; i < read.value->life.size(); ++i)
    all.push_back(read.value->life[i].id.text());
  return all;
}

TEST(ReadCalendars, EventsOfOneUidInSeveralFilesAreToldApart) {
  const auto read = read_with(R"([{"file": "a.ics"}, {"file": "b.ics"}, {"file": "c.ics"}])",
                              std::string{two_events});
  EXPECT_EQ(ids(read), (std::vector<std::string>{"shift", "shift#2", "shift#3"}));
}

TEST(ReadCalendars, AnEventIsToldApartFromAnEntryOfItsName) {
  std::string text{two_events};
  text.replace(text.find("shift"), 5, read_with("[]", {}).value->life[0].id.text());
  const auto read = read_with(R"([{"file": "a.ics"}])", text);
  EXPECT_EQ(ids(read), std::vector<std::string>{read.value->life[0].id.text() + "#2"});
}

TEST(ReadCalendars, EventsWithoutUidAreNumberedUnderTheirFile) {
  std::string text{two_events};
  text.erase(text.find("UID:shift"), 10);
  text.insert(text.find("BEGIN:VEVENT"),
              "BEGIN:VEVENT\nDTSTART:20261210T090000\nDURATION:PT1H\nEND:VEVENT\n");
  EXPECT_EQ(ids(read_with(R"([{"file": "a.ics"}])", text)),
            (std::vector<std::string>{"a.ics", "a.ics#2"}));
}

TEST(ReadCalendars, OneBadEventOfACalendarIsANoteWithFileAndLine) {
  const auto read = read_with(R"([{"file": "a.ics", "kind": "work"}])", std::string{two_events});
  EXPECT_TRUE(read.value);
  ASSERT_EQ(read.notes.size(), 1u);
  EXPECT_EQ(read.notes[0].file, "a.ics");
  EXPECT_EQ(read.notes[0].path, "line 14");
}

TEST(ReadCalendars, CalendarsAreLaidOutFromEightDaysBeforeToEightDaysAfter) {
  // Week 1 begins on 2026-12-07 and week 8 ends on 2027-01-31.
  const auto starts = [](std::string_view day) {
    std::string text{two_events};
    text.replace(text.find("20261130T09"), 8, day).replace(text.find("20261130T17"), 8, day);
    text.replace(text.find(";COUNT=2"), 8, ";COUNT=1");
    return read_with(R"([{"file": "a.ics"}])", text).value.value().life.size() == 4;
  };
  EXPECT_FALSE(starts("20261128"));
  EXPECT_TRUE(starts("20261129"));
  EXPECT_TRUE(starts("20270208"));
  EXPECT_FALSE(starts("20270209"));
}

TEST(ReadCalendars, ACalendarThatCannotBeReadIsAProblemOfItsField) {
  const auto missing = read_with(R"([{"file": "a.ics", "kind": "work"}])", std::nullopt);
  EXPECT_EQ(missing.problems,
            (Problems{{"", "calendars[0].file",
                       R"(is "a.ics", expected a calendar file that can be opened)"}}));
  const auto picture = read_with(R"([{"file": "a.ics"}, {"file": "b.ics"}])", "\x89PNG");
  ASSERT_EQ(picture.problems.size(), 2u);
  EXPECT_EQ(picture.problems[1].path, "calendars[1].file");
  EXPECT_TRUE(picture.problems[1].what.starts_with("names a file that cannot be read ("));
  const auto nameless = read_with(R"([{"kind": "work"}])", std::string{two_events});
  EXPECT_EQ(nameless.problems,
            (Problems{{"", "calendars[0].file", "is missing, expected a text"}}));
}

}  // namespace
}  // namespace meanwhile::exchange
