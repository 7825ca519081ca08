#include "serve/http/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace meanwhile::serve {
namespace {

using Byte = unsigned char;

struct Lead {
  std::size_t length;  // of the character; 0 when nothing begins so
  Byte least, most;    // what the second byte may be
};

Lead lead(Byte first) {
  if (first < 0x80) return {1, 0, 0};
  if (first < 0xc2) return {0, 0, 0};
  if (first < 0xe0) return {2, 0x80, 0xbf};
  if (first == 0xe0) return {3, 0xa0, 0xbf};
  if (first == 0xed) return {3, 0x80, 0x9f};
  if (first < 0xf0) return {3, 0x80, 0xbf};
  if (first == 0xf0) return {4, 0x90, 0xbf};
  if (first < 0xf4) return {4, 0x80, 0xbf};
  if (first == 0xf4) return {4, 0x80, 0x8f};
  return {0, 0, 0};
}

bool follows(char c) { return (static_cast<Byte>(c) & 0xc0U) == 0x80; }

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto [length, least, most] = lead(static_cast<Byte>(text[0]));
    if (length == 0 || length > text.size()) return false;
    if (length > 1) {
      const auto second = static_cast<Byte>(text[1]);
      if (second < least || second > most) return false;
      if (!std::ranges::all_of(text.substr(2, length - 2), follows)) return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace meanwhile::serve
