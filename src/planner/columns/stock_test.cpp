#include "planner/columns/stock.hpp"

#include <gtest/gtest.h>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using Free = std::vector<int>;

/// One group of two sessions with three seats, two of them online.
Stock one_group(int needed = 0) { return stock_of({{{3, 3}, {2, 2}, needed, 0}}); }

TEST(Stock, IsWhatAnAgendaHasFree) {
  programme::Programme programme = monday_groups(2);
  programme.offerings[0].seats = 5;
  programme.offerings[0].online_seats = 2;
  programme.offerings[0].min_seats = 1;
  const Stock stock{Agenda{programme, two_weeks()}};
  ASSERT_EQ(stock.rows.size(), 2U);
  EXPECT_EQ(stock.rows[0].seats, (Free{5, 5}));
  EXPECT_EQ(stock.rows[0].online, (Free{2, 2}));
  EXPECT_EQ(stock.rows[0].needed, 1);
  EXPECT_FALSE(stock.rows[0].must());
  EXPECT_EQ(stock.rows[1].seats, (Free{Stock::no_cap, Stock::no_cap}));
}

TEST(Stock, LosesASeatInEachSessionThatIsTaken) {
  Stock stock = one_group();
  stock.take(plan(0, 0, {joining(0)}));
  stock.take(plan(1, 0, {visiting(0, 1)}));
  EXPECT_EQ(stock.rows[0].seats, (Free{2, 1}));
  EXPECT_EQ(stock.rows[0].online, (Free{2, 2}));
}

TEST(Stock, LosesASeatInTheRoomAndOneOnlineToWhoeverJoinsOnline) {
  Stock stock = one_group();
  stock.take(plan(0, 0, {online(joining(0))}));
  EXPECT_EQ(stock.rows[0].seats, (Free{2, 2}));
  EXPECT_EQ(stock.rows[0].online, (Free{1, 1}));
}

TEST(Stock, LosesNoFurtherSeatInTheRoomToWhoeverDialsIn) {
  Stock stock = one_group();
  stock.take(plan(0, 0, {joining(0), dialling(0, 1)}));
  EXPECT_EQ(stock.rows[0].seats, (Free{2, 2}));
  EXPECT_EQ(stock.rows[0].online, (Free{2, 1}));
}

TEST(Stock, StaysWithoutACapWhateverIsTaken) {
  Stock stock = stock_of({{{Stock::no_cap, Stock::no_cap}, {1, 1}, 0, 0}});
  stock.take(plan(0, 0, {joining(0)}));
  EXPECT_EQ(stock.rows[0].seats, (Free{Stock::no_cap, Stock::no_cap}));
}

TEST(Stock, NeedsFewerForAGroupWithEachWhoJoins) {
  Stock stock = one_group(1);
  EXPECT_FALSE(stock.rows[0].too_few());
  stock.take(plan(0, 0, {joining(0)}));
  EXPECT_EQ(stock.rows[0].needed, 0);
  stock.take(plan(1, 0, {joining(0)}));
  stock.put_back(plan(0, 0, {joining(0)}).seats);
  EXPECT_FALSE(stock.rows[0].too_few());
}

TEST(Stock, IsAsBeforeOnceAPlanIsPutBack) {
  const Stock before = one_group(2);
  Stock stock = before;
  const Column column = plan(0, 0, {online(joining(0, 0, 1)), visiting(0, 1)});
  stock.take(column);
  EXPECT_TRUE(stock.rows[0].too_few());
  stock.put_back(column.seats);
  EXPECT_EQ(stock.rows[0].seats, before.rows[0].seats);
  EXPECT_EQ(stock.rows[0].online, before.rows[0].online);
  EXPECT_EQ(stock.rows[0].needed, 2);
  EXPECT_FALSE(stock.rows[0].must());
}

TEST(Stock, MustRunAGroupThatIsVisitedThoughAVisitorIsNotWhatItNeeds) {
  Stock stock = one_group(2);
  stock.take(plan(0, 0, {visiting(0, 0)}));
  EXPECT_TRUE(stock.rows[0].must());
  EXPECT_EQ(stock.rows[0].needed, 2);
}

}  // namespace
}  // namespace meanwhile::planner
