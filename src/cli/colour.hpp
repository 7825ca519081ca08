#pragma once

#include <string>
#include <string_view>

namespace meanwhile::cli {

/// Whether drawings may use colour.
enum class Ink { plain, colour };

/// How a stretch of text looks. Colours are numbers of the 256-colour palette; -1 leaves the
/// terminal's own.
struct Style {
  int fore = -1;
  int back = -1;
  bool bold = false;
  bool faint = false;
  friend bool operator==(const Style&, const Style&) = default;
};

/// Text in a style; just the text when the ink is plain or the style says nothing.
std::string painted(Ink ink, const Style& style, std::string_view text);

/// What standard output is: how wide, and whether it takes colour.
///
/// columns  of the terminal, kept within 60 to 120; 80 when it is none
/// ink      colour on a terminal, unless NO_COLOR is set to something or TERM is "dumb"
struct Screen {
  int columns = 80;
  Ink ink = Ink::plain;
};
Screen screen_of_stdout();

}  // namespace meanwhile::cli
