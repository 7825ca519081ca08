#include "cli/draw_next.hpp"

#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

std::string files(const FitRequest& request) {
  return "--programme " + quoted(request.programme) + " --client " + quoted(request.client);
}

std::string entry(const Sheet& sheet, std::string_view words, const std::string& command) {
  return "  " + std::string(words) + '\n' +
         painted(sheet.screen.ink, {.faint = true}, "    " + shown(command)) + '\n';
}

}  // namespace

std::string quoted(const std::string& word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=+,@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string draw_next(const FitRequest& request, const Sheet& sheet) {
  const std::string again = request.program + " fit " + files(request);
  std::string out;
  if (request.alternatives == 0)
    out += entry(sheet, sheet.words.try_alternatives, again + " --alternatives 3");
  if (!request.ics) out += entry(sheet, sheet.words.try_ics, again + " --ics plan.ics");
  if (!request.svg) out += entry(sheet, sheet.words.try_svg, again + " --svg week.svg");
  return out.empty() ? out : heading(sheet, sheet.words.next_title) + out;
}

}  // namespace meanwhile::cli
