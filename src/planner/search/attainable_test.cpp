#include "planner/search/attainable.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// The day group, six hours a week, and another at the same time.
struct TwoAtOnce : Asked {
  TwoAtOnce() {
    programme.offerings.push_back(offering());
    programme.offerings[1].id = OfferingId{"other"};
  }

  bool attainable() const {
    const Board board{programme, person};
    const Prices prices{board, Emphasis::least_burden};
    const Choices choices{board, prices};
    return are_minima_attainable(board, Supply{board, prices, choices});
  }
};

TEST(Attainable, CountsNoTwoSessionsAtOnce) {
  TwoAtOnce asked;
  asked.dose().modules = {{ModuleId{"cbt"}, 360min}};
  EXPECT_TRUE(asked.attainable());
  asked.dose().modules = {{ModuleId{"cbt"}, 361min}};
  EXPECT_FALSE(asked.attainable());
}

TEST(Attainable, KnowsWhatNoSessionIs) {
  TwoAtOnce asked;
  asked.dose().kinds = {{programme::Kind::family, 1, 1}};
  EXPECT_FALSE(asked.attainable());
}

TEST(Attainable, KeepsToTheMostOfADateAndOfAWeek) {
  TwoAtOnce asked;
  asked.dose().least_minutes = 6h;
  asked.dose().most_days = 1;
  EXPECT_FALSE(asked.attainable());
  asked.dose().most_days = 2;
  EXPECT_TRUE(asked.attainable());
  asked.dose().most_minutes_per_day = 2h;
  EXPECT_FALSE(asked.attainable());
}

TEST(Attainable, LetsWeeksFallShortThatMay) {
  TwoAtOnce asked;
  asked.dose().least_days = 3;
  asked.person.prescription.short_weeks_allowed = 1;
  EXPECT_FALSE(asked.attainable());
  asked.person.prescription.short_weeks_allowed = 2;
  EXPECT_TRUE(asked.attainable());
}

}  // namespace
}  // namespace meanwhile::planner
