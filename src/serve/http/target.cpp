#include "serve/http/target.hpp"

#include <algorithm>

#include "serve/http/utf8.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::size_t most_segments = 32;
constexpr std::size_t most_parameters = 100;

enum class Plus { itself, blank };

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The character that the two digits after a '%' mean, if they are digits.
std::optional<char> escaped(std::string_view digits) {
  if (digits.size() < 2) return {};
  const int high = hex_digit(digits[0]);
  const int low = hex_digit(digits[1]);
  if (high < 0 || low < 0) return {};
  return static_cast<char>(high * 16 + low);
}

std::optional<std::string> decoded(std::string_view text, Plus plus) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus == Plus::blank) {
      result += ' ';
    } else if (text[i] != '%') {
      result += text[i];
    } else if (const auto c = escaped(text.substr(i + 1))) {
      result += *c;
      i += 2;
    } else {
      return {};
    }
  }
  return result;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool may_name_a_thing(const std::string& segment) {
  return segment != "." && segment != ".." && is_utf8(segment) &&
         std::ranges::none_of(segment,
                              [](char c) { return is_control(c) || c == '/' || c == '\\'; });
}

Status read_path(std::string_view path, Target& target) {
  path.remove_prefix(1);
  for (;;) {
    const auto end = path.find('/');
    auto segment = decoded(path.substr(0, end), Plus::itself);
    if (!segment) return Error{Fault::invalid, "the path has an escape that is none"};
    if (!may_name_a_thing(*segment)) {
      return Error{Fault::invalid, "the path has a part that names nothing"};
    }
    if (target.segments.size() == most_segments) {
      return Error{Fault::invalid, "the path has more than 32 parts"};
    }
    target.segments.push_back(*std::move(segment));
    if (end == std::string_view::npos) return Done{};
    path.remove_prefix(end + 1);
  }
}

Status read_parameter(std::string_view text, Target& target) {
  if (text.empty()) return Done{};
  const auto equals = std::min(text.find('='), text.size());
  auto name = decoded(text.substr(0, equals), Plus::blank);
  auto value = decoded(text.substr(std::min(equals + 1, text.size())), Plus::blank);
  if (!name || !value) return Error{Fault::invalid, "the query has an escape that is none"};
  if (!is_utf8(*name) || !is_utf8(*value) || value->find('\0') != std::string::npos) {
    return Error{Fault::invalid, "the query is not text in UTF-8"};
  }
  if (target.query.size() == most_parameters) {
    return Error{Fault::invalid, "the query has more than 100 parameters"};
  }
  target.query.emplace_back(*std::move(name), *std::move(value));
  return Done{};
}

Status read_query(std::string_view query, Target& target) {
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    if (auto status = read_parameter(query.substr(0, end), target); !status) return status;
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return Done{};
}

}  // namespace

Result<Target> Target::from(std::string_view text) {
  if (!text.starts_with('/')) return Error{Fault::invalid, "the target is not a path"};
  if (text.find('#') != std::string_view::npos) {
    return Error{Fault::invalid, "the target has a fragment"};
  }
  const auto mark = std::min(text.find('?'), text.size());
  Target target;
  if (auto status = read_path(text.substr(0, mark), target); !status) return status.error();
  const auto query = text.substr(std::min(mark + 1, text.size()));
  if (auto status = read_query(query, target); !status) return status.error();
  return target;
}

std::optional<std::string_view> Target::find(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace meanwhile::serve
