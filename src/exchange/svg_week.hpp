#pragma once

#include <array>
#include <string>

#include "exchange/week_picture.hpp"

namespace meanwhile::exchange {

/// The words on a drawn week, in the reader's language.
///
/// title    "Week 1 of 8"; span: "30 November to 6 December 2026"
/// days     short names, Monday first
/// tones    what each Tone is called in the legend, in its order
struct PictureWords {
  std::string title;
  std::string span;
  std::array<std::string, 7> days;
  std::array<std::string, tone_count> tones;
};

/// One week as an SVG picture: days across, hours down, a legend of the tones that occur.
///
/// What a session lies over (a dinner) peeps out at its right, so that its price can be seen.
/// Colours hold a contrast of 4.5 : 1 for text and 3 : 1 for outlines (WCAG 2.2, 1.4.3 and 1.4.11);
/// a <title> and a <desc> that lists the sessions speak for the picture.
///
/// returns  a complete SVG document with no scripts and nothing fetched; equal input, equal bytes
std::string draw_week_svg(const WeekPicture& picture, const PictureWords& words);

}  // namespace meanwhile::exchange
