#include "exchange/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace meanwhile::exchange {
namespace {

/// The control character (C0, DEL, or C1 in its two bytes) that stands at `i`.
std::optional<unsigned> control_at(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x20 || byte == 0x7F) return byte;
  if (byte != 0xC2 || i + 1 == text.size()) return std::nullopt;
  const auto next = static_cast<unsigned char>(text[i + 1]);
  return next < 0xA0 ? std::optional<unsigned>{next} : std::nullopt;
}

}  // namespace

std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0u) != 0x80) return 0;
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (lead < 0xC0 || lead > 0xF7 || code < least[length] || code > 0x10FFFF || surrogate) return 0;
  return length;
}

std::string path_step(std::string_view key) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  if (!key.empty() && std::ranges::all_of(key, plain)) return fmt::format(".{}", key);
  return fmt::format("[{}]", in_quotes(key));
}

bool controls_terminal(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (control_at(text, i)) return true;
  return false;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string out = "\"";
  std::size_t shown = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool starts_character = (c & 0xC0) != 0x80;
    if (starts_character && ++shown > most) {
      out += "…";
      break;
    }
    if (const auto control = control_at(text, i)) {
      out += fmt::format("\\u{:04x}", *control);
      if (*control >= 0x80) ++i;
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

}  // namespace meanwhile::exchange
