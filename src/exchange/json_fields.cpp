#include "exchange/json_fields.hpp"

#include <fmt/format.h>

#include <cmath>

#include "exchange/json_text.hpp"

namespace meanwhile::exchange {
namespace {

using time::Minutes;

/// Reads a text that `parse` understands.
template <class Parse>
auto spelled(const Cursor& in, Parse parse, std::string_view what) {
  const auto here = in.text();
  const auto value = here ? parse(*here) : std::nullopt;
  if (!here)
    in.expected(what);
  else if (!value)
    in.expected_instead_of(*here, what);
  return value.value_or(typename decltype(value)::value_type{});
}

}  // namespace

std::string text(const Cursor& in) {
  const auto here = in.text();
  if (!here)
    in.expected("a text");
  else if (controls_terminal(*here))
    in.expected_instead_of(*here, "a text without control characters");
  return std::string{here.value_or("")};
}

std::string name(const Cursor& in) {
  if (in.text() == "") in.expected_instead_of("", "at least one letter");
  return text(in);
}

bool truth(const Cursor& in) {
  const auto here = in.truth();
  if (!here) in.expected("true or false");
  return here.value_or(false);
}

time::Date date(const Cursor& in) { return spelled(in, date_from, "a date YYYY-MM-DD"); }

time::Weekday weekday(const Cursor& in) {
  return spelled(in, time::weekday_from, "one of MO, TU, WE, TH, FR, SA, SU");
}

time::Weekdays weekdays(const Cursor& in) {
  time::Weekdays days;
  for (const time::Weekday day : in.must_list(weekday)) days.set(time::index(day));
  return days;
}

Minutes time_of_day(const Cursor& in) {
  const auto parse = [](std::string_view text) {
    const auto minutes = clock_from(text);
    return minutes && *minutes < Minutes{day_minutes} ? minutes : std::nullopt;
  };
  return spelled(in, parse, "a time of day HH:MM");
}

Minutes end_of_day(const Cursor& in) {
  return spelled(in, clock_from, "a time of day HH:MM, 24:00 at the latest");
}

Stretch stretch(const Cursor& start, const Cursor& end) {
  Stretch stretch{start.must(time_of_day), end.must(end_of_day)};
  if (stretch.end <= stretch.start) stretch.end += Minutes{day_minutes};
  return stretch;
}

DateRange date_range(const Fields& in) {
  const std::size_t before = in.complaints();
  const DateRange range{in["from"].maybe(date), in["until"].maybe(date)};
  if (in.complaints() == before && range.from && range.until && *range.until < *range.from)
    in["until"].complain("is before from, expected from or a later date");
  return range;
}

people::Ways ways(const Cursor& in) {
  return in.must([](const Fields& sites) {
    people::Ways ways;
    for (const auto& field : sites) {
      const std::string_view site{field.key().data(), field.key().size()};
      ways[SiteId{std::string{site}}] = sites[site].must(minutes_up_to(day_minutes));
    }
    return ways;
  });
}

long whole_number(const Cursor& in, long least, long most) {
  const auto here = in.number();
  const bool fits = here && *here >= static_cast<double>(least) &&
                    *here <= static_cast<double>(most) && std::trunc(*here) == *here;
  if (fits) return static_cast<long>(*here);
  in.expected(fmt::format("a whole number from {} to {}", least, most));
  return least;
}

time::Zone Zones::read(const Cursor& in) {
  constexpr std::string_view what = "a time zone of the IANA database, as America/New_York";
  const auto here = in.text();
  if (!here) {
    in.expected(what);
    return time::Zone::utc();
  }
  if (const auto found = zones_.find(*here); found != zones_.end()) return found->second;
  const auto zone = time::Zone::named(*here);
  if (!zone) {
    in.expected_instead_of(*here, what);
    return time::Zone::utc();
  }
  know(*zone);
  return *zone;
}

}  // namespace meanwhile::exchange
