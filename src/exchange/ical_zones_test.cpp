#include "exchange/ical_zones.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "exchange/ical_zone_names.hpp"
#include "exchange/windows_zones.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using time::Zone;

struct Named {
  std::string_view written;
  std::string_view zone;
};

const Named names[] = {
    {"Europe/Berlin", "Europe/Berlin"},
    {" Europe/Berlin ", "Europe/Berlin"},
    {"US/Eastern", "US/Eastern"},
    {"/mozilla.org/20050126_1/America/Boise", "America/Boise"},
    {"/mozilla.org/20070129_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"},
    {"/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"},
    {"/softwarestudio.org/Tzfile/America/Chicago", "America/Chicago"},
    {"/Europe/Stockholm", "Europe/Stockholm"},
    {"W. Europe Standard Time", "Europe/Berlin"},
    {"w. europe standard time", "Europe/Berlin"},
    {"Pacific Standard Time", "America/Los_Angeles"},
    {"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"},
    {"(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"},
    {"(GMT-05:00) Eastern Time (US and Canada)", "America/New_York"},
    {"Eastern Time (US & Canada)", "America/New_York"},
    {"Pacific Time (US & Canada)\\, Tijuana", "America/Los_Angeles"},
    {"(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"},
    {"America/Los Angeles", "America/Los_Angeles"},
    {"america/new_york", "America/New_York"},
    {"America_New_York", "America/New_York"},
    {"Europe_Berlin", "Europe/Berlin"},
    {"US-Eastern", "US/Eastern"},
};

TEST(ZoneFromName, KnowsTheNamesThatProgramsWrite) {
  for (const Named& one : names) {
    SCOPED_TRACE(one.written);
    const auto zone = zone_from_name(one.written);
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->name(), one.zone);
  }
}

struct Offset {
  std::string_view written;
  time::Minutes ahead;
};

const Offset offsets[] = {
    {"UTC", 0min},           {"GMT", 0min},     {"UTC+01", 60min},  {"GMT-05:00", -300min},
    {"(GMT +01:00)", 60min}, {"+0530", 330min}, {"UTC-3", -180min},
};

TEST(ZoneFromName, ReadsPlainOffsets) {
  const time::Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 7 / 1} + 12h};
  for (const Offset& one : offsets) {
    SCOPED_TRACE(one.written);
    const auto zone = zone_from_name(one.written);
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->wall(noon).time_since_epoch() - noon.time_since_epoch(), one.ahead);
  }
}

TEST(ZoneFromName, DoesNotGuess) {
  for (const std::string_view name :
       {"", "/", "Customized Time Zone", "1", "LOLOLOL", "GMT-05.00/-04.00", "UTC+99", "Berlin",
        "Amsterdam, Belgrade, Berlin", "Western/Central Europe", "Central Europe"}) {
    SCOPED_TRACE(name);
    EXPECT_FALSE(zone_from_name(name));
  }
}

TEST(ZoneFromPlace, TakesTheFirstPlaceThatTheDatabaseKnows) {
  EXPECT_EQ(zone_from_place("Amsterdam, Belgrade, Berlin, Brussels")->name(), "Europe/Amsterdam");
  EXPECT_EQ(zone_from_place("(GMT+08:00) Beijing, Hong Kong")->name(), "Asia/Hong_Kong");
  EXPECT_FALSE(zone_from_place("Nowhere, Never"));
}

TEST(IanaFromWindows, OnlyNamesZonesOfTheDatabase) {
  // A few from each part of the table; those that changed hands lately among them.
  for (const std::string_view name :
       {"Dateline Standard Time", "Central Standard Time (Mexico)", "Greenland Standard Time",
        "UTC-02", "UTC", "FLE Standard Time", "Qyzylorda Standard Time", "India Standard Time",
        "Myanmar Standard Time", "Aus Central W. Standard Time", "Line Islands Standard Time"}) {
    SCOPED_TRACE(name);
    const auto iana = iana_from_windows(name);
    ASSERT_TRUE(iana);
    EXPECT_TRUE(Zone::named(*iana));
  }
  EXPECT_FALSE(iana_from_windows("Customized Time Zone"));
  EXPECT_FALSE(iana_from_windows("Standard Time"));
  EXPECT_FALSE(iana_from_windows(""));
}

