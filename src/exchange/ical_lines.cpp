#include "exchange/ical_lines.hpp"

#include <algorithm>
#include <cstdint>

namespace meanwhile::exchange {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_name_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

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
    append_utf8(out, code);
  }
  return out;
}

/// The file as UTF-8 without a byte order mark. A calendar begins with a letter, so a NUL beside
/// the first byte means UTF-16 even without a mark.
std::string decoded(std::string_view file) {
  if (file.starts_with("\xEF\xBB\xBF")) return std::string{file.substr(3)};
  if (file.starts_with("\xFE\xFF")) return from_utf16(file.substr(2), 0);
  if (file.starts_with("\xFF\xFE")) return from_utf16(file.substr(2), 1);
  if (file.size() > 3 && file[0] == '\0' && file[1] != '\0') return from_utf16(file, 0);
  if (file.size() > 3 && file[1] == '\0' && file[0] != '\0') return from_utf16(file, 1);
  return std::string{file};
}

struct RawLine {
  int number;
  std::size_t begin;
  std::size_t end;
};

/// Moves the text together in place, each folded line behind its beginning, and says where the
/// unfolded lines lie.
std::vector<RawLine> unfold(std::string& text) {
  std::vector<RawLine> lines;
  std::size_t write = 0;
  int number = 0;
  for (std::size_t read = 0; read < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find_first_of("\r\n", read), text.size());
    const bool folded = end > read && is_blank(text[read]) && !lines.empty();
    if (!folded) lines.push_back({number, write, write});
    const std::size_t from = read + (folded ? 1 : 0);
    const std::size_t length = end - from;
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(from), length,
                text.begin() + static_cast<std::ptrdiff_t>(write));
    write += length;
    lines.back().end = write;
    const bool crlf = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    read = end + (crlf ? 2 : 1);
  }
  return lines;
}

/// Where the colon is that ends the parameters: the first outside quotes, or the first at all when
/// the quotes do not pair up.
std::size_t colon_in(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.find(':');
}

/// Raises the name in place; a name is never read in another case.
ContentLine parsed(int number, char* begin, std::size_t size) {
  const std::string_view line{begin, size};
  const std::size_t colon = colon_in(line);
  if (colon == std::string_view::npos) return {number, {}, {}, line};
  const std::size_t name_end = std::min(line.find(';'), colon);
  for (std::size_t i = 0; i < name_end; ++i) begin[i] = raised(begin[i]);
  const std::string_view name = line.substr(0, name_end);
  if (name.empty() || !std::ranges::all_of(name, is_name_letter)) return {number, {}, {}, line};
  return {number, name, line.substr(name_end, colon - name_end), trimmed(line.substr(colon + 1))};
}

std::string_view unquoted(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('"')) text.remove_prefix(1);
  if (text.ends_with('"')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<std::string_view> ContentLine::parameter(std::string_view key) const {
  std::string_view rest = parameters;
  while (!rest.empty()) {
    rest.remove_prefix(1);  // the semicolon
    bool quoted = false;
    std::size_t end = 0;
    for (; end < rest.size() && (quoted || rest[end] != ';'); ++end)
      if (rest[end] == '"') quoted = !quoted;
    const std::string_view one = rest.substr(0, end);
    const std::size_t equals = one.find('=');
    if (equals != std::string_view::npos && same_word(one.substr(0, equals), key))
      return unquoted(one.substr(equals + 1));
    rest.remove_prefix(end);
  }
  return std::nullopt;
}

CalendarLines split_lines(std::string_view file) {
  CalendarLines calendar{std::make_unique<std::string>(decoded(file)), {}, false};
  calendar.holds_nul = calendar.text->find('\0') != std::string::npos;
  const std::vector<RawLine> lines = unfold(*calendar.text);
  calendar.lines.reserve(lines.size());
  for (const RawLine& line : lines) {
    char* const begin = calendar.text->data() + line.begin;
    const std::size_t size = line.end - line.begin;
    if (!trimmed({begin, size}).empty()) calendar.lines.push_back(parsed(line.number, begin, size));
  }
  return calendar;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, raised, raised);
}

std::string upper(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), raised);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace meanwhile::exchange
