#include <algorithm>
#include <array>

#include "cli/demo.hpp"
#include "exchange/iso.hpp"

namespace meanwhile::cli {
namespace {

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool has_shape(std::string_view text, std::string_view shape) {
  return text.size() >= shape.size() &&
         std::equal(shape.begin(), shape.end(), text.begin(),
                    [](char s, char t) { return s == 'd' ? is_digit(t) : s == t; });
}

/// The date that begins here, in the one form or the other.
struct Found {
  time::Date date;
  std::size_t length;
};

std::optional<Found> date_at(std::string_view text) {
  for (const std::string_view shape : {"dddd-dd-dd", "dddddddd"}) {
    if (!has_shape(text, shape)) continue;
    if (text.size() > shape.size() && is_digit(text[shape.size()])) continue;
    std::string iso{text.substr(0, shape.size())};
    if (shape.size() == 8) iso.insert(4, "-").insert(7, "-");
    if (const auto date = exchange::date_from(iso)) return Found{*date, shape.size()};
  }
  return std::nullopt;
}

}  // namespace

std::string with_dates_moved(std::string_view text, int weeks) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool starts = i == 0 || !is_digit(text[i - 1]);
    const auto found = starts ? date_at(text.substr(i)) : std::nullopt;
    if (!found) {
      out += text[i++];
      continue;
    }
    std::string moved = exchange::iso_date(found->date + std::chrono::days{7 * weeks});
    if (found->length == 8) std::erase(moved, '-');
    out += moved;
    i += found->length;
  }
  return out;
}

}  // namespace meanwhile::cli
