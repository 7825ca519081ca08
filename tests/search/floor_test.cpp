// A floor must never be above what a set really costs at least, under any tariff.
#include "planner/search/floor.hpp"

#include <gtest/gtest.h>

#include "planner/search/tuning.hpp"
#include "trial.hpp"

namespace meanwhile::planner {
namespace {

using oracle::Chance;

/// Looks under one tariff at a set, and at it with each open choice, and holds that against the
/// truth.
void hold_against_truth(const Trial& trial, const Under& under, Floor& floor, const Tariff& tariff,
                        const char* which) {
  const Partial partial = trial.partial(under.joined);
  const ChoiceSet open = trial.choice_set(under.open);
  EXPECT_LE(floor.look_at(partial, open, tariff), trial.least(under.joined, under.open))
      << "seed " << trial.seed << ", " << which << " tariff, joined " << under.joined << ", open "
      << under.open;
  EXPECT_LE(floor.with_whole_hours(), trial.least(under.joined, under.open))
      << "whole hours, seed " << trial.seed;
  for (std::size_t i = 0; i < trial.few.size(); ++i) {
    const Trial::Set bit = Trial::Set{1} << i;
    if (!(under.open & bit)) continue;
    EXPECT_LE(floor.with(trial.few[i]), trial.least(under.joined | bit, under.open))
        << "seed " << trial.seed << ", " << which << " tariff, joined " << under.joined << ", open "
        << under.open << ", with " << bit;
  }
}

TEST(FloorOfDrawnCases, IsNeverAboveTheTruthUnderAnyTariff) {
  for (const auto& trial : trials()) {
    Chance chance{trial->seed};
    Floor floor{trial->board, trial->prices, trial->choices};
    for (const Under& under : draw_unders(*trial, chance)) {
      const Tariff first{trial->board, trial->prices, trial->choices};
      hold_against_truth(*trial, under, floor, first, "first");
      for (int i = 0; i < 4; ++i)
        hold_against_truth(*trial, under, floor, trial->draw_tariff(chance), "drawn");
    }
  }
}

TEST(FloorOfDrawnCases, IsNeverAboveTheTruthUnderATunedTariff) {
  for (const auto& trial : trials()) {
    Chance chance{trial->seed};
    Floor floor{trial->board, trial->prices, trial->choices};
    Tuning tuning{trial->board, trial->prices, trial->choices, floor};
    Tariff tariff{trial->board, trial->prices, trial->choices};
    for (const Under& under : draw_unders(*trial, chance)) {
      tuning.tune(tariff, trial->partial(under.joined), trial->choice_set(under.open), 40,
                  impossible);
      hold_against_truth(*trial, under, floor, tariff, "tuned");
    }
  }
}

/// So the search may round a floor up to the next.
TEST(CostsOfDrawnCases, AreMultiplesOfWhatJoiningWeighs) {
  for (const auto& trial : trials())
    for (Trial::Set set = 0; set <= trial->all(); ++set) {
      const Cost least = trial->least(set);
      EXPECT_TRUE(least >= impossible || least % joining_one == 0)
          << "seed " << trial->seed << ", " << set << " costs " << least;
    }
}

TEST(FloorOfDrawnCases, IsNeverLoweredByTuning) {
  for (const auto& trial : trials()) {
    Chance chance{trial->seed};
    Floor floor{trial->board, trial->prices, trial->choices};
    Tuning tuning{trial->board, trial->prices, trial->choices, floor};
    for (const Under& under : draw_unders(*trial, chance)) {
      const Partial partial = trial->partial(under.joined);
      const ChoiceSet open = trial->choice_set(under.open);
      Tariff tariff = trial->draw_tariff(chance);
      const Cost before = floor.look_at(partial, open, tariff);
      const Cost below = chance.percent(50) ? impossible : trial->least(under.joined, under.open);
      const Cost tuned = tuning.tune(tariff, partial, open, 12, below);
      EXPECT_GE(tuned, before) << "seed " << trial->seed;
      EXPECT_EQ(tuned, floor.look_at(partial, open, tariff)) << "seed " << trial->seed;
    }
  }
}

/// A floor that promises nothing would pass all of the above. Of few choices, part of the way to
/// the truth is that nothing can be joined in part.
TEST(FloorOfDrawnCases, ComesNearTheTruthWhenTuned) {
  int planned = 0;
  int near = 0;
  for (const auto& trial : trials()) {
    const Cost least = trial->least(0, trial->all());
    if (least >= impossible || least <= 0) continue;
    Floor floor{trial->board, trial->prices, trial->choices};
    Tuning tuning{trial->board, trial->prices, trial->choices, floor};
    Tariff tariff{trial->board, trial->prices, trial->choices};
    const Cost tuned =
        tuning.tune(tariff, trial->partial(0), trial->choice_set(trial->all()), 60, impossible);
    ++planned;
    near += tuned >= least - least / 5;
  }
  EXPECT_GE(planned, 120);
  EXPECT_GE(near * 2, planned) << near << " of " << planned;
}

}  // namespace
}  // namespace meanwhile::planner
