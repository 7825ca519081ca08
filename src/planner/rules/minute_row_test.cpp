#include "planner/rules/minute_row.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace meanwhile::planner {
namespace {

TEST(MinuteRow, CountsWhatLiesAtOrBeforeAMinute) {
  const MinuteRow row{{-10, 600, 600, 1440, 5000}};
  EXPECT_EQ(row.until(-11), 0U);
  EXPECT_EQ(row.until(-10), 1U);
  EXPECT_EQ(row.until(599), 1U);
  EXPECT_EQ(row.until(600), 3U);
  EXPECT_EQ(row.until(1439), 3U);
  EXPECT_EQ(row.until(1440), 4U);
  EXPECT_EQ(row.until(5000), 5U);
  EXPECT_EQ(row.until(1'000'000), 5U);
}

TEST(MinuteRow, OfNothingHasNothing) { EXPECT_EQ(MinuteRow{{}}.until(600), 0U); }

TEST(MinuteRow, IsABinarySearchWhereverItIsAsked) {
  std::mt19937_64 random{3};
  for (const int days : {2, 80, 900}) {
    std::uniform_int_distribution<Minute> any{-2 * 1440, days * 1440};
    std::vector<Minute> minutes;
    for (int i = 0; i < 100; ++i) minutes.push_back(any(random));
    std::ranges::sort(minutes);
    const MinuteRow row{minutes};
    for (int i = 0; i < 1'000; ++i) {
      const Minute at = i % 2 == 0 ? any(random) : minutes[static_cast<std::size_t>(i) % 100];
      EXPECT_EQ(row.until(at),
                static_cast<std::size_t>(std::ranges::upper_bound(minutes, at) - minutes.begin()));
    }
  }
}

}  // namespace
}  // namespace meanwhile::planner
