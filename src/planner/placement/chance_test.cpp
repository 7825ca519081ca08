#include "planner/placement/chance.hpp"

#include <gtest/gtest.h>

#include <array>

namespace meanwhile::planner::placement {
namespace {

TEST(Chance, DrawsEveryNumberBelowAboutEquallyOften) {
  Chance chance(1);
  std::array<int, 5> drawn{};
  for (int i = 0; i < 5'000; ++i) ++drawn.at(at(chance.below(5)));
  for (const int count : drawn) EXPECT_NEAR(count, 1'000, 150);
}

TEST(Chance, DrawsEveryMemberOfASetAndNothingElse) {
  Chance chance(2);
  const Word set = bit(0) | bit(7) | bit(63);
  Word drawn = 0;
  for (int i = 0; i < 100; ++i) drawn |= bit(chance.of(set));
  EXPECT_EQ(drawn, set);
  EXPECT_EQ(chance.of(bit(40)), 40);
}

TEST(Chance, IsTheSameForEqualSeedsAndAnotherForOthers) {
  EXPECT_EQ(Chance(3).next(), Chance(3).next());
  EXPECT_NE(Chance(3).next(), Chance(4).next());
  // The seed whose state would be 0, from which nothing else follows.
  Chance zero(std::uint64_t{0} - 0x9e3779b97f4a7c15U);
  EXPECT_NE(zero.next(), zero.next());
}

}  // namespace
}  // namespace meanwhile::planner::placement
