#include "cli/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace meanwhile::cli {
namespace {

/// One letter cut off the front of UTF-8 text; `valid` is false for a byte that begins none.
struct Letter {
  std::string_view bytes;
  char32_t code = 0;
  bool valid = false;
};

Letter cut_letter(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  std::size_t length = 1;
  char32_t code = lead;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2, code = lead & 0x1FU;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3, code = lead & 0x0FU;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4, code = lead & 0x07U;
  bool valid = (lead < 0x80 || length > 1) && text.size() >= length;
  for (std::size_t i = 1; valid && i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    valid = (next & 0xC0U) == 0x80U;
    code = (code << 6U) | (next & 0x3FU);
  }
  if (!valid) length = 1;
  const Letter letter{text.substr(0, length), code, valid};
  text.remove_prefix(length);
  return letter;
}

struct Range {
  char32_t first, last;
};

bool lies_in(char32_t code, const auto& ranges) {
  return std::ranges::any_of(
      ranges, [code](const Range& range) { return range.first <= code && code <= range.last; });
}

// Source: Unicode 15.1, EastAsianWidth.txt (W and F) and DerivedGeneralCategory.txt (Mn, Cf), in
// the coarse blocks that names and titles are likely to use.
constexpr std::array<Range, 9> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0x303E},
                                     {0x3041, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0x1F300, 0x1FAFF},
                                     {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 5> flat{
    {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x200B, 0x200D}, {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}}};
constexpr std::array<Range, 6> unsafe{{{0x00, 0x1F},
                                       {0x7F, 0x9F},
                                       {0x200E, 0x200F},
                                       {0x2028, 0x202E},
                                       {0x2066, 0x2069},
                                       {0xFEFF, 0xFEFF}}};

int columns_of(const Letter& letter) {
  if (lies_in(letter.code, flat)) return 0;
  return lies_in(letter.code, wide) ? 2 : 1;
}

std::string_view cut_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

std::string shortened(std::string_view word, int columns) {
  std::string kept;
  int used = 0, letters = 0;
  while (!word.empty()) {
    const Letter letter = cut_letter(word);
    used += columns_of(letter);
    if (used > columns - 1) break;
    kept += letter.bytes;
    ++letters;
  }
  return letters < 3 ? std::string{} : kept + "…";
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Letter letter = cut_letter(text);
    if (letter.valid && !lies_in(letter.code, unsafe))
      out += letter.bytes;
    else
      out += '?';
  }
  return out;
}

int columns_of(std::string_view text) {
  int columns = 0;
  while (!text.empty()) columns += columns_of(cut_letter(text));
  return columns;
}

std::string fitted(std::string_view text, int columns) {
  std::string kept;
  while (!text.empty()) {
    const std::string_view word = cut_word(text);
    if (word.empty()) break;
    if (kept.empty() && columns_of(word) > columns) return shortened(word, columns);
    if (columns_of(kept) + 1 + columns_of(word) > columns && !kept.empty()) break;
    if (!kept.empty()) kept += ' ';
    kept += word;
  }
  return kept;
}

std::string padded(std::string_view text, int columns) {
  const int missing = std::max(0, columns - columns_of(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string wrapped(std::string_view text, int columns, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string out, line;
  while (!text.empty()) {
    const std::string_view word = cut_word(text);
    if (word.empty()) break;
    if (!line.empty() && indent + columns_of(line) + 1 + columns_of(word) > columns) {
      out += margin + line + '\n';
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line.empty() ? out : out + margin + line + '\n';
}

}  // namespace meanwhile::cli
