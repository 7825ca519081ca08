#include "planner/search/ways.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// The day group, whose Mondays clash with the client's work, and two evenings on which they can be
/// made up.
struct MondaysClash : Asked {
  MondaysClash() {
    dose().least_days = 2;
    offering().online = false;
    programme.offerings.push_back(offering());
    programme.offerings[1].id = OfferingId{"evening"};
    programme.offerings[1].meetings = {{time::Weekday::tuesday, 18h, 21h, {}, {}},
                                       {time::Weekday::thursday, 20h, 23h, {}, {}}};
    life::LifeEntry job = every_day("job", 8h, 14h);
    job.when = life::Weekly{time::Weekdays("0000001"), {8h, 14h}};
    person.life = {job};
  }
};

struct Ways {
  explicit Ways(MondaysClash asked = {})
      : given(std::move(asked)),
        board(given.programme, given.person),
        prices(board, Emphasis::least_burden),
        choices(board, prices) {}

  /// Of the day group alone.
  WayList list(Cost slack, std::size_t most) const {
    const JoinedSlot day{0, programme::Modality::onsite};
    return WayKeeper{board, prices, choices}.list(choices.named(std::array{day}), slack, most);
  }

  MondaysClash given;
  Board board;
  Prices prices;
  Choices choices;
};

std::vector<int> make_ups(const Sequence& way) {
  std::vector<int> visits;
  for (const MakeUp& made : way.make_ups) visits.push_back(made.visit);
  return visits;
}

TEST(WayKeeper, MakesUpOnEitherEveningOfEachWeek) {
  const WayList list = Ways{}.list(impossible, 1'000);
  std::set<std::vector<int>> all;
  for (const Sequence& way : list.ways) {
    EXPECT_EQ(way.make_ups.size(), 2U);
    all.insert(make_ups(way));
  }
  EXPECT_EQ(all.size(), 4U);
  EXPECT_EQ(list.ways.size(), 4U);
  EXPECT_EQ(list.below, impossible);
}

TEST(WayKeeper, LeavesOutWhatVisitsMoreToNoUse) {
  MondaysClash given;
  given.dose().least_days = 1;
  const WayList list = Ways{given}.list(impossible, 1'000);
  ASSERT_EQ(list.ways.size(), 1U);
  EXPECT_TRUE(list.ways[0].make_ups.empty());
}

TEST(WayKeeper, LeavesOutWhatCostsMoreThanTheLeastOfAWeekByMoreThanTheSlack) {
  const Ways ways;
  const WayList every = ways.list(impossible, 1'000);
  const Cost least = every.ways.front().cost;
  ASSERT_LT(least, every.ways.back().cost);
  const WayList list = ways.list(0, 1'000);
  EXPECT_LT(list.ways.size(), every.ways.size());
  EXPECT_EQ(list.below, least);
  for (const Sequence& way : list.ways) EXPECT_EQ(way.cost, least);
}

TEST(WayKeeper, LeavesNoWayOutThatCostsLessThanItSays) {
  const Ways ways;
  const WayList every = ways.list(impossible, 1'000);
  ASSERT_GT(every.ways.size(), 1U);
  for (std::size_t most = 1; most < every.ways.size(); ++most) {
    const WayList list = ways.list(impossible, most);
    ASSERT_EQ(list.ways.size(), most);
    for (std::size_t i = 0; i < most; ++i)
      EXPECT_EQ(make_ups(list.ways[i]), make_ups(every.ways[i]));
    for (std::size_t i = most; i < every.ways.size(); ++i)
      EXPECT_GE(every.ways[i].cost, list.below);
  }
}

TEST(WayKeeper, BeginsWithTheCheapest) {
  const WayList list = Ways{}.list(impossible, 1'000);
  EXPECT_TRUE(std::ranges::is_sorted(list.ways, {}, &Sequence::cost));
}

}  // namespace
}  // namespace meanwhile::planner
