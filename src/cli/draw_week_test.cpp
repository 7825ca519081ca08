#include "cli/draw_week.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/somebody.hpp"
#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

using exchange::Tone;
using exchange::WeekPicture;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

constexpr Screen plain{80, Ink::plain};

WeekPicture week_of_two_days() {
  WeekPicture picture;
  picture.monday = first_monday;
  picture.days[0] = {{9h, 17h + 30min, Tone::work, "job"},
                     {18h + 30min, 19h + 15min, Tone::family, "dinner"},
                     {17h + 30min, 18h, Tone::travel, ""},
                     {21h, 21h + 25min, Tone::travel, ""},
                     {18h, 21h, Tone::onsite, "Evening core group"}};
  picture.days[3] = {{19h, 20h, Tone::online, "Individual"}};
  return picture;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(DrawWeek, DrawsLifeTheWayAndSessionsWithDinnerShowingThrough) {
  const auto lines = lines_of(draw_week(week_of_two_days(), english(), plain));
  // A quarter of an hour is a cell.
  EXPECT_EQ(lines[0], "        08  09  10  11  12  13  14  15  16  17  18  19  20  21");
  EXPECT_EQ(lines[1], "Mon 30  ·   ▒ job ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒~~█ Evening ██~~");
  EXPECT_EQ(lines[2], "        ·   ▒ 09:00–17:30 ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒~~██░░░███████~~");
}

TEST(DrawWeek, TheLegendNamesWhatOccursAndNothingElse) {
  const std::string drawn = draw_week(week_of_two_days(), english(), plain);
  EXPECT_TRUE(
      drawn.ends_with("\n        ▒▒ work   ░░ family   ~~ on the way   ██ session on site\n"
                      "        ▓▓ session online\n"))
      << drawn;
}

TEST(DrawWeek, NeverGoesBeyondTheScreen) {
  WeekPicture picture = week_of_two_days();
  for (std::size_t tone = 0; tone < exchange::tone_count; ++tone)
    picture.days[tone].push_back({0h, 24h, static_cast<Tone>(tone), "a rather long name for it"});
  for (const int columns : {60, 80, 81, 120})
    for (const Words* words : {&english(), &spanish()})
      for (const std::string& line : lines_of(draw_week(picture, *words, {columns, Ink::plain})))
        EXPECT_LE(columns_of(line), columns) << line;
}

TEST(DrawWeek, UsesTheRoomOfAWideScreen) {
  const auto hours = [](int columns) {
    return lines_of(draw_week(week_of_two_days(), english(), {columns, Ink::plain})).front();
  };
  EXPECT_THAT(hours(60), HasSubstr("08 09 10"));         // 14 hours, 3 cells an hour
  EXPECT_THAT(hours(80), HasSubstr("08  09  10"));       // 4
  EXPECT_THAT(hours(100), HasSubstr("08    09    10"));  // 6
}

TEST(DrawWeek, AShortWayIsNeverLost) {
  WeekPicture picture = week_of_two_days();
  picture.days[3] = {{18h + 55min, 19h, Tone::travel, ""}, {19h, 20h, Tone::onsite, "x"}};
  EXPECT_THAT(lines_of(draw_week(picture, english(), plain))[10], HasSubstr("~█"));
}

TEST(DrawWeek, PlainInkHasNoEscapesAndColourEndsEachOfThem) {
  EXPECT_THAT(draw_week(week_of_two_days(), english(), plain), Not(HasSubstr("\x1b")));
  for (const std::string& line :
       lines_of(draw_week(week_of_two_days(), english(), {80, Ink::colour}))) {
    const std::size_t escape = line.rfind('\x1b');
    if (escape != std::string::npos) {
      EXPECT_EQ(line.substr(escape, 4), "\x1b[0m") << line;
    }
  }
}

TEST(DrawWeek, ANameCannotStirTheTerminal) {
  WeekPicture picture = week_of_two_days();
  picture.days[0][0].label = "\x1b[2Jjob";
  EXPECT_THAT(draw_week(picture, english(), plain), HasSubstr("?[2Jjob"));
}

}  // namespace
}  // namespace meanwhile::cli
