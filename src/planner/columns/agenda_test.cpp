#include "planner/columns/agenda.hpp"

#include <gtest/gtest.h>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

struct DayGroup : Asked {
  Agenda::Row row() const { return Agenda{programme, two_weeks()}.rows.at(0); }
};

TEST(Agenda, NumbersTheSessionsOfASlotOverAllWeeks) {
  const DayGroup group;
  const Agenda::Row row = group.row();
  ASSERT_EQ(row.starts.size(), 4U);
  EXPECT_EQ(row.starts[1] - row.starts[0], 48h);
  EXPECT_EQ(row.starts[2] - row.starts[0], 7 * 24h);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(row.session(row.starts[static_cast<std::size_t>(i)]), i);
}

TEST(Agenda, FindsTheFirstSessionAfterATime) {
  const DayGroup group;
  const Agenda::Row row = group.row();
  EXPECT_EQ(row.session(row.starts[1] - 1min), 1);
  EXPECT_EQ(row.session(row.starts[1] + 1min), 2);
  EXPECT_EQ(row.session(row.starts[3] + 1min), 4);
}

TEST(Agenda, NumbersSessionsThatDoNotTakePlaceToo) {
  DayGroup group;
  group.offering().except = {monday + std::chrono::days{2}};
  EXPECT_EQ(group.row().takes_place, (std::vector<bool>{true, false, true, true}));
}

TEST(Agenda, HasARowForEachMeetingThatIsJoinedByItself) {
  DayGroup group;
  group.offering().join = programme::Join::any;
  group.offering().seats = 4;
  group.offering().meetings[1].taken = 3;
  const Agenda agenda{group.programme, two_weeks()};
  ASSERT_EQ(agenda.rows.size(), 2U);
  EXPECT_EQ(agenda.rows[0].starts.size(), 2U);
  EXPECT_EQ(agenda.rows[0].seats, 4);
  EXPECT_EQ(agenda.rows[1].seats, 1);
}

TEST(Agenda, KnowsNoCapWhereThereIsNone) {
  const DayGroup group;
  EXPECT_EQ(group.row().seats, std::nullopt);
  EXPECT_EQ(group.row().online, std::nullopt);
}

TEST(Agenda, LeavesTheSeatsThatOthersHoldOut) {
  DayGroup group;
  group.offering().seats = 5;
  group.offering().taken = 2;
  group.offering().taken_online = 1;
  EXPECT_EQ(group.row().seats, 3);
  EXPECT_EQ(group.row().online, 4);
  group.offering().online_seats = 2;
  EXPECT_EQ(group.row().online, 1);
}

TEST(Agenda, HasNoSeatLessThanNoneWhereTooManyAreTaken) {
  DayGroup group;
  group.offering().seats = 2;
  group.offering().taken = 3;
  group.offering().taken_online = 3;
  EXPECT_EQ(group.row().seats, 0);
  EXPECT_EQ(group.row().online, 0);
}

TEST(Agenda, NeedsAsManyAsAGroupStillLacks) {
  DayGroup group;
  group.offering().min_seats = 4;
  group.offering().taken = 3;
  EXPECT_EQ(group.row().needed, 1);
  group.offering().taken = 5;
  EXPECT_EQ(group.row().needed, 0);
}

}  // namespace
}  // namespace meanwhile::planner
