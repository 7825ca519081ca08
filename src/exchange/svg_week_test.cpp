#include "exchange/svg_week.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

const PictureWords english{"Week 1 of 8",
                           "30 November to 6 December 2026",
                           {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
                           {"work", "family", "other", "rest", "travel", "on site", "online"}};

WeekPicture monday_evening(std::string title) {
  WeekPicture picture;
  picture.monday = std::chrono::local_days{std::chrono::year{2026} / 11 / 30};
  picture.days[0] = {{9h, 17h, Tone::work, "job"},
                     {18h + 30min, 19h + 15min, Tone::family, "dinner"},
                     {17h + 30min, 18h, Tone::travel, ""},
                     {18h, 21h, Tone::onsite, std::move(title)}};
  return picture;
}

std::vector<std::string> lines_of(const std::string& svg) {
  std::vector<std::string> lines;
  std::istringstream stream(svg);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The value of an attribute in one line, which holds one element; empty when it is not there.
std::string attribute(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(' ' + name + "=\"");
  if (at == std::string::npos) return {};
  const std::size_t value = at + name.size() + 3;
  return line.substr(value, line.find('"', value) - value);
}

/// The outer frames of the drawn blocks, and the rectangle and the caption in each.
struct Frame {
  std::string width, fill, outline, ink;
};
std::vector<Frame> frames_of(const std::string& svg) {
  std::vector<Frame> frames;
  const auto lines = lines_of(svg);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("<svg x=")) continue;
    frames.push_back({attribute(lines[i], "width"), attribute(lines[i + 1], "fill"),
                      attribute(lines[i + 1], "stroke"), attribute(lines[i + 2], "fill")});
  }
  return frames;
}

double luminance(const std::string& colour) {  // WCAG 2.2, "relative luminance"
  const auto channel = [&](std::size_t at) {
    const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(DrawWeekSvg, SpeaksToThoseWhoCannotSeeIt) {
  const std::string svg = draw_week_svg(monday_evening("Evening core"), english);
  EXPECT_THAT(svg, HasSubstr("<title id=\"title\">Week 1 of 8, 30 November to 6 December 2026<"));
  EXPECT_THAT(svg, HasSubstr("<desc id=\"desc\">Mon 18:00–21:00 Evening core (on site)</desc>"));
}

TEST(DrawWeekSvg, NoTitleBreaksOutOfTheMarkup) {
  const std::string svg = draw_week_svg(monday_evening("<b> & \"x\"\x01"), english);
  EXPECT_THAT(svg, Not(HasSubstr("<b>")));
  EXPECT_THAT(svg, Not(HasSubstr("\x01")));
  EXPECT_THAT(svg, HasSubstr("&lt;b&gt; &amp; &quot;x&quot; (on site)"));
}

TEST(DrawWeekSvg, TheLegendNamesWhatOccursAndNothingElse) {
  const std::string svg = draw_week_svg(monday_evening("Evening core"), english);
  for (const char* there : {">work<", ">family<", ">travel<", ">on site<"})
    EXPECT_THAT(svg, HasSubstr(there));
  for (const char* absent : {">other<", ">rest<", ">online<"})
    EXPECT_THAT(svg, Not(HasSubstr(absent)));
}

TEST(DrawWeekSvg, WhatASessionLiesOverPeepsOut) {
  WeekPicture picture = monday_evening("Evening core");
  auto frames = frames_of(draw_week_svg(picture, english));
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(frames[1].width, "118");  // dinner
  EXPECT_EQ(frames[2].width, "102");  // the way there: 118 - 16
  EXPECT_EQ(frames[3].width, "102");  // the session over dinner

  picture.days[0].erase(picture.days[0].begin() + 1);  // no dinner, nothing to peep
  frames = frames_of(draw_week_svg(picture, english));
  ASSERT_EQ(frames.size(), 3U);
  for (const Frame& frame : frames) EXPECT_EQ(frame.width, "118");
}

TEST(DrawWeekSvg, EveryBlockCanBeReadAndTold) {
  WeekPicture picture;
  for (std::size_t tone = 0; tone < tone_count; ++tone)
    picture.days[tone] = {{9h, 12h, static_cast<Tone>(tone), "label"}};
  const auto frames = frames_of(draw_week_svg(picture, english));
  ASSERT_EQ(frames.size(), tone_count);
  for (const Frame& frame : frames) {
    EXPECT_GE(contrast(frame.outline, "#ffffff"), 3) << frame.outline;
    if (!frame.ink.empty()) {
      EXPECT_GE(contrast(frame.fill, frame.ink), 4.5) << frame.fill;
    }
  }
  EXPECT_TRUE(frames[static_cast<std::size_t>(Tone::travel)].ink.empty());  // too short for words
  EXPECT_FALSE(frames[static_cast<std::size_t>(Tone::onsite)].ink.empty());
}

}  // namespace
}  // namespace meanwhile::exchange
