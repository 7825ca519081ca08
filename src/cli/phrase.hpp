#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/words.hpp"
#include "time/instant.hpp"
#include "time/weekday.hpp"
#include "time/zone.hpp"

namespace meanwhile::cli {

/// Fills a sentence of the table: `say(words.week_title, "number"_a = 1, …)`.
template <class... Args>
std::string say(std::string_view sentence, const Args&... args) {
  return fmt::format(fmt::runtime(sentence), args...);
}

/// The pattern for so many, with {n} and whatever else it names.
template <class... Args>
std::string say(const Counted& counted, long n, const Args&... args) {
  return say(n == 1 ? counted.one : counted.many, fmt::arg("n", n), args...);
}

/// "2 h 40 min", "3 h", "45 min", "0 min".
std::string duration(time::Minutes minutes);

/// "a, b and c"
std::string listed(const Words& words, const std::vector<std::string>& items);

/// Numbers in order, runs of three and more drawn together: "2, 4, 6–9".
std::string numbers(const std::vector<int>& sorted);

/// "Mon, Wed", and runs of three and more drawn together: "Mon–Fri".
std::string weekdays(const Words& words, const time::Weekdays& days);

/// "30 November", and with its year "30 November 2026".
std::string date_words(const Words& words, time::Date date);
std::string date_words_with_year(const Words& words, time::Date date);

/// "Wed 2 December 18:00" on a wall.
std::string moment(const Words& words, time::Wall wall);

/// "18:00–21:00" on the wall of `zone`.
std::string clock_span(time::Span span, const time::Zone& zone);

}  // namespace meanwhile::cli
