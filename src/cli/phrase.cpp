#include "cli/phrase.hpp"

#include "exchange/iso.hpp"
#include "time/weekday.hpp"

namespace meanwhile::cli {

using fmt::arg;

std::string duration(time::Minutes minutes) {
  const auto hours = minutes.count() / 60, rest = minutes.count() % 60;
  if (hours == 0) return fmt::format("{} min", rest);
  return rest == 0 ? fmt::format("{} h", hours) : fmt::format("{} h {} min", hours, rest);
}

std::string listed(const Words& words, const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? words.last_joint : std::string_view(", ");
    out += items[i];
  }
  return out;
}

std::string numbers(const std::vector<int>& sorted) {
  std::string out;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
    if (last < i + 2) last = i;
    if (!out.empty()) out += ", ";
    out += last == i ? fmt::format("{}", sorted[i]) : fmt::format("{}–{}", sorted[i], sorted[last]);
    i = last + 1;
  }
  return out;
}

std::string date_words(const Words& words, time::Date date) {
  const std::chrono::year_month_day day{date};
  return say(words.date, arg("day", static_cast<unsigned>(day.day())),
             arg("month", words.months[static_cast<unsigned>(day.month()) - 1]));
}

std::string date_words_with_year(const Words& words, time::Date date) {
  const std::chrono::year_month_day day{date};
  return say(words.dated_year, arg("date", date_words(words, date)),
             arg("year", static_cast<int>(day.year())));
}

std::string moment(const Words& words, time::Wall wall) {
  const time::Date date = time::date_of(wall);
  return fmt::format("{} {} {}", words.days[time::index(time::weekday_of(date))],
                     date_words(words, date), exchange::clock(wall - time::Wall{date}));
}

std::string clock_span(time::Span span, const time::Zone& zone) {
  const time::Wall start = zone.wall(span.start), end = zone.wall(span.end);
  return exchange::clock(start - time::Wall{time::date_of(start)}) + "–" +
         exchange::clock(end - time::Wall{time::date_of(end)});
}

}  // namespace meanwhile::cli
