#include "planner/columns/everyone.hpp"

#include <gtest/gtest.h>

#include "planner/columns/everyone_for_tests.hpp"

namespace meanwhile::planner {
namespace {

Column attending(Column column, std::vector<SessionAt> sessions) {
  column.attended = std::move(sessions);
  return column;
}

TEST(IsPossible, AsLongAsThereAreSeats) {
  Two two;
  const auto options = [](const Seats& one, const Seats& other) {
    return std::vector<std::vector<Column>>{{plan(0, 0, {one})}, {plan(1, 0, {other})}};
  };
  EXPECT_TRUE(is_possible(two.everyone(options(joining(0), joining(0))), {0, 0}));
  two.first().seats = 1;
  EXPECT_FALSE(is_possible(two.everyone(options(joining(0), joining(0))), {0, 0}));
  EXPECT_FALSE(is_possible(two.everyone(options(joining(0), visiting(0, 1))), {0, 0}));
  EXPECT_TRUE(is_possible(two.everyone(options(joining(0), joining(0))), {0, -1}));
  EXPECT_TRUE(is_possible(two.everyone(options(visiting(0, 0), visiting(0, 1))), {0, 0}));
}

TEST(IsPossible, AsLongAsThereAreSeatsOnline) {
  Two two;
  two.first().online_seats = 1;
  const Everyone everyone =
      two.everyone({{plan(0, 0, {online(joining(0))})},
                    {plan(1, 0, {online(joining(0))}), plan(1, 0, {joining(0)}),
                     plan(1, 0, {joining(0), dialling(0, 1)})}});
  EXPECT_FALSE(is_possible(everyone, {0, 0}));
  EXPECT_TRUE(is_possible(everyone, {0, 1}));
  EXPECT_FALSE(is_possible(everyone, {0, 2}));
  EXPECT_TRUE(is_possible(everyone, {-1, 2}));
}

TEST(IsPossible, OnlyWithEnoughInEveryGroupThatIsUsed) {
  Two two;
  two.first().min_seats = 2;
  const Everyone everyone = two.everyone(
      {{plan(0, 0, {joining(0)})}, {plan(1, 0, {joining(0)}), plan(1, 0, {visiting(0, 0)})}});
  EXPECT_TRUE(is_possible(everyone, {0, 0}));
  EXPECT_FALSE(is_possible(everyone, {0, -1}));
  EXPECT_FALSE(is_possible(everyone, {0, 1}));
  EXPECT_TRUE(is_possible(everyone, {-1, -1}));
}

TEST(IsPossible, OnlyWhereThoseAreApartWhoAvoidEachOther) {
  Two two;
  const std::vector<std::vector<Column>> options{
      {attending(plan(0, 0, {joining(0)}), {{0, 0}, {0, 1}})},
      {attending(plan(1, 0, {visiting(0, 1)}), {{0, 1}}),
       attending(plan(1, 0, {visiting(1, 1)}), {{1, 1}})}};
  EXPECT_TRUE(is_possible(two.everyone(options), {0, 0}));
  two.avoid = true;
  EXPECT_FALSE(is_possible(two.everyone(options), {0, 0}));
  EXPECT_TRUE(is_possible(two.everyone(options), {0, 1}));
  EXPECT_TRUE(is_possible(two.everyone(options), {-1, 0}));
}

TEST(ShareASession, OnlyThoseWhoAttendTheSameOne) {
  const Column one = attending({}, {{0, 1}, {2, 0}});
  EXPECT_TRUE(share_a_session(one, attending({}, {{0, 0}, {1, 0}, {2, 0}})));
  EXPECT_FALSE(share_a_session(one, attending({}, {{0, 0}, {1, 0}, {2, 1}})));
  EXPECT_FALSE(share_a_session(one, {}));
}

TEST(FiguresOf, ThoseWhoHaveAPlanAreAddedUp) {
  const Two two;
  const Everyone everyone =
      two.everyone({{{0, {-1, -5, 0, 30}, {}, {}}},
                    {{1, {-2, 0, -1, 40}, {}, {}}, {1, {-2, 0, 0, 50}, {}, {}}}});
  EXPECT_EQ(figures_of(everyone, {0, 1}), (Figures{-3, -5, 0, 80}));
  EXPECT_EQ(figures_of(everyone, {-1, 0}), (Figures{-2, 0, -1, 40}));
  EXPECT_EQ(figures_of(everyone, {-1, -1}), Figures{});
}

/// Both would rather have the one seat of the first group.
struct OneSeat : Two {
  OneSeat() { first().seats = 1; }
  Chosen chosen() const {
    return one_after_another(everyone({{plan(0, 0, {joining(0)}), plan(0, 0, {joining(1)})},
                                       {plan(1, 0, {joining(0)}), plan(1, 0, {joining(1)})}}));
  }
};

TEST(OneAfterAnother, TheFirstInOrderChoosesFirst) {
  EXPECT_EQ(OneSeat{}.chosen(), (Chosen{0, 1}));
}

TEST(OneAfterAnother, WhoeverHasWaitedLongerChoosesFirst) {
  OneSeat given;
  given.standing = {Standing{1, 3}, Standing{1, 4}};
  EXPECT_EQ(given.chosen(), (Chosen{1, 0}));
}

TEST(OneAfterAnother, PriorityComesBeforeWaiting) {
  OneSeat given;
  given.standing = {Standing{2, 3}, Standing{1, 4}};
  EXPECT_EQ(given.chosen(), (Chosen{0, 1}));
}

TEST(OneAfterAnother, WhoeverFindsNoSeatWaits) {
  OneSeat given;
  given.programme.offerings[1].seats = 0;
  EXPECT_EQ(given.chosen(), (Chosen{0, -1}));
}

TEST(OneAfterAnother, ThoseWhoAvoidEachOtherStayApart) {
  Two two;
  two.avoid = true;
  const std::vector<SessionAt> both{{0, 0}, {0, 1}};
  const Everyone everyone =
      two.everyone({{attending(plan(0, 0, {joining(0)}), both)},
                    {attending(plan(1, 0, {joining(0)}), both), plan(1, 0, {joining(1)})}});
  EXPECT_EQ(one_after_another(everyone), (Chosen{0, 1}));
}

}  // namespace
}  // namespace meanwhile::planner
