#include "planner/search/lack.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// What two weeks lack with nothing joined, or with the day group: 360 minutes a week.
class DayGroup : public Asked {
 public:
  Lack lack(bool joined) const {
    const Board board{programme, person};
    const Prices prices{board, Emphasis::least_burden};
    const Choices choices{board, prices};
    Partial partial{board, prices};
    if (joined) partial.add(0, board, prices, choices);
    Lack lack{board};
    lack.find(board, partial);
    return lack;
  }
};

TEST(Lack, IsWhatIsMissingOfHoursAndModules) {
  DayGroup group;
  group.dose().least_minutes = 540min;
  group.dose().modules = {{ModuleId{"cbt"}, 400min}};
  EXPECT_EQ(group.lack(false).minutes, (std::vector<Minute>{540, 540}));
  EXPECT_EQ(group.lack(true).minutes, (std::vector<Minute>{180, 180}));
  EXPECT_EQ(group.lack(false).module_minutes[0], 400);
  EXPECT_EQ(group.lack(true).module_minutes[0], 40);
}

TEST(Lack, IsNothingWhereThereIsEnough) {
  DayGroup group;
  group.dose().least_minutes = 300min;
  EXPECT_EQ(group.lack(true).minutes, (std::vector<Minute>{0, 0}));
}

TEST(Lack, CountsSessionsByWeekAndByBlock) {
  DayGroup group;
  group.dose().kinds = {{programme::Kind::group, 3, 1}};
  EXPECT_EQ(group.lack(false).week_sessions[0], 3);
  EXPECT_EQ(group.lack(true).week_sessions[0], 1);
  group.dose().kinds = {{programme::Kind::group, 5, 2}};
  EXPECT_EQ(group.lack(false).block_sessions[0], 5);
  EXPECT_EQ(group.lack(true).block_sessions[0], 1);
}

}  // namespace
}  // namespace meanwhile::planner
