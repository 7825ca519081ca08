#include "planner/placement/insertion.hpp"

#include <gtest/gtest.h>

#include "planner/placement/drawn_brief_for_tests.hpp"

namespace meanwhile::planner::placement {
namespace {

/// What insertion leaves of a brief, after so many tries at most.
Placement inserted(const Brief& brief, int tries, std::uint64_t seed = 1) {
  const Facts facts(brief);
  Timetable timetable(facts);
  Chance chance(seed);
  insert_all(facts, timetable, chance, [&tries] { return tries-- <= 0; });
  const Placement told = timetable.told();
  const Held held(brief, told);
  EXPECT_EQ(held.broken(), "");
  EXPECT_EQ(held.left_out(), told.left_out);
  EXPECT_EQ(held.strain(), told.strain);
  return told;
}

TEST(Insertion, HoldsEverythingWhereEveryRoomIsNeededAtEveryTime) {
  Sizes full;
  full.meetings = full.grid.times() * full.rooms;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    EXPECT_EQ(inserted(drawn(full, seed), 100'000, seed).left_out, 0) << seed;
}

TEST(Insertion, StopsWhenItIsToldTo) {
  const Brief brief = drawn({}, 1);
  EXPECT_EQ(inserted(brief, 0).strain, Held(brief, inserted(brief, 0)).strain());
  const auto held = [&](int tries) {
    const Placement placement = inserted(brief, tries);
    return std::ranges::count_if(placement.spots, [](const auto& spot) { return bool(spot); });
  };
  EXPECT_EQ(held(0), 0);
  EXPECT_EQ(held(1), 1);
  EXPECT_LE(held(5), 5);
}

TEST(Insertion, LeavesTheBestItCameByAndNotTheLast) {
  Brief brief{{1, 1}, 1, {Strain(2, 0)}, {}, {}};
  for (const int weight : {3, 9, 1}) brief.meetings.push_back({{}, {0}, {0}, {}, weight});
  for (int tries = 10; tries < 20; ++tries)
    EXPECT_EQ(inserted(brief, tries, 5).left_out, 4) << tries;
}

}  // namespace
}  // namespace meanwhile::planner::placement
