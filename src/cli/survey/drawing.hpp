#pragma once

#include <string>

#include "cli/survey/dice.hpp"
#include "cli/survey/figures.hpp"
#include "life/commitment.hpp"

namespace meanwhile::cli::survey {

/// What drawing a life is made of. Times are whole minutes.
constexpr int hour = 60;
constexpr int day = 24 * hour;

/// A value of one of the bands, each as likely as its percentage among all of them.
int draw(Dice& dice, const Bands& bands);

int rounded(int minutes, int to);

/// start  minutes after midnight, of the day before or after as well
life::DayStretch stretch(int start, int length);

/// A firm weekly entry.
life::LifeEntry entry(std::string id, std::string kind, time::Weekdays days, life::DayStretch when);

constexpr time::Weekdays weekdays{0b0011111};
constexpr time::Weekdays every_day{0b1111111};

}  // namespace meanwhile::cli::survey
