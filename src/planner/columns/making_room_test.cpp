#include "planner/columns/making_room.hpp"

#include <gtest/gtest.h>

#include "planner/columns/everyone_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using enum RoomSearch::Gathering;

constexpr double bold = 50'000;

/// Counts one of the first priority, and so many minutes of burden.
Column placing(int person, long burden, std::vector<Seats> seats) {
  return {person, {-1, 0, 0, burden}, std::move(seats), {}};
}

TEST(MakingRoom, LetsSomebodyInWhereAnotherCanMove) {
  Two two;
  for (programme::Offering& group : two.programme.offerings) group.seats = 1;
  const Everyone everyone =
      two.everyone({{placing(0, 10, {joining(0)}), placing(0, 90, {joining(1)})},
                    {placing(1, 10, {joining(0)})}});
  EXPECT_EQ(with_room_made(everyone, {0, -1}, {never, bold, 1}, endless), (Chosen{1, 0}));
}

TEST(MakingRoom, GivesAPlaceToWhomeverItServesBetter) {
  Two two;
  two.first().seats = 1;
  const Everyone everyone =
      two.everyone({{placing(0, 10, {joining(0)}), placing(0, 20, {joining(1)})},
                    {placing(1, 10, {joining(0)}), placing(1, 90, {joining(1)})}});
  EXPECT_EQ(with_room_made(everyone, {0, 1}, {never, bold, 1}, endless), (Chosen{1, 0}));
}

TEST(MakingRoom, LetsSomebodyInForWhomeverCountsLess) {
  Two two;
  two.first().seats = 1;
  const Everyone everyone =
      two.everyone({{placing(0, 0, {joining(0)})}, {{1, {-3, 0, 0, 0}, {joining(0)}, {}}}});
  EXPECT_EQ(with_room_made(everyone, {0, -1}, {never, bold, 1}, endless), (Chosen{-1, 0}));
}

TEST(MakingRoom, GathersPeopleInAGroupThatNoneOfThemCouldOpen) {
  Two two;
  two.first().min_seats = 2;
  const Everyone everyone =
      two.everyone({{placing(0, 0, {joining(0)})}, {placing(1, 0, {joining(0)})}});
  EXPECT_EQ(with_room_made(everyone, {-1, -1}, {at_first, bold, 1}, endless), (Chosen{0, 0}));
  EXPECT_EQ(with_room_made(everyone, {-1, -1}, {never, bold, 1}, endless), (Chosen{-1, -1}));
}

TEST(MakingRoom, LeavesNobodyInAGroupThatTooFewGatherIn) {
  Two two;
  two.first().min_seats = 3;
  const Everyone everyone = two.everyone(
      {{placing(0, 0, {joining(0)}), placing(0, 90, {joining(1)})}, {placing(1, 0, {joining(0)})}});
  EXPECT_EQ(with_room_made(everyone, {-1, -1}, {at_first, bold, 1}, endless), (Chosen{1, -1}));
}

TEST(MakingRoom, LetsNobodyMeetWhomSheAvoids) {
  Two two;
  two.avoid = true;
  const auto meeting = [](Column column) {
    column.attended = {{0, 0}};
    return column;
  };
  const Everyone everyone = two.everyone(
      {{meeting(placing(0, 0, {joining(0)}))}, {meeting(placing(1, 0, {joining(0)}))}});
  EXPECT_EQ(with_room_made(everyone, {0, -1}, {at_first, bold, 1}, endless), (Chosen{0, -1}));
}

}  // namespace
}  // namespace meanwhile::planner
