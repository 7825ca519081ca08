#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meanwhile::exchange {

/// One line of a calendar file after unfolding: `DTSTART;TZID=Europe/Berlin:20261130T090000`.
///
/// number      of the line on which it starts, from 1
/// name        upper case; empty when the line is not of this form at all
/// parameters  what stands between name and colon, as written: `;TZID=Europe/Berlin`
/// value       what stands after the colon, without blanks around it
struct ContentLine {
  int number = 0;
  std::string_view name;
  std::string_view parameters;
  std::string_view value;

  /// The value of a parameter, without its quotes. `key` in upper case.
  std::optional<std::string_view> parameter(std::string_view key) const;
  bool readable() const { return !name.empty(); }
};

/// A calendar file as lines, which look into `text`.
struct CalendarLines {
  std::unique_ptr<std::string> text;  // stays in its place when this moves
  std::vector<ContentLine> lines;
  bool holds_nul = false;  // no text: such bytes come from damage
};

/// Cuts a file into unfolded lines, whatever its line ends (CRLF, LF, CR), byte order mark or width
/// (UTF-8; UTF-16 with or without a mark).
///
/// returns  no line is dropped; blank ones are
/// errors   none: a line that cannot be read has no name
CalendarLines split_lines(std::string_view file);

/// Whether two words are the same but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b);
std::string upper(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace meanwhile::exchange
