#include "cli/colour.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace meanwhile::cli {

std::string painted(Ink ink, const Style& style, std::string_view text) {
  if (ink == Ink::plain || style == Style{} || text.empty()) return std::string(text);
  std::string codes;
  const auto add = [&codes](const std::string& code) {
    if (!codes.empty()) codes += ';';
    codes += code;
  };
  if (style.bold) add("1");
  if (style.faint) add("2");
  if (style.fore >= 0) add(fmt::format("38;5;{}", style.fore));
  if (style.back >= 0) add(fmt::format("48;5;{}", style.back));
  return fmt::format("\x1b[{}m{}\x1b[0m", codes, text);
}

Screen screen_of_stdout() {
  Screen screen;
  if (isatty(STDOUT_FILENO) == 0) return screen;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal && std::string_view(terminal) == "dumb";
  if (!(no_colour && *no_colour) && !dumb) screen.ink = Ink::colour;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    screen.columns = std::clamp(static_cast<int>(size.ws_col), 60, 120);
  return screen;
}

}  // namespace meanwhile::cli
