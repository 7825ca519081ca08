#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "planner/day_group_for_tests.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// The day group, another like it and a third on other days, on site and online; two dates a week.
struct ThreeGroups : Asked {
  ThreeGroups() {
    dose().least_days = 2;
    programme.offerings.push_back(offering());
    programme.offerings[1].id = OfferingId{"another"};
    programme.offerings.push_back(offering());
    programme.offerings[2].id = OfferingId{"late"};
    programme.offerings[2].meetings = {{time::Weekday::tuesday, 17h, 19h, {}, {}},
                                       {time::Weekday::friday, 17h, 18h, {}, {}}};
  }
};

/// What is joined, in any order.
using Set = std::set<int>;

struct Listed {
  explicit Listed(ThreeGroups asked = {})
      : given(std::move(asked)),
        board(given.programme, given.person),
        prices(board, Emphasis::least_burden) {}

  SetList list(std::size_t wanted, std::size_t most) const {
    return Search{board, prices}.list(wanted, most, Search::no_limit);
  }

  /// What every set costs that can be lived, each tried by itself.
  std::map<Set, Cost> every_set() const {
    std::map<Set, Cost> all;
    const Choices choices{board, prices};
    for (unsigned bits = 0; bits < 1U << choices.all.size(); ++bits) {
      Set set;
      std::vector<JoinedSlot> joined;
      std::set<int> slots;
      for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice) {
        if (!(bits >> choice & 1U)) continue;
        const Choice& one = choices.all[at(choice)];
        set.insert(choice);
        slots.insert(one.slot);
        joined.push_back({one.slot, one.modality});
      }
      if (slots.size() < set.size()) continue;
      Search search{board, prices};
      search.know(joined);
      if (const Cost cost = search.better_than_known(0); cost < impossible) all[set] = cost;
    }
    return all;
  }

  ThreeGroups given;
  Board board;
  Prices prices;
};

Set joined(const SetList::Set& set) { return {set.joined.begin(), set.joined.end()}; }

TEST(SearchList, HasEverySetWhereAllAreWanted) {
  const Listed listed;
  const SetList list = listed.list(1'000, 1'000);
  std::map<Set, Cost> found;
  for (const SetList::Set& set : list.sets) found[joined(set)] = set.cost;
  EXPECT_EQ(found.size(), list.sets.size());
  EXPECT_GT(found.size(), 4U);
  EXPECT_EQ(found, listed.every_set());
  EXPECT_EQ(list.below, impossible);
}

TEST(SearchList, LeavesNothingOutThatCostsLessThanItSays) {
  const Listed listed;
  const std::map<Set, Cost> every = listed.every_set();
  for (std::size_t most = 1; most < every.size(); ++most) {
    const SetList list = listed.list(1, most);
    ASSERT_LE(list.sets.size(), most);
    ASSERT_FALSE(list.sets.empty());
    std::map<Set, Cost> left_out = every;
    for (const SetList::Set& set : list.sets) {
      EXPECT_EQ(set.cost, every.at(joined(set)));
      left_out.erase(joined(set));
    }
    EXPECT_LT(list.below, impossible);
    for (const auto& [set, cost] : left_out) EXPECT_GE(cost, list.below) << "of " << most;
  }
}

TEST(SearchList, BeginsWithTheCheapest) {
  const Listed listed;
  const SetList list = listed.list(3, 3);
  ASSERT_EQ(list.sets.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(list.sets, {}, &SetList::Set::cost));
  EXPECT_EQ(list.sets[0].cost, (Search{listed.board, listed.prices}.least()));
}

TEST(SearchList, SaysNoMoreThanAFloorWhereItMayNotLook) {
  const Listed listed;
  const SetList list = Search{listed.board, listed.prices}.list(1, 1'000, 1);
  EXPECT_TRUE(list.sets.empty());
  for (const auto& [set, cost] : listed.every_set()) EXPECT_GE(cost, list.below);
}

TEST(SearchList, IsEmptyWhereNothingFits) {
  ThreeGroups given;
  given.dose().least_days = 6;
  const SetList list = Listed{given}.list(1, 1'000);
  EXPECT_TRUE(list.sets.empty());
  EXPECT_EQ(list.below, impossible);
}

}  // namespace
}  // namespace meanwhile::planner
