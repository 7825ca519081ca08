#include "cli/phrase.hpp"

#include "exchange/iso.hpp"

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

namespace {

template <class Name>
std::string runs(const std::vector<int>& sorted, Name name) {
  std::string out;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
    if (last < i + 2) last = i;
    if (!out.empty()) out += ", ";
    out += last == i ? name(sorted[i]) : name(sorted[i]) + "–" + name(sorted[last]);
    i = last + 1;
  }
  return out;
}

}  // namespace

std::string numbers(const std::vector<int>& sorted) {
  return runs(sorted, [](int number) { return std::to_string(number); });
}

std::string weekdays(const Words& words, const time::Weekdays& days) {
  std::vector<int> there;
  for (int day = 0; day < 7; ++day)
    if (days[static_cast<std::size_t>(day)]) there.push_back(day);
  return runs(there,
              [&](int day) { return std::string(words.days[static_cast<std::size_t>(day)]); });
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
