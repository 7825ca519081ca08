#include "planner/designing/windows.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace meanwhile::planner::designing {
namespace {

Hours on(int day, int hour, Minute length, int minute = 0) {
  const Minute start = day * day_minutes + hour * 60 + minute;
  return {start, start + length};
}

TEST(WeeklyHours, MeetWhereTheyOverlapOrHaveTooShortABreak) {
  EXPECT_TRUE(meet(on(0, 9, 180), on(0, 11, 60)));
  EXPECT_FALSE(meet(on(0, 9, 180), on(0, 12, 60)));
  EXPECT_TRUE(meet(on(0, 9, 180), on(0, 12, 60), 1));
  EXPECT_FALSE(meet(on(0, 9, 180), on(0, 12, 60, 15), 15));
  EXPECT_TRUE(meet(on(0, 9, 180), on(0, 12, 60, 14), 15));
}

TEST(WeeklyHours, MeetAcrossTheEndOfTheWeek) {
  const Hours late = on(6, 23, 120);  // Sunday 23:00 to Monday 01:00
  EXPECT_TRUE(meet(late, on(0, 0, 30)));
  EXPECT_TRUE(meet(on(0, 0, 30), late));
  EXPECT_FALSE(meet(late, on(0, 1, 30)));
}

TEST(WindowsOfAWeek, AreCutWhereNothingWantedIsCut) {
  const std::vector<Hours> wanted{on(0, 9, 180), on(0, 13, 180), on(1, 10, 180),
                                  on(1, 17, 180, 30)};
  const Windows windows{wanted};
  for (const Hours& hours : wanted) EXPECT_GE(windows.window_of(hours), 0) << hours.start;
  EXPECT_NE(windows.window_of(wanted[0]), windows.window_of(wanted[1]));
  EXPECT_NE(windows.window_of(wanted[0]), windows.window_of(wanted[2]));
}

TEST(WindowsOfAWeek, KeepApartWhatIsInDifferentOnes) {
  std::vector<Hours> wanted;
  for (int day = 0; day < 7; ++day)
    for (int hour = 7; hour < 21; ++hour)
      for (const Minute length : {60, 105, 180}) wanted.push_back(on(day, hour, length, 30));
  const Windows windows{wanted};
  EXPECT_LE(windows.grid().times(), 64);
  int placed = 0;
  for (const Hours& one : wanted) {
    const int here = windows.window_of(one);
    EXPECT_LT(here, windows.grid().times());
    placed += here >= 0;
    for (const Hours& other : wanted) {
      const int there = windows.window_of(other);
      EXPECT_FALSE(here >= 0 && there >= 0 && here != there && meet(one, other));
    }
  }
  EXPECT_GT(placed, static_cast<int>(wanted.size()) / 4);
}

TEST(WindowsOfAWeek, OfNothingHaveOneADay) { EXPECT_EQ(Windows{{}}.grid().times(), 7); }

}  // namespace
}  // namespace meanwhile::planner::designing
