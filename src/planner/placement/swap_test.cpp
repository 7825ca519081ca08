#include "planner/placement/swap.hpp"

#include <gtest/gtest.h>

#include "planner/placement/drawn_brief_for_tests.hpp"
#include "planner/placement/insertion.hpp"

namespace meanwhile::planner::placement {
namespace {

/// A brief that is drawn, with everything held.
struct Trial {
  explicit Trial(std::uint64_t seed, const Sizes& sizes = {})
      : brief(drawn(sizes, seed)), facts(brief), timetable(facts), chance(seed) {
    int tries = 0;
    insert_all(facts, timetable, chance, [&tries] { return ++tries > 100'000; });
  }

  int any_meeting() { return chance.below(facts.meetings); }
  int any_time() { return chance.below(facts.grid.times()); }

  Brief brief;
  Facts facts;
  Timetable timetable;
  Chance chance;
};

TEST(Swap, BreaksNothingAndChangesTheStrainByWhatItSays) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Trial trial(seed);
    Swap swap(trial.facts, trial.timetable);
    int made = 0;
    for (int i = 0; i < 20'000 && made < 200; ++i) {
      if (!swap.find(trial.any_meeting(), trial.any_time(), trial.chance)) continue;
      const int expected = trial.timetable.strain() + swap.change();
      swap.make();
      ++made;
      const Placement told = trial.timetable.told();
      const Held held(trial.brief, told);
      ASSERT_EQ(held.broken(), "") << seed;
      ASSERT_EQ(held.left_out(), 0);
      ASSERT_EQ(held.strain(), expected) << seed;
      ASSERT_EQ(told.strain, expected);
    }
    EXPECT_GT(made, 20) << seed;
  }
}

TEST(Swap, TakesTheMeetingToTheTime) {
  Trial trial(3);
  Swap swap(trial.facts, trial.timetable);
  for (int i = 0; i < 200; ++i) {
    const int meeting = trial.any_meeting(), time = trial.any_time();
    if (!swap.find(meeting, time, trial.chance)) continue;
    swap.make();
    EXPECT_EQ(trial.timetable.time_of(meeting), time);
  }
}

/// Two times, one room or two, and meetings at either time.
struct Pair {
  explicit Pair(int rooms, std::vector<Meeting> meetings)
      : brief{{1, 2}, rooms, {Strain(4, 0)}, {0, 0, 0}, std::move(meetings)},
        facts(brief),
        timetable(facts),
        swap(facts, timetable) {}

  void hold(int meeting, int time, int room) {
    timetable.hold(meeting, time);
    timetable.house(meeting, time, room);
  }

  Brief brief;
  Facts facts;
  Timetable timetable;
  Swap swap;
  Chance chance{1};
};

TEST(Swap, SendsTheOtherWayWhatItsPeopleAttend) {
  Pair pair(2, {{{0}, {0, 1}, {0, 1}, {}, 1}, {{0}, {0, 1}, {0, 1}, {}, 1}});
  pair.hold(0, 0, 0);
  pair.hold(1, 1, 1);
  ASSERT_TRUE(pair.swap.find(0, 1, pair.chance));
  pair.swap.make();
  EXPECT_EQ(pair.timetable.time_of(1), 0);
}

TEST(Swap, SendsTheOtherWayWhatHasTheRoom) {
  Pair pair(1, {{{0}, {0}, {0, 1}, {}, 1}, {{1}, {0}, {0, 1}, {}, 1}});
  pair.hold(0, 0, 0);
  pair.hold(1, 1, 0);
  ASSERT_TRUE(pair.swap.find(0, 1, pair.chance));
  pair.swap.make();
  EXPECT_EQ(pair.timetable.time_of(1), 0);
}

TEST(Swap, LeavesWhereItIsWhatMayNotBeAtTheOtherTime) {
  for (const int room : {0, 1}) {
    Pair pair(2, {{{0}, {0, 1}, {0, 1}, {}, 1}, {{0}, {0, 1}, {1}, {}, 1}});
    pair.hold(0, 0, room);
    pair.hold(1, 1, 1);
    EXPECT_FALSE(pair.swap.find(0, 1, pair.chance));
  }
}

TEST(Swap, KeepsTheOrder) {
  Pair pair(2, {{{0}, {0, 1}, {0, 1}, {}, 1}, {{1}, {0, 1}, {0, 1}, {0}, 1}});
  pair.hold(0, 0, 0);
  pair.hold(1, 1, 1);
  EXPECT_FALSE(pair.swap.find(0, 1, pair.chance));
  EXPECT_FALSE(pair.swap.find(1, 0, pair.chance));
}

}  // namespace
}  // namespace meanwhile::planner::placement
