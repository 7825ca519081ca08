#include "exchange/ical_encoding.hpp"

#include <algorithm>
#include <cstdint>

namespace meanwhile::exchange {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;  // for half of a pair

void append_utf8(std::string& out, std::uint32_t code) {
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80u | ((code >> shift) & 0x3Fu));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0u | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0u | (code >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0u | (code >> 18));
    tail(12), tail(6), tail(0);
  }
}

std::string from_utf16(std::string_view file, std::size_t first_byte) {
  const std::size_t second_byte = 1 - first_byte;
  const auto unit = [&](std::size_t i) -> std::uint32_t {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(file[i + first_byte])) << 8 |
           static_cast<unsigned char>(file[i + second_byte]);
  };
  std::string out;
  out.reserve(file.size() / 2);
  for (std::size_t i = 0; i + 1 < file.size(); i += 2) {
    std::uint32_t code = unit(i);
    const bool leads = code >= 0xD800 && code < 0xDC00 && i + 3 < file.size();
    if (leads && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    const bool alone = code >= 0xD800 && code < 0xE000;
    append_utf8(out, alone ? replacement : code);
  }
  return out;
}

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// How many bytes the character at the head of `text` takes; 0 when they are no UTF-8.
std::size_t utf8_size(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                                         : 4;
  if (size == 0 || lead > 0xF4 || size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(i) & 0xC0u) != 0x80) return 0;
  // Forms that are longer than need be, halves of surrogate pairs, and what lies past U+10FFFF.
  const bool bad_second = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                          (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
  return bad_second ? 0 : size;
}

std::string from_utf8_or_latin1(std::string_view text) {
  if (std::ranges::all_of(text, is_ascii)) return std::string{text};
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t size = utf8_size(text);
    if (size > 0)
      out += text.substr(0, size);
    else
      append_utf8(out, static_cast<unsigned char>(text.front()));
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return out;
}

}  // namespace

// A calendar begins with a letter, so a NUL beside the first byte means UTF-16 even without a mark.
std::string decoded(std::string_view file) {
  if (file.starts_with("\xFE\xFF")) return from_utf16(file.substr(2), 0);
  if (file.starts_with("\xFF\xFE")) return from_utf16(file.substr(2), 1);
  if (file.size() > 3 && file[0] == '\0' && file[1] != '\0') return from_utf16(file, 0);
  if (file.size() > 3 && file[1] == '\0' && file[0] != '\0') return from_utf16(file, 1);
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  return from_utf8_or_latin1(file);
}

}  // namespace meanwhile::exchange
