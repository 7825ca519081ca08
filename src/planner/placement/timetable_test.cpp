#include "planner/placement/timetable.hpp"

#include <gtest/gtest.h>

#include "planner/placement/drawn_brief_for_tests.hpp"
#include "planner/placement/insertion.hpp"
#include "planner/placement/swap.hpp"

namespace meanwhile::planner::placement {
namespace {

int clashes_counted_anew(const Facts& facts, const Timetable& timetable, int meeting, int time) {
  int count = 0;
  for (const int other : facts.apart_from[meeting]) count += timetable.time_of(other) == time;
  return count;
}

TEST(Timetable, CountsClashesAsTheyComeAndGo) {
  const Brief brief = drawn({}, 5);
  const Facts facts(brief);
  Timetable timetable(facts);
  Chance chance(5);
  int tries = 0;
  insert_all(facts, timetable, chance, [&tries] { return ++tries > 500; });
  Swap swap(facts, timetable);
  for (int i = 0; i < 500; ++i)
    if (swap.find(chance.below(facts.meetings), chance.below(12), chance)) swap.make();
  for (int m = 0; m < facts.meetings; ++m)
    for (int time = 0; time < facts.grid.times(); ++time) {
      const int count = clashes_counted_anew(facts, timetable, m, time);
      EXPECT_EQ(timetable.clashes(m, time), count);
      EXPECT_EQ((timetable.times_with_few_clashes(m) & bit(time)) != 0, count <= 1);
    }
}

TEST(Timetable, BecomesWhatItIsToldAndForgetsTheRest) {
  const Brief brief = drawn({}, 6);
  const Facts facts(brief);
  Timetable timetable(facts);
  const Placement empty = timetable.told();
  Chance chance(6);
  int tries = 0;
  insert_all(facts, timetable, chance, [&tries] { return ++tries > 10'000; });
  const Placement full = timetable.told();
  EXPECT_EQ(full.left_out, 0);
  timetable.become(empty);
  EXPECT_EQ(timetable.told(), empty);
  EXPECT_EQ(timetable.rooms(0).free(), bit(facts.rooms) - 1);
  timetable.become(full);
  EXPECT_EQ(timetable.told(), full);
}

TEST(RoomPlan, MovesOthersOnWhereThatMakesRoom) {
  Brief brief{{1, 1}, 3, {}, {}, {}};
  brief.meetings = {{{}, {0, 1}, {0}, {}, 1}, {{}, {1, 2}, {0}, {}, 1}, {{}, {0}, {0}, {}, 1}};
  const Facts facts(brief);
  RoomPlan rooms(3);
  ASSERT_TRUE(rooms.admit(facts, 0) && rooms.admit(facts, 1) && rooms.admit(facts, 2));
  EXPECT_EQ(rooms.holder(0), 2);
  EXPECT_EQ(rooms.holder(1), 0);
  EXPECT_EQ(rooms.holder(2), 1);
}

TEST(RoomPlan, RefusesAndSaysWhoseLeavingWouldHelp) {
  Brief brief{{1, 1}, 3, {}, {}, {}};
  brief.meetings = {{{}, {0}, {0}, {}, 1}, {{}, {2}, {0}, {}, 1}, {{}, {0}, {0}, {}, 1}};
  const Facts facts(brief);
  RoomPlan rooms(3);
  ASSERT_TRUE(rooms.admit(facts, 0) && rooms.admit(facts, 1));
  EXPECT_FALSE(rooms.admit(facts, 2));
  EXPECT_EQ(rooms.reached(), bit(0));
  EXPECT_EQ(rooms.holder(0), 0);
  rooms.leave(0);
  EXPECT_TRUE(rooms.admit(facts, 2));
}

TEST(RoomPlan, HasAsManyRoomsAsItIsTold) {
  EXPECT_EQ(RoomPlan(0).free(), Word{0});
  EXPECT_EQ(RoomPlan(1).free(), Word{1});
  EXPECT_EQ(RoomPlan(64).free(), ~Word{0});
}

}  // namespace
}  // namespace meanwhile::planner::placement
