#include "life/free_hours.hpp"

#include <gtest/gtest.h>

namespace meanwhile::life {
namespace {

using namespace std::chrono_literals;
using time::hour_of_week;
using time::Weekday;

constexpr time::Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

LifeEntry weekly(const char* days, time::Minutes start, time::Minutes end, int every = 1) {
  LifeEntry entry;
  entry.when = Weekly{time::Weekdays{days}, {start, end}, every};
  entry.from = monday;
  return entry;
}

time::WeekHours free_in(const std::vector<LifeEntry>& life, int weeks = 4) {
  return free_hours(life, *time::Zone::named("America/New_York"), {monday, weeks});
}

TEST(FreeHours, AreAllWhereNothingIsFirm) {
  LifeEntry dinner = weekly("1111111", 18h, 19h);
  dinner.firm = false;
  EXPECT_TRUE(free_in({}).all());
  EXPECT_TRUE(free_in({dinner}).all());
}

TEST(FreeHours, EndWhereSomethingFirmTouchesThem) {
  const auto free =
      free_in({weekly("0000001", 9h, 10h + 1min)});  // Mondays: bit 0 is the last digit
  EXPECT_TRUE(free[hour_of_week(Weekday::monday, 8)]);
  EXPECT_FALSE(free[hour_of_week(Weekday::monday, 9)]);
  EXPECT_FALSE(free[hour_of_week(Weekday::monday, 10)]);
  EXPECT_TRUE(free[hour_of_week(Weekday::monday, 11)]);
  EXPECT_EQ(free.count(), 166u);
}

TEST(FreeHours, ReachAcrossMidnight) {
  const auto free = free_in({weekly("1000000", 23h, 25h)});  // Sundays, to Monday 01:00
  EXPECT_FALSE(free[hour_of_week(Weekday::sunday, 23)]);
  EXPECT_FALSE(free[hour_of_week(Weekday::monday, 0)]);  // in three of four weeks
}

TEST(FreeHours, AreThoseOfHalfTheWeeksAtLeast) {
  const auto shift = [](int every) { return weekly("0000010", 9h, 10h, every); };
  const auto tuesday = hour_of_week(Weekday::tuesday, 9);
  EXPECT_TRUE(free_in({shift(2)}, 4)[tuesday]);   // busy in two of four
  EXPECT_FALSE(free_in({shift(2)}, 5)[tuesday]);  // in three of five
}

}  // namespace
}  // namespace meanwhile::life
