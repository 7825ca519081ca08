#include "planner/search/choice_set.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace meanwhile::planner {
namespace {

constexpr std::size_t size = 130;  // three words, the last of them not full

ChoiceSet of(std::initializer_list<int> choices) {
  ChoiceSet set{size};
  for (const int choice : choices) set.add(choice);
  return set;
}

std::vector<int> listed(const ChoiceSet& set) {
  std::vector<int> all;
  set.each([&](int choice) {
    all.push_back(choice);
    return true;
  });
  return all;
}

using Choices = std::vector<int>;

TEST(ChoiceSet, HoldsWhatWasAddedOnBothSidesOfAWord) {
  ChoiceSet set = of({129, 0, 64, 63});
  EXPECT_EQ(listed(set), (Choices{0, 63, 64, 129}));
  EXPECT_EQ(set.size(), 4);
  for (const int choice : {0, 63, 64, 129}) EXPECT_TRUE(set.holds(choice)) << choice;
  for (const int choice : {1, 62, 65, 128}) EXPECT_FALSE(set.holds(choice)) << choice;
  set.remove(64);
  set.remove(65);
  EXPECT_EQ(listed(set), (Choices{0, 63, 129}));
}

TEST(ChoiceSet, HoldsNothingAtFirst) {
  EXPECT_EQ(listed(ChoiceSet{size}), Choices{});
  EXPECT_EQ(ChoiceSet{0}.size(), 0);
}

TEST(ChoiceSet, MeetsWhereSomeChoiceIsInBoth) {
  const ChoiceSet some = of({1, 63, 129});
  EXPECT_TRUE(some.meets(of({129})));
  EXPECT_TRUE(some.meets(of({0, 63})));
  EXPECT_FALSE(some.meets(of({0, 2, 64, 128})));
  EXPECT_FALSE(some.meets(of({})));
  EXPECT_EQ(some.common_with(of({1, 2, 129})), 2);
  EXPECT_EQ(some.common_with(of({2})), 0);
}

TEST(ChoiceSet, IsCutAndJoined) {
  EXPECT_EQ(listed(of({1, 63, 129}) & of({2, 63, 64, 129})), (Choices{63, 129}));
  ChoiceSet either = of({1, 63});
  either |= of({63, 128});
  EXPECT_EQ(listed(either), (Choices{1, 63, 128}));
}

TEST(ChoiceSet, IsWalkedUntilThatIsEnough) {
  Choices seen;
  of({3, 70, 100}).each([&](int choice) {
    seen.push_back(choice);
    return choice < 70;
  });
  EXPECT_EQ(seen, (Choices{3, 70}));
}

/// What is taken out while a set is walked, as the search does it, is not missed on the way.
TEST(ChoiceSet, MayLoseWhatWasJustSeen) {
  ChoiceSet set = of({3, 5, 70});
  Choices seen;
  set.each([&](int choice) {
    seen.push_back(choice);
    set.remove(choice);
    return true;
  });
  EXPECT_EQ(seen, (Choices{3, 5, 70}));
  EXPECT_EQ(set.size(), 0);
}

}  // namespace
}  // namespace meanwhile::planner
