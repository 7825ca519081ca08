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
    date.paying.push_back({price, before, false, length, Quarters{}, nullptr});
  }
  Cost least(Minute room, bool online_only = false) {
    return table.least(date, Quarters{}, room, online_only);
  }
  std::vector<Cost> picked() const {
    std::vector<Cost> prices;
    table.each_picked(date, [&](const PayingOffer& offer) { prices.push_back(offer.price); });
    return prices;
  }
  PricedDate date;
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

TEST(DateTable, LeavesOutWhatIsOnSiteWhereNobodyGoes) {
  ADate a;
  a.date.paying[2].onsite = true;
  EXPECT_EQ(a.least(all_day, true), -25);
}

/// More than there are rows for is counted as if nothing overlapped: never too much.
TEST(DateTable, CountsWhatItHasNoPlaceForByItself) {
  ADate a;
  for (int i = 0; i < 200; ++i) a.add(-1, 0, 30);
  EXPECT_LE(a.least(all_day), -30 - (203 - 128));
}

}  // namespace
}  // namespace meanwhile::planner
