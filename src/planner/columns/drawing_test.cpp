#include "planner/columns/drawing.hpp"

#include <gtest/gtest.h>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using Joined = std::vector<Seats>;

TEST(Keepable, IsKeptByOneSlotOfEveryGroup) {
  const Keepable keepable{{{0, 1}, {3}}};
  EXPECT_TRUE(keepable.keeps(Joined{joining(1), joining(3)}));
  EXPECT_TRUE(keepable.keeps(Joined{joining(0), joining(2), joining(3)}));
  EXPECT_FALSE(keepable.keeps(Joined{joining(0), joining(1)}));
  EXPECT_FALSE(keepable.keeps(Joined{}));
}

TEST(Keepable, HoldsEachSlotOfItsGroupsAndNoOther) {
  const Keepable keepable{{{0, 1}, {3}}};
  for (const int slot : {0, 1, 3}) EXPECT_TRUE(keepable.holds(slot)) << slot;
  for (const int slot : {2, 4}) EXPECT_FALSE(keepable.holds(slot)) << slot;
}

/// Somebody of priority 2 who has waited nine days, and two groups on Mondays.
struct Somebody {
  programme::Programme programme = monday_groups(2);
  Case person = somebody();
  Agenda agenda{programme, two_weeks()};
  Member member{programme, agenda, person, 5, {2, 9}, false};
};

TEST(RegularOption, CountsWhatIsKeptOnlyWhereAllOfItIs) {
  const Somebody given;
  const Keepable first{{{0}}};
  EXPECT_EQ(regular_option(given.member, first, {joining(0)}, 40).column.figures,
            (Figures{-2, -9, -1, 40}));
  EXPECT_EQ(regular_option(given.member, first, {joining(1)}, 40).column.figures,
            (Figures{-2, -9, 0, 40}));
  EXPECT_EQ(regular_option(given.member, {}, {joining(0)}, 40).column.figures,
            (Figures{-2, -9, 0, 40}));
}

TEST(RegularOption, NamesWhatIsAttendedOnlyOfThoseWhoMayNotMeet) {
  Somebody given;
  given.programme.offerings[1].except = {monday};
  given.agenda = Agenda{given.programme, two_weeks()};
  const Joined joined{joining(0), joining(1)};
  EXPECT_TRUE(regular_option(given.member, {}, joined, 0).column.attended.empty());
  given.member.avoids = true;
  EXPECT_EQ(regular_option(given.member, {}, joined, 0).column.attended,
            (std::vector<SessionAt>{{0, 0}, {0, 1}, {1, 1}}));
}

}  // namespace
}  // namespace meanwhile::planner
