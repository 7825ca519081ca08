#include "planner/search/search.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

/// The day group, online: two dates of 30 in each of two weeks.
struct DayGroup : Asked {
  DayGroup() { dose().least_days = 2; }
};

TEST(Search, FindsNothingInFewerSetsThanItTakes) {
  DayGroup group;
  const Board board{group.programme, group.person};
  const Prices prices{board, Emphasis::least_burden};
  Search search{board, prices};
  EXPECT_EQ(search.least(1), impossible);
  EXPECT_FALSE(search.proven());
}

TEST(Search, PricesWhatAnotherFound) {
  DayGroup group;
  const Board board{group.programme, group.person};
  const Prices nothing = Prices::of_nothing(board);
  Search any{board, nothing};
  ASSERT_TRUE(any.possible());
  const Prices prices{board, Emphasis::least_burden};
  Search search{board, prices};
  search.know(any.best());
  const Cost cost = search.better_than_known(0);
  EXPECT_GE(cost, 4 * 30 * prices.per_total + joining_one);
  EXPECT_LT(search.draw(search.first(cost), cost).cost, impossible);
}

TEST(Search, FindsNothingCheaperThanTheBestThatIsKnown) {
  DayGroup group;
  const Board board{group.programme, group.person};
  const Prices prices{board, Emphasis::least_burden};
  Search search{board, prices};
  const Cost cost = search.least();
  Search told{board, prices};
  told.know(search.best());
  EXPECT_EQ(told.least(), cost);
  EXPECT_EQ(told.best().size(), search.best().size());
  EXPECT_TRUE(told.proven());
}

TEST(Search, SeesThatThereIsNoPlanAtAll) {
  DayGroup group;
  group.dose().least_days = 3;
  const Board board{group.programme, group.person};
  const Prices nothing = Prices::of_nothing(board);
  Search any{board, nothing};
  EXPECT_FALSE(any.possible());
  EXPECT_TRUE(any.proven());
}

}  // namespace
}  // namespace meanwhile::planner
