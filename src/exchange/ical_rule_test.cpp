#include "exchange/ical_rule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace meanwhile::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

RecurrenceRule rule(std::string_view text) { return *rule_from(text); }

TEST(RuleFrom, ReadsEveryPart) {
  const RecurrenceRule all = rule(
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;WKST=SU;BYSECOND=30,0;BYMINUTE=15;BYHOUR=17,9;BYDAY=MO,-1SU;"
      "BYMONTHDAY=-1,1;BYYEARDAY=100;BYWEEKNO=53;BYMONTH=12,1;BYSETPOS=-1,2");
  EXPECT_EQ(all.frequency, Frequency::yearly);
  EXPECT_EQ(all.interval, 2);
  EXPECT_EQ(all.count, 10);
  EXPECT_FALSE(all.until);
  EXPECT_EQ(all.week_start, std::chrono::Sunday);
  EXPECT_THAT(all.seconds, ElementsAre(0, 30));
  EXPECT_THAT(all.minutes, ElementsAre(15));
  EXPECT_THAT(all.hours, ElementsAre(9, 17));
  ASSERT_EQ(all.weekdays.size(), 2u);
  EXPECT_EQ(all.weekdays[0].nth, -1);
  EXPECT_EQ(all.weekdays[0].weekday, std::chrono::Sunday);
  EXPECT_EQ(all.weekdays[1].nth, 0);
  EXPECT_EQ(all.weekdays[1].weekday, std::chrono::Monday);
  EXPECT_THAT(all.month_days, ElementsAre(-1, 1));
  EXPECT_THAT(all.year_days, ElementsAre(100));
  EXPECT_THAT(all.weeks, ElementsAre(53));
  EXPECT_THAT(all.months, ElementsAre(1, 12));
  EXPECT_THAT(all.positions, ElementsAre(-1, 2));
}

TEST(RuleFrom, TakesWhatIsLeftOutAsTheStandardSays) {
  const RecurrenceRule plain = rule("FREQ=DAILY");
  EXPECT_EQ(plain.interval, 1);
  EXPECT_FALSE(plain.count);
  EXPECT_EQ(plain.week_start, std::chrono::Monday);
  EXPECT_THAT(plain.weekdays, IsEmpty());
}

TEST(RuleFrom, ReadsUntilInItsThreeForms) {
  EXPECT_TRUE(rule("FREQ=DAILY;UNTIL=20261231").until->date);
  EXPECT_TRUE(rule("FREQ=DAILY;UNTIL=20261231T235959Z").until->utc);
  const Stamp local = *rule("FREQ=DAILY;UNTIL=20261231T235959").until;
  EXPECT_FALSE(local.date);
  EXPECT_FALSE(local.utc);
}

TEST(RuleFrom, IsKindToHowProgramsWrite) {
  EXPECT_EQ(rule("freq=weekly;byday=mo, fr;").weekdays.size(), 2u);
  EXPECT_EQ(rule("FREQ=WEEKLY;BYDAY=TH ").weekdays.size(), 1u);
  EXPECT_EQ(rule("FREQ=DAILY\\;COUNT=3").count, 3);
  EXPECT_FALSE(rule("FREQ=DAILY;UNTIL=").until);
  EXPECT_FALSE(rule("FREQ=DAILY;COUNT=-1").count);
  EXPECT_THAT(rule("FREQ=MONTHLY;BYMONTHDAY=1,1,1").month_days, ElementsAre(1));
  EXPECT_EQ(rule("FREQ=DAILY;X-OWN=3;SKIP=OMIT;RSCALE=GREGORIAN").frequency, Frequency::daily);
  EXPECT_EQ(rule("FREQ=DAILY;COUNT=99999999999999999999").count, 2'147'483'647);
}

struct Wrong {
  std::string_view rule;
  std::string_view why;
};

const Wrong wrong_rules[] = {
    {"", "no FREQ"},
    {"INTERVAL=2;BYDAY=MO", "no FREQ"},
    {"FREQ=YEARL]", "cannot be read"},
    {"FREQ=DAILY;INTERVAL=0", "INTERVAL must be a number from 1"},
    {"FREQ=DAILY;INTERVAL=x", "INTERVAL must be a number from 1"},
    {"FREQ=DAILY;COUNT=0", "COUNT must be a number from 1"},
    {"FREQ=DAILY;UNTIL=soon", "UNTIL must be a date or a time"},
    {"FREQ=YEARLY;BYMONTH=13", "BYMONTH"},
    {"FREQ=YEARLY;BYMONTHDAY=32", "BYMONTHDAY"},
    {"FREQ=DAILY;BYHOUR=24", "BYHOUR"},
    {"FREQ=WEEKLY;BYDAY=XX", "cannot be read"},
    {"FREQ=DAILY;FREQ=DAILY", "cannot be read"},
    {"FREQ=YEARLY;RSCALE=CHINESE", "Gregorian"},
};

TEST(RuleFrom, SaysWhatIsWrong) {
  for (const Wrong& one : wrong_rules) {
    SCOPED_TRACE(one.rule);
    const Result<RecurrenceRule> read = rule_from(one.rule);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, Fault::invalid);
    EXPECT_THAT(read.error().text, HasSubstr(one.why));
  }
}

TEST(RuleFrom, RefusesListsThatAreLongerThanTheirRange) {
  // libical writes one past the end of a list that is full: into the next list, or what follows the
  // last.
  std::string list = "FREQ=YEARLY;BYSETPOS=1";
  for (int i = 2; i <= 400; ++i) list += "," + std::to_string(i);
  EXPECT_FALSE(rule_from(list));
  std::string full = "FREQ=YEARLY;BYYEARDAY=1";
  for (int i = 2; i <= 366; ++i) full += "," + std::to_string(i);
  EXPECT_EQ(rule(full).year_days.size(), 366u);
}

}  // namespace
}  // namespace meanwhile::exchange
