#pragma once

#include <optional>
#include <vector>

#include "cli/survey/dice.hpp"
#include "cli/survey/figures.hpp"
#include "life/commitment.hpp"

namespace meanwhile::cli::survey {

/// A parent's side of the day.
///
/// leaves, is_back  minutes after midnight at which a day job takes her from home and lets her be
///                  back; absent without one
struct Household {
  Youngest youngest = Youngest::none;
  bool alone = false;
  std::optional<int> leaves;
  std::optional<int> is_back;
};

Youngest draw_youngest(Dice& dice, const Figures& figures, bool works);

/// `drop-off`, `pick-up`, `care-mornings` and `care`, of kind "family": for those who do them,
/// around a day job where there is one. Care is soft where another parent lives in the house.
std::vector<life::LifeEntry> draw_duties(Dice& dice, const Figures& figures,
                                         const Household& household);

/// `dinner`, soft, every day: 45 minutes around the hour at which people eat.
life::LifeEntry draw_dinner(Dice& dice, const Figures& figures);

}  // namespace meanwhile::cli::survey
