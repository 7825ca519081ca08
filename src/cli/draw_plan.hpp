#pragma once

#include <string>

#include "cli/sheet.hpp"
#include "exchange/svg_week.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// The week to draw when nobody asked for one: the first in which every group has been joined and
/// no session is missed, made up for or cancelled; week 1 when there is none.
int typical_week(const planner::Plan& plan, const Sheet& sheet);

/// A drawn week under its name and dates, and which other weeks look different.
std::string draw_one_week(const planner::Plan& plan, const Sheet& sheet, int number);

/// The words on the picture of one week.
exchange::PictureWords picture_words(const Words& words, const exchange::WeekPicture& picture);

}  // namespace meanwhile::cli
