#include "exchange/iso.hpp"

#include <fmt/format.h>

namespace meanwhile::exchange {
namespace {

using time::Minutes;

constexpr Minutes day = std::chrono::days{1};

/// The number that `text` writes with digits only.
std::optional<int> digits(std::string_view text) {
  int sum = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    sum = sum * 10 + (c - '0');
  }
  return sum;
}

/// Two numbers of two digits with a colon between: the first at most `most`, the second below 60.
std::optional<Minutes> hours_and_minutes(std::string_view text, int most) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = digits(text.substr(0, 2));
  const auto minutes = digits(text.substr(3));
  if (!hours || !minutes || *hours > most || *minutes > 59) return std::nullopt;
  return Minutes{*hours * 60 + *minutes};
}

}  // namespace

std::string iso_date(time::Date date) {
  const std::chrono::year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<time::Date> date_from(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day_of_month = digits(text.substr(8));
  if (!year || !month || !day_of_month || *year == 0) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                        std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day_of_month)}};
  if (!ymd.ok()) return std::nullopt;
  return time::Date{ymd};
}

std::string clock(Minutes after_midnight) {
  const auto minutes = after_midnight == day ? day : after_midnight % day;
  return fmt::format("{:02}:{:02}", minutes.count() / 60, minutes.count() % 60);
}

std::optional<Minutes> clock_from(std::string_view text) {
  const auto minutes = hours_and_minutes(text, 24);
  return minutes && *minutes <= day ? minutes : std::nullopt;
}

std::string iso_instant(time::Instant instant, const time::Zone& zone) {
  const time::Wall wall = zone.wall(instant);
  const time::Date date = time::date_of(wall);
  const auto offset = wall.time_since_epoch() - instant.time_since_epoch();
  return fmt::format("{}T{}:00{}{}", iso_date(date), clock(wall - date),
                     offset < Minutes{0} ? '-' : '+', clock(std::chrono::abs(offset)));
}

std::optional<time::Instant> instant_from(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || text.substr(16, 3) != ":00") return std::nullopt;
  const auto date = date_from(text.substr(0, 10));
  const auto wall = hours_and_minutes(text.substr(11, 5), 23);
  if (!date || !wall) return std::nullopt;
  const time::Instant as_utc{date->time_since_epoch() + *wall};
  if (text.substr(19) == "Z") return as_utc;
  const auto offset = hours_and_minutes(text.substr(20), 23);
  if (!offset || (text[19] != '+' && text[19] != '-')) return std::nullopt;
  return text[19] == '+' ? as_utc - *offset : as_utc + *offset;
}

}  // namespace meanwhile::exchange
