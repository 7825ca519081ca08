#include "planner/search/quarters.hpp"

#include <gtest/gtest.h>

#include <bit>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// A session on a date, in minutes since its midnight.
Occasion session(Minute start, Minute end, int day = 3) {
  Occasion occasion;
  occasion.day = day;
  occasion.start = day * 1440 + start;
  occasion.end = day * 1440 + end;
  return occasion;
}

int count(const Quarters& quarters) {
  return std::popcount(quarters.early) + std::popcount(quarters.late);
}

TEST(Quarters, CountsThoseThatASessionFills) {
  const struct {
    const char* about;
    Minute start, end;
    int quarters;
  } rows[] = {
      {"an hour", 600, 660, 4},
      {"one quarter", 600, 615, 1},
      {"a minute less", 600, 614, 0},
      {"a minute late", 601, 615, 0},
      {"odd at both ends", 601, 659, 2},      // 10:15 to 10:45
      {"less than two", 607, 630, 1},         // 10:15 to 10:30
      {"from midnight", 0, 30, 2},            //
      {"to midnight", 1410, 1440, 2},         //
      {"past midnight", 1410, 1500, 6},       // 23:30 to 01:00
      {"either side of 16:00", 930, 990, 4},  // where the date's halves meet
      {"past the last", 1900, 1950, 1},       // quarters 127 and on: 31:45 to 32:00
      {"far past it", 1935, 2000, 0},         //
      {"none at all", 600, 600, 0},           //
      {"all of a date", 0, 1440, 96},         //
  };
  for (const auto& row : rows)
    EXPECT_EQ(count(quarters_of(session(row.start, row.end))), row.quarters) << row.about;
}

TEST(Quarters, MeetWhereSessionsOverlapByAWholeQuarter) {
  const Quarters ten_to_eleven = quarters_of(session(600, 660));
  const struct {
    Minute start, end;
    bool meets;
  } rows[] = {
      {540, 600, false},  // before
      {660, 720, false},  // after
      {540, 615, true},   // the first quarter
      {645, 700, true},   // the last
      {540, 614, false},  // overlaps, but not by a quarter
      {646, 700, false},  // likewise
      {600, 660, true},   // the same time
      {500, 800, true},   // all around it
  };
  for (const auto& row : rows)
    EXPECT_EQ(ten_to_eleven.meets(quarters_of(session(row.start, row.end))), row.meets)
        << row.start << " to " << row.end;
}

/// They may overlook an overlap, but must not see one where there is none; over midnight as well.
TEST(Quarters, NeverMeetWhereSessionsDoNot) {
  for (Minute gap = 0; gap <= 20; ++gap)
    for (Minute middle = -40; middle <= 1500; middle += 7)
      for (const Minute length : {10, 15, 50, 95}) {
        const Quarters before = quarters_of(session(middle - length, middle));
        const Quarters after = quarters_of(session(middle + gap, middle + gap + length));
        EXPECT_FALSE(before.meets(after)) << "at " << middle << ", " << gap << " minutes apart";
      }
}

TEST(Quarters, AreOfAnyDateAlike) {
  const Quarters some = quarters_of(session(1000, 1100, 0));
  for (const int day : {1, 6, 83}) {
    const Quarters same = quarters_of(session(1000, 1100, day));
    EXPECT_EQ(same.early, some.early);
    EXPECT_EQ(same.late, some.late);
  }
}

TEST(Quarters, AreJoined) {
  Quarters both = quarters_of(session(600, 660));
  both |= quarters_of(session(1000, 1100));
  EXPECT_TRUE(both.meets(quarters_of(session(630, 700))));
  EXPECT_TRUE(both.meets(quarters_of(session(1050, 1110))));
  EXPECT_FALSE(both.meets(quarters_of(session(700, 1000))));
}

/// After the clocks have changed, minutes of a date are an hour beside its wall, and a session just
/// after midnight begins before minute 0 of its date, or one in the evening ends past 1440.
TEST(Quarters, BearTheClocksChanging) {
  const struct {
    std::chrono::month_day change;  // a Sunday of 2026
    Minute shift;
  } rows[] = {{std::chrono::March / 8, -60}, {std::chrono::November / 1, 60}};
  for (const auto& row : rows) {
    Asked asked = {};
    asked.programme.zone = *time::Zone::named("America/New_York");
    asked.programme.sites[0].zone = asked.programme.zone;
    programme::Offering& group = asked.offering();
    group.meetings = {{time::Weekday::monday, 30min, 90min, {}, {}},
                      {time::Weekday::monday, 60min, 120min, {}, {}},
                      {time::Weekday::monday, 22h + 30min, 24h, {}, {}}};
    asked.person.prescription.start =
        time::Date{std::chrono::local_days{2026 / row.change} - std::chrono::days{6}};
    const Board board{asked.programme, asked.person};
    ASSERT_EQ(board.occasions.size(), 6u);
    const Occasion& first = board.occasions[3];  // on the Monday after the change
    EXPECT_EQ(first.start - first.day * 1440, 30 + row.shift);
    const Quarters night = quarters_of(first);
    EXPECT_TRUE(night.meets(quarters_of(board.occasions[4])));
    EXPECT_FALSE(night.meets(quarters_of(board.occasions[5])));
    EXPECT_EQ(count(quarters_of(board.occasions[5])), 6);
  }
}

}  // namespace
}  // namespace meanwhile::planner