// What a file declares

/// An own zone, an hour ahead in winter, two in summer, as Outlook writes such things.
constexpr std::string_view own_time =
    "BEGIN:VTIMEZONE\nTZID:{}\n"
    "BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
    "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n"
    "{}END:VTIMEZONE\n";

class Declared : public testing::Test {
 protected:
  /// Minutes ahead of UTC of a TZID at noon UTC on a day, after a file has declared some zones.
  long ahead(std::string_view file, std::string_view tzid, std::chrono::year_month_day day) {
    const CalendarLines lines = split_lines(file);
    const CalendarComponents found = sort_into_components(lines.lines);
    Effort effort;
    CalendarZones zones{*Zone::named("Asia/Tokyo"), found.zones, effort};
    const time::Instant noon{std::chrono::sys_days{day} + 12h};
    const Zone zone = zones.named(tzid, 7, problems);
    zones.named(tzid, 8, problems);
    return (zone.wall(noon).time_since_epoch() - noon.time_since_epoch()).count();
  }

  static std::string own(std::string_view tzid, std::string_view more = "") {
    std::string text{own_time};
    text.replace(text.find("{}"), 2, tzid);
    text.replace(text.find("{}"), 2, more);
    return text;
  }

  CalendarProblems problems;
};

constexpr auto winter = std::chrono::year{2026} / 1 / 15;
constexpr auto summer = std::chrono::year{2026} / 7 / 15;

TEST_F(Declared, AForeignNameMeansWhatTheFileSays) {
  EXPECT_EQ(ahead(own("Customized Time Zone"), "Customized Time Zone", winter), 60);
  EXPECT_EQ(ahead(own("Customized Time Zone"), "\"Customized Time Zone\"", summer), 120);
  EXPECT_EQ(ahead(own("1"), "1", std::chrono::year{2060} / 7 / 15), 120);
  EXPECT_EQ(ahead(own("1"), "1", std::chrono::year{1975} / 1 / 15), 60);
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(Declared, AKnownNameMeansTheKnownZoneWhateverTheFileSays) {
  EXPECT_EQ(ahead(own("America/New_York"), "America/New_York", winter), -300);
  EXPECT_EQ(ahead(own("Eastern Standard Time"), "Eastern Standard Time", summer), -240);
  EXPECT_EQ(ahead(own("1", "X-LIC-LOCATION:America/New_York\n"), "1", winter), -300);
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(Declared, RulesMayEndAndDatesMayBeListed) {
  const std::string file =
      "BEGIN:VTIMEZONE\nTZID:x\n"
      "BEGIN:STANDARD\nDTSTART:20001029T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
      "RDATE:20261025T030000,20271031T030000\nEND:STANDARD\n"
      "BEGIN:DAYLIGHT\nDTSTART:20010325T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T010000Z\nEND:DAYLIGHT\n"
      "END:VTIMEZONE\n";
  EXPECT_EQ(ahead(file, "x", winter), 120);  // no onset of winter time was listed before 2026
  EXPECT_EQ(ahead(file, "x", summer), 120);
  EXPECT_EQ(ahead(file, "x", std::chrono::year{2026} / 12 / 1), 60);
  EXPECT_EQ(ahead(file, "x", std::chrono::year{2027} / 7 / 15), 60);  // the rule has ended
}

TEST_F(Declared, WhatIsNeitherKnownNorDeclaredIsThePersonsZoneAndToldOnce) {
  EXPECT_EQ(ahead("", "LOLOLOL", winter), 540);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].line, 7);
  EXPECT_THAT(problems[0].why, HasSubstr("your own clock"));
  EXPECT_EQ(ahead("BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\n", "x", winter), 540);
  EXPECT_EQ(problems.size(), 2u);
}

}  // namespace
}  // namespace meanwhile::exchange
