// What the search leaves out by itself, without a bound: it must never leave out a plan.
#include <gtest/gtest.h>

#include <bit>

#include "planner/search/harmony.hpp"
#include "planner/search/outlook.hpp"
#include "trial.hpp"

namespace meanwhile::planner {
namespace {

using oracle::Chance;

TEST(OutlookOfDrawnCases, NeedsWhatEveryPlanHoldsOneOf) {
  int needed = 0;
  for (const auto& trial : trials()) {
    Chance chance{trial->seed};
    Outlook outlook{trial->board, trial->choices};
    for (const Under& under : draw_unders(*trial, chance)) {
      const auto needs = outlook.needs(trial->partial(under.joined), trial->choice_set(under.open));
      if (!needs) continue;
      ++needed;
      Trial::Set others = 0;  // open, and not among the needed
      for (std::size_t i = 0; i < trial->few.size(); ++i) {
        const Trial::Set bit = Trial::Set{1} << i;
        if ((under.open & bit) && !needs->holds(trial->few[i])) others |= bit;
      }
      EXPECT_EQ(trial->least(under.joined, others), impossible)
          << "seed " << trial->seed << ", joined " << under.joined << ", open " << under.open
          << ": there is a plan without any that is needed";
      EXPECT_EQ(needs->common_with(trial->choice_set(under.open)), needs->size())
          << "seed " << trial->seed << ": only open choices can be needed";
    }
  }
  EXPECT_GE(needed, 240);
}

TEST(HarmonyOfDrawnCases, HoldsAnyTwoThatSomePlanJoins) {
  int pairs = 0;
  for (const auto& trial : trials()) {
    Harmony harmony{trial->board, trial->choices};
    for (Trial::Set set = 0; set <= trial->all(); ++set) {
      if (trial->least(set) >= impossible || std::popcount(set) < 2) continue;
      for (const int one : trial->choices_in(set))
        for (const int other : trial->choices_in(set)) {
          if (one == other) continue;
          ++pairs;
          EXPECT_TRUE(harmony.with(one).holds(other))
              << "seed " << trial->seed << ": " << one << " and " << other << " in " << set;
        }
    }
  }
  EXPECT_GE(pairs, 1000);
}

TEST(HarmonyOfDrawnCases, IsMutual) {
  for (const auto& trial : trials()) {
    Harmony harmony{trial->board, trial->choices};
    for (const int one : trial->few)
      for (const int other : trial->few)
        EXPECT_EQ(harmony.with(one).holds(other), harmony.with(other).holds(one))
            << "seed " << trial->seed << ": " << one << " and " << other;
  }
}

TEST(PartialOfDrawnCases, IsWithinMaximaWhereThereIsAPlan) {
  for (const auto& trial : trials())
    for (Trial::Set set = 0; set <= trial->all(); ++set)
      EXPECT_TRUE(trial->least(set) >= impossible || trial->partial(set).within_maxima)
          << "seed " << trial->seed << ", " << set;
}

}  // namespace
}  // namespace meanwhile::planner
