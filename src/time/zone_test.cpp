#include "time/zone.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string_view>

namespace meanwhile::time {
namespace {

using namespace std::chrono_literals;
using std::chrono::year;

Zone zone(std::string_view name) { return *Zone::named(name); }

constexpr Date day(int y, unsigned m, unsigned d) {
  return Date{year{y} / static_cast<int>(m) / static_cast<int>(d)};
}
constexpr Instant utc(Date date, Minutes time) { return Instant{(date + time).time_since_epoch()}; }

TEST(Zone, KnowsTheDatabaseAndNothingElse) {
  EXPECT_TRUE(Zone::named("America/New_York"));
  EXPECT_TRUE(Zone::named("US/Eastern"));
  for (const std::string_view name : {"", "Mars/Olympus", "america/new_york", "../etc/passwd"}) {
    SCOPED_TRACE(name);
    ASSERT_FALSE(Zone::named(name));
    EXPECT_EQ(Zone::named(name).error().fault, Fault::invalid);
  }
}

struct Reading {
  std::string_view name;
  std::string_view zone;
  Wall wall;
  Instant instant;
};

const Reading readings[] = {
    {"winter", "America/New_York", day(2026, 1, 15) + 9h, utc(day(2026, 1, 15), 14h)},
    {"summer", "America/New_York", day(2026, 7, 15) + 9h, utc(day(2026, 7, 15), 13h)},
    // Clocks go from 02:00 to 03:00 on 8 March 2026.
    {"before the gap", "America/New_York", day(2026, 3, 8) + 1h + 59min,
     utc(day(2026, 3, 8), 6h + 59min)},
    {"first of the gap, at the offset before", "America/New_York", day(2026, 3, 8) + 2h,
     utc(day(2026, 3, 8), 7h)},
    {"in the gap", "America/New_York", day(2026, 3, 8) + 2h + 30min,
     utc(day(2026, 3, 8), 7h + 30min)},
    {"after the gap", "America/New_York", day(2026, 3, 8) + 3h, utc(day(2026, 3, 8), 7h)},
    // Clocks go from 02:00 to 01:00 on 1 November 2026.
    {"last before the repeated hour", "America/New_York", day(2026, 11, 1) + 59min,
     utc(day(2026, 11, 1), 4h + 59min)},
    {"twice: the first", "America/New_York", day(2026, 11, 1) + 1h + 30min,
     utc(day(2026, 11, 1), 5h + 30min)},
    {"after the repeated hour", "America/New_York", day(2026, 11, 1) + 2h,
     utc(day(2026, 11, 1), 7h)},
    {"half an hour of summer time", "Australia/Lord_Howe", day(2026, 1, 1) + 12h,
     utc(day(2026, 1, 1), 1h)},
    {"a day that was left out", "Pacific/Apia", day(2011, 12, 30) + 12h,
     utc(day(2011, 12, 30), 22h)},
    {"three quarters of an hour", "Asia/Kathmandu", day(2026, 6, 1) + 12h,
     utc(day(2026, 6, 1), 6h + 15min)},
};

TEST(Zone, ReadsAWallTimeAsTheContractSays) {
  for (const Reading& reading : readings) {
    SCOPED_TRACE(reading.name);
    EXPECT_EQ(zone(reading.zone).instant(reading.wall), reading.instant);
  }
}

TEST(Zone, ShowsTheWallOfAnInstant) {
  const Zone new_york = zone("America/New_York");
  EXPECT_EQ(new_york.wall(utc(day(2026, 3, 8), 6h + 59min)), day(2026, 3, 8) + 1h + 59min);
  EXPECT_EQ(new_york.wall(utc(day(2026, 3, 8), 7h)), day(2026, 3, 8) + 3h);
  EXPECT_EQ(new_york.wall(utc(day(2026, 11, 1), 5h + 30min)), day(2026, 11, 1) + 1h + 30min);
  EXPECT_EQ(new_york.wall(utc(day(2026, 11, 1), 6h + 30min)), day(2026, 11, 1) + 1h + 30min);
}

TEST(Zone, EveryWallThatIsShownIsReadBackAsItsFirstInstant) {
  std::mt19937 random{7};
  for (const std::string_view name :
       {"America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago",
        "Africa/Casablanca", "Asia/Kolkata", "Pacific/Apia", "UTC"}) {
    SCOPED_TRACE(name);
    const Zone here = zone(name);
    for (int i = 0; i < 20'000; ++i) {
      const Instant instant{Minutes{random() % (130u * 365 * 24 * 60)}};  // 1970 to 2100
      const Instant back = here.instant(here.wall(instant));
      ASSERT_LE(back, instant);
      ASSERT_EQ(here.wall(back), here.wall(instant));
      ASSERT_LE(instant - back, 1h);
    }
  }
}

struct Noon {
  std::string_view zone;
  Date date;
  Minutes offset;
};

// The yearly rules of 2026 go on; the database's own tables end with 2037.
const Noon later_noons[] = {
    {"America/New_York", day(2038, 3, 13), -5h},  // clocks change on 14 March
    {"America/New_York", day(2038, 3, 14), -4h},
    {"America/New_York", day(2050, 11, 5), -4h},  // and on 6 November
    {"America/New_York", day(2050, 11, 6), -5h},
    {"Europe/Berlin", day(2040, 3, 24), 1h},
    {"Europe/Berlin", day(2040, 3, 25), 2h},  // the last Sunday
    {"Europe/Berlin", day(2096, 10, 27), 2h},
    {"Europe/Berlin", day(2096, 10, 28), 1h},
    {"America/Santiago", day(2045, 1, 15), -3h},  // summer in the south
    {"America/Santiago", day(2045, 7, 15), -4h},
    {"Africa/Cairo", day(2050, 10, 27), 3h},  // the last Thursday, at 24:00
    {"Africa/Cairo", day(2050, 10, 28), 2h},
    {"Asia/Jerusalem", day(2060, 3, 25), 2h},  // the Friday before the last Sunday
    {"Asia/Jerusalem", day(2060, 3, 26), 3h},
    {"Australia/Lord_Howe", day(2070, 1, 15), 11h},
    {"Australia/Lord_Howe", day(2070, 7, 15), 10h + 30min},
    {"Asia/Tokyo", day(2070, 7, 15), 9h},
};

TEST(Zone, GoesOnWithSummerTimeAfterTheTablesEnd) {
  for (const Noon& noon : later_noons) {
    SCOPED_TRACE(noon.zone);
    SCOPED_TRACE(noon.date.time_since_epoch().count());
    EXPECT_EQ(zone(noon.zone).instant(noon.date + 12h), utc(noon.date, 12h - noon.offset));
  }
}

TEST(Zone, MayHaveRulesOfItsOwn) {
  const Zone own = Zone::with_rules(
      "own", {{utc(day(2000, 1, 1), 0h), 60min}, {utc(day(2026, 6, 1), 0h), 120min}});
  EXPECT_EQ(own.name(), "own");
  EXPECT_EQ(own.instant(day(1990, 1, 1) + 12h), utc(day(1990, 1, 1), 11h));  // before them all
  EXPECT_EQ(own.instant(day(2026, 5, 31) + 12h), utc(day(2026, 5, 31), 11h));
  EXPECT_EQ(own.instant(day(2026, 6, 1) + 12h), utc(day(2026, 6, 1), 10h));
  EXPECT_THROW(Zone::with_rules("none", {}), Bug);
}

TEST(Span, TouchingIsNotOverlapping) {
  const Instant noon = utc(day(2026, 11, 30), 12h);
  const Span morning{noon - 2h, noon};
  EXPECT_FALSE(morning.overlaps({noon, noon + 1h}));
  EXPECT_FALSE((Span{noon, noon + 1h}).overlaps(morning));
  EXPECT_TRUE(morning.overlaps({noon - 1min, noon + 1h}));
  EXPECT_TRUE(morning.overlaps({noon - 90min, noon - 80min}));
}

TEST(Span, IsEmptyWhenItEndsNoLaterThanItStarts) {
  const Instant noon = utc(day(2026, 11, 30), 12h);
  EXPECT_TRUE((Span{noon, noon}).empty());
  EXPECT_TRUE((Span{noon, noon - 1min}).empty());
  EXPECT_FALSE((Span{noon, noon + 1min}).empty());
  EXPECT_EQ((Span{noon, noon + 25h}).length(), 25h);
}

TEST(Date, AWeekBeginsOnItsMonday) {
  EXPECT_EQ(monday_of(day(2026, 11, 30)), day(2026, 11, 30));
  EXPECT_EQ(monday_of(day(2026, 12, 6)), day(2026, 11, 30));
  EXPECT_EQ(monday_of(day(2026, 12, 7)), day(2026, 12, 7));
}

}  // namespace
}  // namespace meanwhile::time
