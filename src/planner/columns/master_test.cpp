#include "planner/columns/master.hpp"

#include <gtest/gtest.h>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

constexpr int no_cap = Stock::no_cap;
const Master::Aim first_level{1, 0, 0, 0};

/// One group of two sessions.
Stock one_group(int seats, int online, int needed = 0) {
  return stock_of({{{seats, seats}, {online, online}, needed, 0}});
}

/// Some people and their plans.
struct Shared {
  Shared(const Stock& stock, std::size_t people, const std::vector<Apart>& apart = {})
      : master(stock, apart, people) {
    master.aim(first_level);
  }

  double value() {
    EXPECT_EQ(master.solve(), Master::Outcome::solved);
    return master.value();
  }
  Master master;
};

TEST(Master, GivesTheOnlySeatToWhomItCountsMostFor) {
  Shared shared{one_group(1, no_cap), 2};
  const int less = shared.master.add(plan(0, -2, {joining(0)}));
  const int more = shared.master.add(plan(1, -3, {joining(0)}));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
  EXPECT_NEAR(shared.master.part(less), 0, 1e-6);
  EXPECT_NEAR(shared.master.part(more), 1, 1e-6);
}

TEST(Master, AsksAPriceForTheScarceSeatThatMakesBothPlansDear) {
  Shared shared{one_group(1, no_cap), 2};
  shared.master.add(plan(0, -2, {joining(0)}));
  shared.master.add(plan(1, -3, {joining(0)}));
  shared.value();
  const SharePrices prices = shared.master.prices();
  for (int i = 0; i < 2; ++i) {
    const Column& column = shared.master.column(i);
    EXPECT_NEAR(prices.of(column) - prices.person[static_cast<std::size_t>(column.person)],
                shared.master.reduced_cost(i), 1e-6);
  }
  EXPECT_GE(prices.of_seats(joining(0)), 2 - 1e-6);
  EXPECT_LE(prices.of_seats(joining(0)), 3 + 1e-6);
}

TEST(Master, GivesSeatsOfDifferentSessionsToDifferentPeople) {
  Shared shared{one_group(1, no_cap), 2};
  shared.master.add(plan(0, -2, {visiting(0, 0)}));
  shared.master.add(plan(1, -3, {visiting(0, 1)}));
  EXPECT_NEAR(shared.value(), -5, 1e-6);
}

TEST(Master, GivesAPersonOnePlanInAll) {
  Shared shared{one_group(no_cap, no_cap), 1};
  shared.master.add(plan(0, -2, {visiting(0, 0)}));
  shared.master.add(plan(0, -3, {visiting(0, 1)}));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
}

TEST(Master, CountsSeatsOnlineByThemselves) {
  Shared shared{one_group(no_cap, 1), 3};
  shared.master.add(plan(0, -2, {online(joining(0))}));
  shared.master.add(plan(1, -3, {online(joining(0))}));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
  shared.master.add(plan(2, -4, {joining(0)}));
  EXPECT_NEAR(shared.value(), -7, 1e-6);
}

TEST(Master, AsksOnlyASeatOnlineOfWhoeverDialsIn) {
  Shared shared{one_group(1, 1), 2};
  shared.master.add(plan(0, -2, {joining(0), dialling(0, 1)}));
  EXPECT_NEAR(shared.value(), -2, 1e-6);
  shared.master.add(plan(1, -3, {dialling(0, 1)}));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
}

TEST(Master, RunsAGroupThatNeedsTwoOnlyWithBoth) {
  Shared shared{one_group(no_cap, no_cap, 2), 2};
  shared.master.add(plan(0, -2, {joining(0)}));
  EXPECT_NEAR(shared.value(), 0, 1e-6);
  shared.master.add(plan(1, -3, {joining(0)}));
  EXPECT_NEAR(shared.value(), -5, 1e-6);
  ASSERT_EQ(shared.master.running().size(), 1U);
  EXPECT_NEAR(shared.master.running()[0].second, 1, 1e-6);
}

TEST(Master, DoesNotCountAVisitorAmongThoseAGroupNeeds) {
  Shared shared{one_group(no_cap, no_cap, 2), 2};
  shared.master.add(plan(0, -2, {joining(0)}));
  shared.master.add(plan(1, -3, {visiting(0, 0)}));
  EXPECT_NEAR(shared.value(), 0, 1e-6);
}

