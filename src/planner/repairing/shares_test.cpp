#include "planner/repairing/shares.hpp"

#include <gtest/gtest.h>

namespace meanwhile::planner {
namespace {

constexpr SessionAt tuesday{0, 0};
constexpr SessionAt thursday{0, 1};

Shares::Way way(long burden, const std::vector<SessionAt>& visited) {
  Continuation way;
  way.figures[3] = burden;
  for (const SessionAt which : visited) way.uses.push_back({which, true, false, true, false});
  return std::make_shared<const Continuation>(std::move(way));
}

/// Two people who would rather have Tuesday's only seat.
struct OneSeat {
  OneSeat() {
    shares.add(0, way(10, {tuesday}));
    shares.add(0, way(40, {thursday}));
    shares.add(1, way(10, {tuesday}));
    shares.add(1, way(90, {}));
    shares.aim(3);
    shares.add(Shared{Shared::Of::seat, tuesday, {}, 1});
  }
  Shares shares{2};
};

TEST(Shares, GivesTheOnlySeatToWhomGoingWithoutCostsMost) {
  OneSeat one;
  ASSERT_TRUE(one.shares.solve());
  EXPECT_NEAR(one.shares.value(), 50, 1e-6);
}

TEST(Shares, AskForTheScarceSeatAloneWhatItIsWorth) {
  OneSeat one;
  ASSERT_TRUE(one.shares.solve());
  const Terms terms = one.shares.terms(0, 3);
  ASSERT_EQ(terms.charges.size(), 1u);
  const double price = terms.charges.at(tuesday).seat;
  EXPECT_GE(price, 30 - 1e-6);
  EXPECT_LE(price, 80 + 1e-6);
  EXPECT_NEAR(one.shares.paid_by(1), 10 + price, 1e-6);
}

TEST(Shares, FindWholeWaysBelowWhatIsKnownAlone) {
  OneSeat one;
  ASSERT_TRUE(one.shares.solve());
  const auto ways = one.shares.whole_ways(51, 10);
  ASSERT_EQ(ways.size(), 2u);
  EXPECT_EQ(ways[0]->figures[3] + ways[1]->figures[3], 50);
  EXPECT_TRUE(one.shares.whole_ways(50, 10).empty());
}

TEST(Shares, ATakenPlaceIsPaidForByWhoeverLeavesAGroupThatNeedsHer) {
  Shares shares{1};
  Continuation stays;
  stays.figures[3] = 30;
  stays.uses = {{tuesday, true, false, true, true}};
  shares.add(0, std::make_shared<const Continuation>(stays));
  shares.add(0, way(0, {}));
  shares.aim(3);
  ASSERT_TRUE(shares.solve());
  EXPECT_NEAR(shares.value(), 0, 1e-6);
  shares.add(Shared{Shared::Of::leaving, tuesday, {0}, 0});
  ASSERT_TRUE(shares.solve());
  EXPECT_NEAR(shares.value(), 30, 1e-6);
  EXPECT_NEAR(shares.terms(0, 3).charges.at(tuesday).leave, 30, 1e-6);
}

TEST(Shares, ALevelThatIsHeldKeepsWaysOutThatBreakIt) {
  Shares shares{1};
  Continuation loses;
  loses.figures = {60, 0, 0, 0};
  shares.add(0, std::make_shared<const Continuation>(loses));
  shares.add(0, way(25, {}));
  shares.aim(3);
  shares.hold(0, 0);
  ASSERT_TRUE(shares.solve());
  EXPECT_NEAR(shares.value(), 25, 1e-6);
}

}  // namespace
}  // namespace meanwhile::planner
