#include "exchange/ical_values.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <string>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// libical reads whatever digits it meets; these are the shapes that mean something.
bool has_shape_of_a_stamp(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const bool timed = text.size() == 15 || text.size() == 13;
  if (text.size() != 8 && !timed) return false;
  if (!all_digits(text.substr(0, 8))) return false;
  return !timed || (text[8] == 'T' && all_digits(text.substr(9)));
}

std::string raised(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

}  // namespace

std::optional<Stamp> stamp_from(std::string_view text) {
  std::string full = raised(text);
  if (!has_shape_of_a_stamp(full)) return std::nullopt;
  const bool utc = full.ends_with('Z');
  if (full.size() == (utc ? 14u : 13u)) full.insert(13, "00");
  const icaltimetype read = icaltime_from_string(full.c_str());
  const year_month_day day{year{read.year}, month{static_cast<unsigned>(read.month)},
                           std::chrono::day{static_cast<unsigned>(read.day)}};
  if (!day.ok() || read.year < 1 || read.hour > 24 || read.minute > 59 || read.second > 60)
    return std::nullopt;
  const WallSeconds wall =
      local_days{day} + hours{read.hour} + minutes{read.minute} + seconds{read.second};
  return Stamp{wall, read.is_date != 0, utc};
}

std::optional<Length> length_from(std::string_view text) {
  const std::string full = raised(text);
  if (std::ranges::none_of(full, is_digit)) return std::nullopt;
  // libical adds up whatever it reads, so a number is kept to a size that cannot overflow.
  std::size_t run = 0;
  for (const char c : full) {
    run = is_digit(c) ? run + 1 : 0;
    if (run > 8) return std::nullopt;
  }
  const icaldurationtype read = icaldurationtype_from_string(full.c_str());
  if (icaldurationtype_is_bad_duration(read)) return std::nullopt;
  const auto count = [&](unsigned size) { return (read.is_neg ? -1 : 1) * static_cast<int>(size); };
  const Length length{
      days{count(read.days)} + weeks{count(read.weeks)},
      hours{count(read.hours)} + minutes{count(read.minutes)} + seconds{count(read.seconds)}};
  if (abs(length.days) > days{99'999} || abs(length.exact) > days{99'999}) return std::nullopt;
  return length;
}

std::optional<Seconds> offset_from(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  if (text.front() == '-' || text.front() == '+') text.remove_prefix(1);
  if ((text.size() != 4 && text.size() != 6) || !all_digits(text)) return std::nullopt;
  const Seconds size = hours{number(text.substr(0, 2))} + minutes{number(text.substr(2, 2))} +
                       seconds{text.size() == 6 ? number(text.substr(4, 2)) : 0};
  if (size >= hours{24}) return std::nullopt;
  return sign * size;
}

}  // namespace meanwhile::exchange
