#include "clock.hpp"

#include <date/tz.h>

#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace meanwhile::oracle {
namespace {

int number(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  const auto part = text.substr(at, length);
  const auto [end, failed] = std::from_chars(part.data(), part.data() + part.size(), value);
  if (failed != std::errc{} || end != part.data() + part.size() || part.size() != length)
    throw std::invalid_argument("not a date or time: " + std::string(text));
  return value;
}

Instant since_epoch(std::chrono::seconds count) {
  return Instant{std::chrono::floor<Minutes>(count)};
}

}  // namespace

Clock::Clock(std::string_view zone) : zone_(date::locate_zone(zone)) {}

Instant Clock::instant(Date day, Minutes wall) const {
  const date::local_seconds local{day.time_since_epoch() + wall};
  const auto offset = zone_->get_info(local).first.offset;
  return since_epoch(local.time_since_epoch() - offset);
}

Date Clock::date(Instant instant) const {
  const date::sys_seconds when{instant.time_since_epoch()};
  const auto local = when.time_since_epoch() + zone_->get_info(when).offset;
  return Date{std::chrono::floor<std::chrono::days>(local)};
}

std::string Clock::text(Instant instant) const {
  const date::sys_seconds when{instant.time_since_epoch()};
  const auto offset = std::chrono::duration_cast<Minutes>(zone_->get_info(when).offset).count();
  const auto minute =
      (std::chrono::duration_cast<Minutes>(when.time_since_epoch()).count() + offset) % 1440;
  char tail[32];
  std::snprintf(tail, sizeof tail, "T%02d:%02d:00%c%02d:%02d", static_cast<int>(minute / 60),
                static_cast<int>(minute % 60), offset < 0 ? '-' : '+',
                static_cast<int>(std::abs(offset) / 60), static_cast<int>(std::abs(offset) % 60));
  return oracle::text(date(instant)) + tail;
}

Date date_from(std::string_view text) {
  using namespace std::chrono;
  const year_month_day ymd{year{number(text, 0, 4)},
                           month{static_cast<unsigned>(number(text, 5, 2))},
                           day{static_cast<unsigned>(number(text, 8, 2))}};
  if (!ymd.ok()) throw std::invalid_argument("no such date: " + std::string(text));
  return local_days{ymd};
}

Minutes wall_from(std::string_view text) {
  return Minutes{number(text, 0, 2) * 60 + number(text, 3, 2)};
}

std::string text(Date date) {
  const std::chrono::year_month_day ymd{date};
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return out;
}

Instant instant_from(std::string_view text) {
  const auto wall = wall_from(text.substr(11));
  long offset = 0;
  if (const char sign = text.at(19); sign != 'Z') {
    offset = wall_from(text.substr(20)).count() * (sign == '-' ? -1 : 1);
  }
  return Instant{date_from(text.substr(0, 10)).time_since_epoch() + wall - Minutes{offset}};
}

}  // namespace meanwhile::oracle
