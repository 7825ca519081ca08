#include "planner/search/date_table.hpp"

#include <gtest/gtest.h>

namespace meanwhile::planner {
namespace {

constexpr Minute all_day = 1440;

/// A date on which a morning, a noon and an evening pay; the noon overlaps both others.
struct ADate {
  ADate() {
    add(-10, 0, 90);
    add(-25, 0, 150);
    add(-20, 1, 180);
  }
  void add(Cost price, int before, Minute length) {
    date.paying.push_back({price, before, false, 0, 0, length, Quarters{}, nullptr});
  }
  /// From now on the offer is on site, and costs its ways.
  void go(std::size_t offer, Cost there, Cost back) {
    date.paying[offer].onsite = true;
    date.paying[offer].there = there;
    date.paying[offer].back = back;
  }
  Cost least(Minute room) {
    set.room = room;
    return table.least(date, set).any();
  }
  std::vector<Cost> picked(bool has_to_be = false) const {
    std::vector<Cost> prices;
    table.each_picked(date, set, has_to_be,
                      [&](const PayingOffer& offer) { prices.push_back(offer.price); });
    return prices;
  }
  PricedDate date;
  DateSet set;
  DateTable table;
};

TEST(DateTable, PicksTheCheapestThatDoNotOverlap) {
  ADate a;
  EXPECT_EQ(a.least(all_day), -30);
  EXPECT_EQ(a.picked(), (std::vector<Cost>{-20, -10}));
}

TEST(DateTable, PicksNoLongerThanThereIsRoom) {
  ADate a;
  EXPECT_EQ(a.least(270), -30);
  EXPECT_EQ(a.least(269), -25);
  EXPECT_EQ(a.picked(), (std::vector<Cost>{-25}));
  EXPECT_EQ(a.least(149), -10);
  EXPECT_EQ(a.least(89), 0);
  EXPECT_EQ(a.least(-1), 0);
  EXPECT_TRUE(a.picked().empty());
}

TEST(DateTable, PaysTheWayToTheFirstOnSiteAndFromTheLast) {
  ADate a;
  a.go(0, 4, 1);
  a.go(2, 3, 2);
  EXPECT_EQ(a.least(all_day), -25);  // the noon; the others would be -30 and 6 for the ways
  a.date.paying[1].price = -23;
  EXPECT_EQ(a.least(all_day), -24);
  EXPECT_EQ(a.picked(), (std::vector<Cost>{-20, -10}));
}

TEST(DateTable, PaysNoWayThatIsSet) {
  ADate a;
  a.go(0, 4, 1);
  a.go(2, 3, 2);
  a.set.there = 3;
  a.set.back = 2;
  EXPECT_EQ(a.least(all_day), -29);
  EXPECT_EQ(a.picked(), (std::vector<Cost>{-20, -10}));
}

TEST(DateTable, WhatIsOnlineNeedsNoWay) {
  ADate a;
  a.go(0, 40, 0);
  EXPECT_EQ(a.least(all_day), -25);
  a.date.paying[1].price = -20;
  EXPECT_EQ(a.least(all_day), -20);
}

TEST(DateTable, GoesWhereSomethingHasToBe) {
  ADate a;
  for (std::size_t i = 0; i < 3; ++i) a.go(i, 20, 20);
  EXPECT_EQ(a.least(all_day), 0);
  EXPECT_TRUE(a.picked().empty());
  EXPECT_EQ(a.table.least(a.date, a.set).away, 10);
  EXPECT_EQ(a.picked(true), (std::vector<Cost>{-20, -10}));
}

TEST(DateTable, PicksNothingOfNothing) {
  ADate a;
  a.date.paying.clear();
  EXPECT_EQ(a.least(all_day), 0);
  EXPECT_EQ(a.table.least(a.date, a.set).away, impossible);
  EXPECT_TRUE(a.picked().empty());
}

/// More than there are rows for is counted as if nothing overlapped: never too much.
TEST(DateTable, CountsWhatItHasNoPlaceForByItself) {
  ADate a;
  for (int i = 0; i < 200; ++i) a.add(-1, 0, 30);
  EXPECT_LE(a.least(all_day), -30 - (203 - 128));
}

}  // namespace
}  // namespace meanwhile::planner
