#include "exchange/ical_lines.hpp"

#include <algorithm>

#include "exchange/ical_encoding.hpp"

namespace meanwhile::exchange {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_name_letter(char c) {
  return (raised(c) >= 'A' && raised(c) <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

struct RawLine {
  int number;
  std::size_t begin;
  std::size_t end;
};

/// Letter by letter: find_first_of would call a function for each.
std::size_t line_end(const std::string& text, std::size_t from) {
  while (from < text.size() && text[from] != '\n' && text[from] != '\r') ++from;
  return from;
}

/// Moves the text together in place, each folded line behind its beginning, and says where the
/// unfolded lines lie.
std::vector<RawLine> unfold(std::string& text) {
  std::vector<RawLine> lines;
  std::size_t write = 0;
  int number = 0;
  for (std::size_t read = 0; read < text.size();) {
    ++number;
    const std::size_t end = line_end(text, read);
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
  const std::string_view name = trimmed(line.substr(0, name_end));
  if (name.empty() || !std::ranges::all_of(name, is_name_letter)) return {number, {}, {}, line};
  std::transform(begin, begin + name_end, begin, raised);
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
