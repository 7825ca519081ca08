#include "planner/placement/place.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "base/result.hpp"
#include "planner/placement/drawn_brief_for_tests.hpp"

namespace meanwhile::planner::placement {
namespace {

constexpr int plenty = 100;  // looks at the effort

/// One day of three periods, one room, one person whom nothing strains.
Brief small() {
  Brief brief{{1, 3}, 1, {Strain(8, 0)}, {0}, {}};
  brief.meetings = {{{0}, {0}, {0, 1, 2}, {}, 1}, {{0}, {0}, {0, 1, 2}, {}, 1}};
  return brief;
}

Placement placed(const Brief& brief, int count = plenty, std::uint64_t seed = 1) {
  const Placement placement = place(brief, seed, looks(count));
  const Held held(brief, placement);
  EXPECT_EQ(held.broken(), "");
  EXPECT_EQ(held.left_out(), placement.left_out);
  EXPECT_EQ(held.strain(), placement.strain);
  return placement;
}

/// Weight left out and strain of the best there is, found by trying everything.
std::pair<int, int> best_of_all(const Brief& brief, Placement& tried, std::size_t m = 0) {
  if (m == brief.meetings.size()) {
    const Held held(brief, tried);
    return held.broken().empty() ? std::pair(held.left_out(), held.strain()) : std::pair(9999, 0);
  }
  tried.spots[m].reset();
  auto best = best_of_all(brief, tried, m + 1);
  for (const int time : brief.meetings[m].times)
    for (const int room : brief.meetings[m].rooms) {
      tried.spots[m] = Spot{time, room};
      best = std::min(best, best_of_all(brief, tried, m + 1));
    }
  return best;
}

std::pair<int, int> best_of_all(const Brief& brief) {
  Placement tried;
  tried.spots.resize(brief.meetings.size());
  return best_of_all(brief, tried);
}

TEST(Place, HoldsEverythingThatCanBeHeld) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed)
    EXPECT_EQ(placed(drawn({}, seed)).left_out, 0) << seed;
}

TEST(Place, FindsTheBestOfSmallBriefs) {
  const Sizes sizes{{2, 3}, 2, 6, 5, 3, 3};
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Brief brief = drawn(sizes, seed);
    const Placement found = placed(brief);
    EXPECT_EQ(std::pair(found.left_out, found.strain), best_of_all(brief)) << seed;
  }
}

TEST(Place, LeavesOutAsLittleWeightAsItCan) {
  const Sizes sizes{{2, 3}, 1, 6, 5, 2, 2};
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Brief brief = drawn(sizes, seed);
    for (Meeting& meeting : brief.meetings) meeting.times = {meeting.times[0] % 3, 3};
    brief.meetings[1].times = brief.meetings[0].times = {3};
    EXPECT_EQ(placed(brief).left_out, best_of_all(brief).first) << seed;
  }
}

TEST(Place, LeavesOutWhatHasNoTimeOrNoRoom) {
  Brief brief = small();
  brief.meetings[0].times = {};
  EXPECT_FALSE(placed(brief).spots[0]);
  brief.meetings[1].rooms = {};
  EXPECT_EQ(placed(brief).left_out, 2);
}

TEST(Place, HoldsTheHeavierOfTwoThatExcludeEachOther) {
  Brief brief = small();
  for (const int heavier : {0, 1}) {
    brief.meetings[0] = {{}, {0}, {1}, {}, heavier == 0 ? 7 : 3};
    brief.meetings[1] = {{}, {0}, {1}, {}, 5};
    EXPECT_TRUE(placed(brief).spots[at(heavier)]) << heavier;
  }
}

TEST(Place, KeepsTheOrderItIsGiven) {
  Brief brief = small();
  brief.rooms = 2;
  brief.meetings[0] = {{}, {0, 1}, {1, 2}, {1}, 1};
  brief.meetings[1] = {{}, {0, 1}, {1, 2}, {}, 1};
  EXPECT_EQ(placed(brief).spots[0]->time, 2);
  brief.meetings[1].after = {0};
  EXPECT_EQ(placed(brief).left_out, 1);
}

