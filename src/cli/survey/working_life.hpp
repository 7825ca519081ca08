#pragma once

#include <vector>

#include "cli/survey/dice.hpp"
#include "cli/survey/figures.hpp"
#include "life/commitment.hpp"

namespace meanwhile::cli::survey {

/// When a person's main job is, if she has one.
enum class Shift { none, day, evening, night, rotating, irregular };

/// Four weeks: a whole turn of every rota that is drawn.
constexpr int rota_days = 28;

Shift draw_shift(Dice& dice, const Figures& figures);

/// The main job, as entries `work` and, for rotating shifts, `work-nights`; firm, without ways.
///
/// commute  minutes from home, which come between leaving and a day job's start
/// first    the Monday on which rotas begin
std::vector<life::LifeEntry> draw_work(Dice& dice, const Figures& figures, Shift shift, int commute,
                                       time::Date first);

/// Two evenings and a Saturday beside it: `second-job`, `second-job-saturday`.
std::vector<life::LifeEntry> second_job();

}  // namespace meanwhile::cli::survey
