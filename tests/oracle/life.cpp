#include "life.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "fields.hpp"

namespace meanwhile::oracle {
namespace {

using Times = std::pair<std::string, std::string>;

long days_between(Date from, Date to) { return (to - from).count(); }

bool in_force(const boost::json::object& entry, Date day) {
  const auto from = text(entry, "from");
  const auto until = text(entry, "until");
  if (from && day < date_from(*from)) return false;
  if (until && day > date_from(*until)) return false;
  const auto every = whole(entry, "everyWeeks").value_or(1);
  if (every == 1 || !from) return true;
  return days_between(monday_of(date_from(*from)), monday_of(day)) / 7 % every == 0;
}

std::optional<Times> rota_times(const boost::json::object& rota, Date day) {
  const auto& days = list(rota, "days");
  const auto since = days_between(date_from(*text(rota, "from")), day);
  if (since < 0 || days.empty()) return std::nullopt;
  const auto& turn = days[static_cast<std::size_t>(since) % days.size()];
  if (turn.is_null()) return std::nullopt;
  return Times{text(turn.as_array().at(0)), text(turn.as_array().at(1))};
}

std::optional<Times> times_on(const boost::json::object& entry, Date day) {
  if (!in_force(entry, day)) return std::nullopt;
  if (find(entry, "rota")) return rota_times(child(entry, "rota"), day);
  for (const auto& code : texts(entry, "days"))
    if (weekday_from(code) == weekday_of(day))
      return Times{*text(entry, "start"), *text(entry, "end")};
  return std::nullopt;
}

}  // namespace

int weekday_from(std::string_view code) {
  constexpr std::array<std::string_view, 7> codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  const auto at = std::find(codes.begin(), codes.end(), code);
  if (at == codes.end()) throw std::invalid_argument("no such weekday: " + std::string(code));
  return static_cast<int>(at - codes.begin());
}

int weekday_of(Date date) {
  return static_cast<int>((std::chrono::weekday{date} - std::chrono::Monday).count());
}

Date monday_of(Date date) { return date - std::chrono::days{weekday_of(date)}; }

Span interval(const Clock& clock, Date day, std::string_view start, std::string_view end) {
  const auto from = wall_from(start);
  auto to = wall_from(end);
  if (to <= from) to += std::chrono::days{1};
  return {clock.instant(day, from), clock.instant(day, to)};
}

std::vector<Span> occurrences(const boost::json::object& entry, const Clock& clock, Date first,
                              Date last) {
  std::vector<Span> all;
  for (Date day = first; day <= last; day += std::chrono::days{1}) {
    const auto times = times_on(entry, day);
    if (!times) continue;
    const auto span = interval(clock, day, times->first, times->second);
    if (!span.empty()) all.push_back(span);
  }
  return all;
}

}  // namespace meanwhile::oracle
