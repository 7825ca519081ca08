#include "exchange/iso.hpp"

#include <gtest/gtest.h>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;
using time::Date;
using time::Instant;
using time::Minutes;

TEST(IsoDates, AreReadAsWrittenAndNoOtherWay) {
  for (const char* text : {"2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31"})
    EXPECT_EQ(iso_date(date_from(text).value()), text);
  for (const char* text :
       {"2026-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00", "0000-01-01",
        "2026-1-1", "20260101", "2026/01/01", "2026-01-01 ", "", "+026-01-01", "2026-01-0x"})
    EXPECT_EQ(date_from(text), std::nullopt) << text;
}

TEST(Clock, GoesFromMidnightToMidnight) {
  for (const char* text : {"00:00", "09:05", "23:59", "24:00"})
    EXPECT_EQ(clock(clock_from(text).value()), text);
  for (const char* text :
       {"24:01", "25:00", "23:60", "9:00", "09:5", "0900", "09:00:00", "-1:00", ""})
    EXPECT_EQ(clock_from(text), std::nullopt) << text;
}

TEST(Clock, ShowsWhatTheWallShowsOnTheNextDay) {
  EXPECT_EQ(clock(30h + 5min), "06:05");
  EXPECT_EQ(clock(48h), "00:00");
}

TEST(IsoInstants, CarryTheOffsetOfTheirZoneOnThatDate) {
  const auto new_york = *time::Zone::named("America/New_York");
  const Instant winter = sys_days{2026y / 11 / 30} + 15h;
  const Instant summer = sys_days{2026y / 7 / 1} + 14h;
  EXPECT_EQ(iso_instant(winter, new_york), "2026-11-30T10:00:00-05:00");
  EXPECT_EQ(iso_instant(summer, new_york), "2026-07-01T10:00:00-04:00");
  EXPECT_EQ(iso_instant(winter, time::Zone::utc()), "2026-11-30T15:00:00+00:00");
  EXPECT_EQ(iso_instant(winter, *time::Zone::named("Asia/Kolkata")), "2026-11-30T20:30:00+05:30");
}

TEST(IsoInstants, AreReadWithTheirOffset) {
  const Instant expected = sys_days{2026y / 11 / 30} + 15h;
  for (const char* text : {"2026-11-30T10:00:00-05:00", "2026-11-30T15:00:00Z",
                           "2026-11-30T20:30:00+05:30", "2026-12-01T00:00:00+09:00"})
    EXPECT_EQ(instant_from(text), expected) << text;
  for (const char* text : {"2026-11-30T10:00:00", "2026-11-30 10:00:00Z", "2026-11-30T24:00:00Z",
                           "2026-11-30T10:00:30Z", "2026-11-30T10:00:00 05:00",
                           "2026-11-30T10:00:00Zz", "2026-02-30T10:00:00Z", ""})
    EXPECT_EQ(instant_from(text), std::nullopt) << text;
}

}  // namespace
}  // namespace meanwhile::exchange