TEST(Master, RunsAGroupOrNotAsItIsTold) {
  Shared shared{one_group(no_cap, no_cap, 1), 1};
  shared.master.add(plan(0, -2, {joining(0)}));
  shared.master.run(0, Master::Runs::must_not);
  EXPECT_NEAR(shared.value(), 0, 1e-6);
  shared.master.run(0, Master::Runs::may);
  EXPECT_NEAR(shared.value(), -2, 1e-6);
  shared.master.add(plan(0, -4, {}));
  EXPECT_NEAR(shared.value(), -4, 1e-6);
  shared.master.run(0, Master::Runs::must);
  EXPECT_NEAR(shared.value(), -2, 1e-6);
}

TEST(Master, HasNoSolutionWhereAGroupMustRunThatTooFewCanJoin) {
  Stock stock = one_group(no_cap, no_cap, 2);
  stock.take(plan(0, 0, {visiting(0, 0)}));
  Shared shared{stock, 1};
  shared.master.add(plan(0, -2, {joining(0)}));
  EXPECT_EQ(shared.master.solve(), Master::Outcome::none);
}

TEST(Master, KeepsTwoApartWhoWouldMeet) {
  Shared shared{one_group(no_cap, no_cap), 2, {{0, 1}}};
  for (const int person : {0, 1}) {
    Column both = plan(person, -3, {joining(0)});
    both.attended = {{0, 0}, {0, 1}};
    shared.master.add(both);
  }
  EXPECT_NEAR(shared.value(), -3, 1e-6);
  Column second = plan(1, -2, {visiting(0, 1)});
  second.attended = {{0, 1}};
  Column first = plan(0, -2, {visiting(0, 0)});
  first.attended = {{0, 0}};
  shared.master.add(first);
  shared.master.add(second);
  EXPECT_NEAR(shared.value(), -4, 1e-6);
}

TEST(Master, HoldsALevelUntilItIsReleased) {
  Shared shared{one_group(no_cap, no_cap), 1};
  shared.master.add({0, {-1, 7}, {joining(0)}, {}});
  shared.master.aim({0, 1, 0, 0});
  EXPECT_NEAR(shared.value(), 0, 1e-6);
  shared.master.hold(0, -1);
  EXPECT_NEAR(shared.value(), 7, 1e-6);
  shared.master.add({0, {-1, 4}, {visiting(0, 0)}, {}});
  EXPECT_NEAR(shared.value(), 4, 1e-6);
  shared.master.release(0);
  EXPECT_NEAR(shared.value(), 0, 1e-6);
}

TEST(Master, PlacesSomeoneOrNotAsItIsTold) {
  Shared shared{one_group(no_cap, no_cap), 2};
  shared.master.add(plan(0, 5, {joining(0)}));
  shared.master.add(plan(1, -3, {joining(0)}));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
  shared.master.place(0, Master::Placed::must);
  EXPECT_NEAR(shared.value(), 2, 1e-6);
  shared.master.place(1, Master::Placed::must_not);
  EXPECT_NEAR(shared.value(), 5, 1e-6);
  shared.master.place(0, Master::Placed::may);
  EXPECT_NEAR(shared.value(), 0, 1e-6);
}

TEST(Master, TakesNoColumnThatIsNotAllowed) {
  Shared shared{one_group(no_cap, no_cap), 1};
  const int column = shared.master.add(plan(0, -3, {joining(0)}));
  shared.master.allow(column, false);
  EXPECT_FALSE(shared.master.allowed(column));
  EXPECT_NEAR(shared.value(), 0, 1e-6);
  shared.master.allow(column, true);
  EXPECT_TRUE(shared.master.allowed(column));
  EXPECT_NEAR(shared.value(), -3, 1e-6);
}

TEST(Master, TakesPartsWhereThatIsBetterThanWholes) {
  const Stock::Row one_seat{{1}, {no_cap}, 0, 0};
  Shared shared{stock_of({one_seat, one_seat, one_seat}), 3};
  shared.master.add(plan(0, -1, {joining(0, 0, 1), joining(1, 0, 1)}));
  shared.master.add(plan(1, -1, {joining(1, 0, 1), joining(2, 0, 1)}));
  shared.master.add(plan(2, -1, {joining(0, 0, 1), joining(2, 0, 1)}));
  EXPECT_NEAR(shared.value(), -1.5, 1e-6);
}

}  // namespace
}  // namespace meanwhile::planner
