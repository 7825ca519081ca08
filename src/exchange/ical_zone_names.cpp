#include "exchange/ical_zone_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "exchange/ical_lines.hpp"
#include "exchange/ical_values.hpp"
#include "exchange/windows_zones.hpp"

namespace meanwhile::exchange {
namespace {

using time::Zone;

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<Zone> iana(std::string_view name) {
  // Names of the database are short and plain; anything else need not be asked for.
  const bool plain = !name.empty() && name.size() < 64 && is_letter(name.front()) &&
                     std::ranges::all_of(name, [](char c) {
                       return is_letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
                              c == '-' || c == '+';
                     });
  if (!plain) return std::nullopt;
  const Result<Zone> zone = Zone::named(name);
  return zone ? std::optional{*zone} : std::nullopt;
}

/// "america/new york" as the database writes it: America/New_York.
std::string in_database_spelling(std::string_view name) {
  std::string out{name};
  bool begins_word = true;
  for (char& c : out) {
    if (c == ' ') c = '_';
    if (is_letter(c)) c = static_cast<char>(begins_word ? c & ~0x20 : c | 0x20);
    begins_word = !is_letter(c);
  }
  return out;
}

/// "America_New_York", "Europe-Berlin": the first separator taken for the slash.
std::string with_slash(std::string_view name) {
  std::string out{name};
  const std::size_t at = out.find_first_of("_-");
  if (at != std::string::npos) out[at] = '/';
  return out;
}

/// Behind "/mozilla.org/20050126_1/" and the like: the longest ending that is a zone.
std::optional<Zone> behind_prefix(std::string_view name) {
  while (name.starts_with('/')) {
    name.remove_prefix(1);
    if (const auto zone = iana(name)) return zone;
    name.remove_prefix(std::min(name.find('/'), name.size()));
  }
  return std::nullopt;
}

/// "UTC+01", "GMT-05:00", "(GMT +01:00)", "+0530": a zone that never changes its clocks.
std::optional<Zone> fixed_offset(std::string_view name) {
  std::string text = upper(name);
  std::erase_if(text, [](char c) { return c == ' ' || c == ':' || c == '(' || c == ')'; });
  if (text.starts_with("UTC") || text.starts_with("GMT")) text.erase(0, 3);
  if (text.empty()) return Zone::utc();
  if (text.front() != '+' && text.front() != '-') return std::nullopt;
  const std::string hours = text.size() == 2 ? "0" + text.substr(1) : text.substr(1);
  const std::optional<Seconds> offset =
      offset_from(text.substr(0, 1) + hours + (hours.size() == 2 ? "00" : ""));
  if (!offset) return std::nullopt;
  return Zone::with_rules("UTC" + text,
                          {{time::Instant{}, std::chrono::floor<time::Minutes>(*offset)}});
}

}  // namespace

std::optional<Zone> zone_from_name(std::string_view name) {
  name = trimmed(name);
  if (name.empty()) return std::nullopt;
  if (const auto zone = iana(name)) return zone;
  if (const auto zone = behind_prefix(name)) return zone;
  if (const auto windows = iana_from_windows(name)) return iana(*windows);
  if (const auto zone = fixed_offset(name)) return zone;
  if (const auto zone = iana(in_database_spelling(name))) return zone;
  return iana(with_slash(name));
}

std::optional<Zone> zone_from_place(std::string_view name) {
  if (name.starts_with('(') && name.find(')') != std::string_view::npos)
    name.remove_prefix(name.find(')') + 1);
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(",/;"), name.size());
    const std::string place = in_database_spelling(trimmed(name.substr(0, end)));
    for (const std::string_view region : {"Europe/", "America/", "Asia/", "Australia/", "Africa/",
                                          "Pacific/", "Atlantic/", "Indian/", "US/"})
      if (const auto zone = iana(std::string{region} + place)) return zone;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return std::nullopt;
}

}  // namespace meanwhile::exchange
