#include "exchange/ical_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace meanwhile::exchange {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;

/// "3 NAME|;P=1|value" for each line.
std::vector<std::string> spelled(std::string_view file) {
  std::vector<std::string> out;
  for (const CalendarLines calendar = split_lines(file); const ContentLine& line : calendar.lines)
    out.push_back(std::to_string(line.number) + " " + std::string{line.name} + "|" +
                  std::string{line.parameters} + "|" + std::string{line.value});
  return out;
}

TEST(SplitLines, TakesAnyLineEnd) {
  const auto both = ElementsAre("1 A||x", "2 B||y");
  EXPECT_THAT(spelled("A:x\r\nB:y\r\n"), both);
  EXPECT_THAT(spelled("A:x\nB:y\n"), both);
  EXPECT_THAT(spelled("A:x\rB:y\r"), both);
  EXPECT_THAT(spelled("A:x\r\nB:y"), both);
  EXPECT_THAT(spelled("A:x\n\n \nB:y\n"), ElementsAre("1 A||x", "4 B||y"));
}

TEST(SplitLines, JoinsFoldedLinesAndKeepsTheNumberOfTheFirst) {
  EXPECT_THAT(spelled("A:on\r\n e\r\n\t more\r\nB:y\r\n"), ElementsAre("1 A||one more", "4 B||y"));
  EXPECT_THAT(spelled("DTST\n ART:2026\n"), ElementsAre("1 DTSTART||2026"));
  EXPECT_THAT(spelled(" A:x\n"), ElementsAre("1 A||x"));  // nothing to join it to
}

TEST(SplitLines, TakesAnyEncoding) {
  const auto one = ElementsAre("1 UID||\u00e4\U0001F600");
  EXPECT_THAT(spelled("\xEF\xBB\xBFUID:\u00e4\U0001F600\n"), one);
  EXPECT_THAT(spelled("\xFF\xFEU\0I\0D\0:\0\xE4\0\x3D\xD8\x00\xDE\n\0"s), one);
  EXPECT_THAT(spelled("\xFE\xFF\0U\0I\0D\0:\0\xE4\xD8\x3D\xDE\x00\0\n"s), one);
  EXPECT_THAT(spelled("U\0I\0D\0:\0a\0"s), ElementsAre("1 UID||a"));
  EXPECT_THAT(spelled("\0U\0I\0D\0:\0a"s), ElementsAre("1 UID||a"));
  EXPECT_THAT(spelled("UID:\xE4 b\n"), ElementsAre("1 UID||\u00e4 b"));  // Latin-1
  EXPECT_THAT(spelled("UID:\xC0\xAF\n"), ElementsAre("1 UID||\u00c0\u00af"));
  EXPECT_THAT(spelled("\xFE\xFF\0A\0:\xD8\x3D\0x"s), ElementsAre("1 A||\uFFFDx"));  // half a pair
}

TEST(SplitLines, FindsTheColonBehindQuotedParameters) {
  EXPECT_THAT(spelled("DTSTART;TZID=\"(UTC+01:00) Here; there\":2026\n"),
              ElementsAre("1 DTSTART|;TZID=\"(UTC+01:00) Here; there\"|2026"));
  EXPECT_THAT(spelled("X;P=\"open:v\n"), ElementsAre("1 X|;P=\"open|v"));
}

TEST(SplitLines, NamesAreReadInAnyCaseAndOtherLinesHaveNone) {
  EXPECT_THAT(spelled("dtStart : 2026 \n"), ElementsAre("1 DTSTART||2026"));
  EXPECT_THAT(spelled("no colon\n<a href=x:y>\n:v\n"),
              ElementsAre("1 ||no colon", "2 ||<a href=x:y>", "3 ||:v"));
}

TEST(SplitLines, SeesBytesThatNoTextHolds) {
  EXPECT_TRUE(split_lines("BEGIN:VCALENDAR\nX:\0\n"s).holds_nul);
  EXPECT_FALSE(split_lines("BEGIN:VCALENDAR\n").holds_nul);
}

TEST(ContentLine, GivesParametersWithoutQuotes) {
  const CalendarLines calendar = split_lines("A;tzid=\"x;y\";VALUE=DATE;EMPTY=;VALUE=SECOND:z\n");
  const ContentLine& line = calendar.lines.front();
  EXPECT_EQ(line.parameter("TZID"), "x;y");
  EXPECT_EQ(line.parameter("VALUE"), "DATE");
  EXPECT_EQ(line.parameter("EMPTY"), "");
  EXPECT_FALSE(line.parameter("RANGE"));
}

}  // namespace
}  // namespace meanwhile::exchange
