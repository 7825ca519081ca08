#include "exchange/ical_write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace meanwhile::exchange {
namespace {

using programme::Modality;
using time::Instant;
using namespace std::chrono_literals;
using testing::Each;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;

constexpr Instant six_pm = std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + 23h;

planner::Plan two_evenings() {
  planner::Plan plan;
  plan.sessions = {{OfferingId{"eve-core"}, {six_pm, six_pm + 3h}, Modality::onsite, {}},
                   {OfferingId{"eve-core"}, {six_pm + 48h, six_pm + 51h}, Modality::online, {}}};
  return plan;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> values_of(const std::string& text, const std::string& name) {
  std::vector<std::string> values;
  for (const std::string& line : lines_of(text))
    if (line.starts_with(name + ":")) values.push_back(line.substr(name.size() + 1));
  return values;
}

TEST(WriteCalendar, WritesEverySessionInUtc) {
  const std::string text = write_calendar(two_evenings(), "en");
  EXPECT_THAT(values_of(text, "DTSTART"),
              testing::ElementsAre("20261130T230000Z\r", "20261202T230000Z\r"));
  EXPECT_THAT(values_of(text, "DTEND"),
              testing::ElementsAre("20261201T020000Z\r", "20261203T020000Z\r"));  // 3 h later
}

TEST(WriteCalendar, TellsAnOnlookerNothing) {
  for (const auto& [language, title] :
       {std::pair{"en", "Appointment\r"}, {"es", "Cita\r"}, {"fr", "Appointment\r"}}) {
    const std::string text = write_calendar(two_evenings(), language);
    EXPECT_THAT(values_of(text, "SUMMARY"), Each(Eq(title)));
    for (const char* telling : {"eve", "core", "ATTENDEE", "ORGANIZER", "LOCATION", "DESCRIPTION"})
      EXPECT_THAT(text, Not(HasSubstr(telling)));
  }
}

TEST(WriteCalendar, EndsEveryLineInCrLfWithinSeventyFiveOctets) {
  for (const std::string& line : lines_of(write_calendar(two_evenings(), "es"))) {
    EXPECT_TRUE(line.ends_with('\r')) << line;
    EXPECT_LE(line.size(), 76U) << line;  // 75 and the CR
  }
}

TEST(WriteCalendar, ASecondImportReplacesTheFirstAndNoTwoSessionsShareAUid) {
  const std::string text = write_calendar(two_evenings(), "en");
  const auto uids = values_of(text, "UID");
  ASSERT_EQ(uids.size(), 2U);
  EXPECT_NE(uids[0], uids[1]);
  EXPECT_EQ(text, write_calendar(two_evenings(), "en"));

  planner::Plan other = two_evenings();
  other.sessions[0].offering = OfferingId{"day-core"};
  const auto renamed = values_of(write_calendar(other, "en"), "UID");
  EXPECT_NE(renamed[0], uids[0]);
  EXPECT_EQ(renamed[1], uids[1]);
}

TEST(WriteCalendar, UidsAreTheSameOnEveryMachine) {
  // FNV-1a, 64 bits, of "eve-core|20261130T230000Z", worked out in Python.
  EXPECT_EQ(values_of(write_calendar(two_evenings(), "en"), "UID")[0],
            "bc4e4353d3a5b481@meanwhile\r");
}

TEST(WriteCalendar, APlanWithoutSessionsIsAnEmptyCalendar) {
  EXPECT_THAT(lines_of(write_calendar({}, "en")),
              testing::ElementsAre("BEGIN:VCALENDAR\r", "VERSION:2.0\r",
                                   "PRODID:-//Meanwhile//Calendar//EN\r", "CALSCALE:GREGORIAN\r",
                                   "END:VCALENDAR\r"));
}

TEST(WriteBusy, ReadsAsTheSameTimesAndSaysNothingElse) {
  const std::string calendar =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
      "BEGIN:VEVENT\r\nUID:clinic-of-dr-a\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Court\r\n"
      "DTSTART:20261130T090000\r\nDTEND:20261130T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
      "ATTENDEE:mailto:a@example.org\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20261101T000000Z\r\n"
      "DTSTART;VALUE=DATE:20261202\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const time::Zone home = *time::Zone::named("America/New_York");
  const CalendarWindow window{time::Date{std::chrono::year{2026} / 11 / 30}, 28};
  const Calendar before = read_calendar(calendar, window, home);
  const std::string text = write_busy(before.busy);
  const Calendar after = read_calendar(text, window, home);
  EXPECT_TRUE(after.problems.empty());
  ASSERT_EQ(after.busy.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(after.busy[i].spans, before.busy[i].spans);
  EXPECT_EQ(values_of(text, "UID"), (std::vector<std::string>{"busy-1\r", "busy-2\r"}));
  for (const char* telling : {"clinic", "Court", "example.org", "ATTENDEE", "SUMMARY"})
    EXPECT_THAT(text, Not(HasSubstr(telling)));
}

}  // namespace
}  // namespace meanwhile::exchange
