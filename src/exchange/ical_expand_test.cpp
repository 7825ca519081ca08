#include "exchange/ical_expand.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_starts_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace samples;
using testing::ElementsAreArray;
using testing::SizeIs;

struct Row {
  std::string_view claim;
  std::string_view rule;
  std::string_view first;
  std::string_view to;
  std::vector<std::string> starts;

  std::vector<std::string> spelled_starts() const {
    std::vector<std::string> all;
    for (const std::string& start : starts) all.push_back(spelled(wall(start)));
    return all;
  }
};

const Row rows[] = {
    {"every third day",
     "FREQ=DAILY;INTERVAL=3",
     "20261130",
     "20261207",
     {"20261130", "20261203", "20261206"}},
    {"so many and no more", "FREQ=DAILY;COUNT=2", "20261130", "20270101", {"20261130", "20261201"}},
    {"only in its months",
     "FREQ=DAILY;BYMONTH=12;BYMONTHDAY=1,2",
     "20261130",
     "20270101",
     {"20261201", "20261202"}},
    {"days of the week",
     "FREQ=WEEKLY;BYDAY=FR,MO",
     "20261130",
     "20261212",
     {"20261130", "20261204", "20261207", "20261211"}},
    {"every other week, weeks from Monday",
     "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
     "20261201",
     "20261231",
     {"20261201", "20261206", "20261215", "20261220", "20261229"}},
    {"every other week, weeks from Sunday",
     "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
     "20261201",
     "20261231",
     {"20261201", "20261213", "20261215", "20261227", "20261229"}},
    {"on the weekday of the start",
     "FREQ=WEEKLY",
     "20261202",
     "20261216",
     {"20261202", "20261209", "20261216"}},
    {"months without the day are left out",
     "FREQ=MONTHLY",
     "20270131",
     "20270531",
     {"20270131", "20270331", "20270531"}},
    {"the last day of the month",
     "FREQ=MONTHLY;BYMONTHDAY=-1",
     "20280131",
     "20280331",
     {"20280131", "20280229", "20280331"}},
    {"the second Tuesday",
     "FREQ=MONTHLY;BYDAY=2TU",
     "20261208",
     "20270228",
     {"20261208", "20270112", "20270209"}},
    {"the last Friday",
     "FREQ=MONTHLY;BYDAY=-1FR",
     "20261225",
     "20270228",
     {"20261225", "20270129", "20270226"}},
    {"a Friday the 13th",
     "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
     "20261113",
     "20270831",
     {"20261113", "20270813"}},
    {"the last working day",
     "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
     "20261130",
     "20270131",
     {"20261130", "20261231", "20270129"}},
    {"the first and the last of a set",
     "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,-1",
     "20261205",
     "20270103",
     {"20261205", "20261227", "20270102"}},
    {"29 February", "FREQ=YEARLY", "20240229", "20330101", {"20240229", "20280229", "20320229"}},
    {"a day of some months",
     "FREQ=YEARLY;BYMONTH=1,7",
     "20260115",
     "20270201",
     {"20260115", "20260715", "20270115"}},
    {"the fourth Thursday of November",
     "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
     "20261126",
     "20281231",
     {"20261126", "20271125", "20281123"}},
    {"the 20th Monday of the year",
     "FREQ=YEARLY;BYDAY=20MO",
     "19970519",
     "19991231",
     {"19970519", "19980518", "19990517"}},
    {"the 100th day and the last",
     "FREQ=YEARLY;BYYEARDAY=100,-1",
     "20270410",
     "20281231",
     {"20270410", "20271231", "20280409", "20281231"}},
    {"week 20, on its Monday",
     "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
     "19970512",
     "19991231",
     {"19970512", "19980511", "19990517"}},
    {"week 1 may begin in December",
     "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO",
     "20181231",
     "20210131",
     {"20181231", "20191230", "20210104"}},
    {"week 53, where there is one",
     "FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR",
     "20210101",
     "20331231",
     {"20210101", "20270101", "20321231"}},
    {"twice a day",
     "FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;COUNT=5",
     "20261130T090000",
     "20261205",
     {"20261130T090000", "20261130T093000", "20261130T170000", "20261130T173000",
      "20261201T090000"}},
    {"every 18 hours",
     "FREQ=HOURLY;INTERVAL=18",
     "20261130T090000",
     "20261202T120000",
     {"20261130T090000", "20261201T030000", "20261201T210000"}},
    {"every 90 minutes of the morning",
     "FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,10,11",
     "20261130T090000",
     "20261201T120000",
     {"20261130T090000", "20261130T103000", "20261201T090000", "20261201T103000"}},
    {"some seconds of one minute",
     "FREQ=SECONDLY;INTERVAL=20;BYHOUR=9;BYMINUTE=0",
     "20261130T090010",
     "20261201T090000",
     {"20261130T090010", "20261130T090030", "20261130T090050"}},
    {"the last of each hour",
     "FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=-1",
     "20261130T090000",
     "20261130T110000",
     {"20261130T094000", "20261130T104000"}},
    {"a number before a weekday of a week says nothing",
     "FREQ=WEEKLY;BYDAY=2MO",
     "20261130",
     "20261214",
     {"20261130", "20261207", "20261214"}},
    {"a day that no month has", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "20260101", "20991231", {}},
};

TEST(Recurrences, AreWhatTheRuleSays) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.claim);
    EXPECT_THAT(laid_out(row.rule, row.first, row.first, row.to),
                ElementsAreArray(row.spelled_starts()));
  }
}

TEST(Recurrences, BeginAtTheRangeHoweverLongAgoTheRuleDid) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.claim);
    if (row.starts.size() < 2) continue;
    std::vector<std::string> later = row.spelled_starts();
    later.erase(later.begin());
    EXPECT_THAT(laid_out(row.rule, row.first, later.front(), row.to), ElementsAreArray(later));
  }
}

TEST(Recurrences, EndWithUntil) {
  Effort effort;
  const auto until = [&](std::string_view last) {
    return recurrences(*rule_from("FREQ=DAILY"), wall("20261130T090000"), wall(last),
                       {wall("20261130"), wall("20270101")}, effort)
        .walls.size();
  };
  EXPECT_EQ(until("20261202T090000"), 3u);
  EXPECT_EQ(until("20261202T085959"), 2u);
  EXPECT_EQ(until("20261129T090000"), 0u);
}

TEST(Recurrences, StopWhenTheEffortIsSpent) {
  Effort little{.steps = 1'000, .steps_a_rule = 500, .starts_a_rule = 10};
  const WallRange year{wall("20260101"), wall("20261231")};
  const auto rule = [](std::string_view text) { return *rule_from(text); };
  const Starts many = recurrences(rule("FREQ=SECONDLY"), wall("20260101"), {}, year, little);
  EXPECT_TRUE(many.cut);
  EXPECT_THAT(many.walls, SizeIs(10));
  const Starts never = recurrences(rule("FREQ=MINUTELY;BYHOUR=5;BYMINUTE=7;BYSECOND=9;BYMONTH=12"),
                                   wall("20260101"), {}, year, little);
  EXPECT_TRUE(never.cut || never.walls.empty());
  EXPECT_GT(little.steps, 0);
  EXPECT_LT(little.steps, 1'000);
}

}  // namespace
}  // namespace meanwhile::exchange
