#pragma once

#include <string>

#include "cli/colour.hpp"
#include "cli/words.hpp"
#include "exchange/week_picture.hpp"

namespace meanwhile::cli {

/// One week as text: a row of hours, two lines a day, and a legend of the tones that occur.
///
/// A cell is as few minutes as the screen allows, and its halves are told apart in colour. What a
/// session lies over shows on the second line of its day. Without colour each tone has its own
/// letter.
///
/// returns  lines ended by '\n', none wider than screen.columns (60 at least)
std::string draw_week(const exchange::WeekPicture& picture, const Words& words, Screen screen);

}  // namespace meanwhile::cli