TEST(Place, WeighsEachKindOfPersonByItsOwnDays) {
  Brief brief = small();
  brief.strains = {{0, 5, 0, 0, 0, 0, 0, 0}, {0, 0, 5, 0, 0, 0, 0, 0}};
  for (const int kind : {0, 1}) {
    brief.people = {kind};
    brief.meetings = {{{0}, {0}, {0, 1}, {}, 1}};
    EXPECT_EQ(placed(brief).spots[0]->time, kind == 0 ? 1 : 0);
  }
}

TEST(Place, StopsAsSoonAsNothingStrains) {
  int asked = 0;
  const Effort effort{[&asked] { return ++asked < 1000 ? 0.1 : 1.0; }};
  EXPECT_EQ(place(small(), 1, effort).strain, 0);
  EXPECT_LT(asked, 10);
}

TEST(Place, EndsWithAnEffortThatNeverSaysMoreThanAllOfIt) {
  Brief brief = small();
  brief.strains = {{0, 1, 1, 1, 1, 1, 1, 1}};  // that something strains keeps it looking
  for (int count = 1; count < 60; ++count)
    EXPECT_EQ(place(brief, 1, {[count, asked = 0]() mutable {
                      return std::min(1.0, asked++ / static_cast<double>(count));
                    }})
                  .strain,
              1);
}

TEST(Place, GivesEqualAnswersToEqualSeedsAndOthersToOthers) {
  const Brief brief = drawn({}, 7);
  EXPECT_EQ(placed(brief, 5, 3), placed(brief, 5, 3));
  EXPECT_NE(placed(brief, 5, 3).spots, placed(brief, 5, 4).spots);
}

TEST(Place, GivesWhatItHasWhenPatienceIsOver) {
  const Brief brief = drawn({}, 7);
  const Effort over{[] { return 0.0; }, [] { return false; }};
  const Placement placement = place(brief, 1, over);
  EXPECT_EQ(Held(brief, placement).broken(), "");
  EXPECT_EQ(placement.left_out, Held(brief, placement).left_out());
  EXPECT_GT(placement.left_out, 0);
}

TEST(Place, HasNothingToDoWithoutMeetings) {
  Brief brief = small();
  brief.meetings.clear();
  EXPECT_TRUE(placed(brief).spots.empty());
}

TEST(Place, RefusesWhatIsOutOfBounds) {
  const std::vector<std::function<void(Brief&)>> breaches{
      [](Brief& brief) { brief.grid.periods = 13; },
      [](Brief& brief) { brief.grid.days = 22; },
      [](Brief& brief) { brief.grid.days = 0; },
      [](Brief& brief) { brief.rooms = 65; },
      [](Brief& brief) { brief.strains[0].pop_back(); },
      [](Brief& brief) { brief.strains[0][1] = 4001; },
      [](Brief& brief) { brief.people = {1}; },
      [](Brief& brief) { brief.people.resize(65'537); },
      [](Brief& brief) {
        brief.grid = {20, 3}, brief.people.resize(25'001);
      },
      [](Brief& brief) { brief.meetings[0].people = {1}; },
      [](Brief& brief) {
        brief.meetings[0].people = {0, 0};
      },
      [](Brief& brief) { brief.meetings[0].rooms = {1}; },
      [](Brief& brief) { brief.meetings[0].times = {-1}; },
      [](Brief& brief) { brief.meetings[0].times = {3}; },
      [](Brief& brief) { brief.meetings[0].after = {0}; },
      [](Brief& brief) { brief.meetings[0].after = {2}; },
      [](Brief& brief) { brief.meetings[0].weight = 0; },
  };
  for (std::size_t i = 0; i < breaches.size(); ++i) {
    Brief brief = small();
    breaches[i](brief);
    EXPECT_THROW(place(brief, 1, looks(1)), Bug) << i;
  }
}

}  // namespace
}  // namespace meanwhile::planner::placement
