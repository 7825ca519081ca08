#include "time/zone_future.hpp"

#include <algorithm>
#include <optional>

// The table of a zone ends, the zone does not. Every rule in force today is of one shape: on a
// certain weekday, the last of its month or the first on or after a day of the month, at a certain
// wall time. We read that rule off the last ten tabled years. In 2028 to 2037, from March on, every
// weekday falls at least once on the earliest day that "on or after" allows, so the rule found is
// the rule meant (checked for all zones against the rule in the last line of their files; no zone
// changes its clocks in January or February). Ten, because 2027 is an exception somewhere already:
// Cuba keeps summer time the winter before. Zones that follow no such rule are left alone; those
// whose table goes further (Morocco, Gaza: the moon decides) end with it.

namespace meanwhile::time {
namespace {

using namespace std::chrono;
using Period = Zone::Period;

constexpr int years_watched = 10;

/// One change of the clocks, on the wall as it was before the change. Midnight may be told as 24:00
/// of the day before: Egypt's "last Thursday of October at 24:00" is no certain Friday.
struct Change {
  local_days date;
  Minutes time;
  Minutes offset_before;
  Minutes offset_after;

  year_month_day day() const { return year_month_day{date}; }
  Change told_as_the_day_before() const {
    return {date - days{1}, time + days{1}, offset_before, offset_after};
  }
};

/// The n-th change of every year.
struct YearlyRule {
  month in_month;
  std::chrono::weekday weekday;
  unsigned first_day;  // on or after this day of the month; 0: the last such weekday
  Minutes at;
  Minutes offset_before;
  Minutes offset_after;

  Period in(year when) const {
    const local_days day =
        first_day == 0 ? local_days{when / in_month / weekday_last{weekday}} : on_or_after(when);
    return {Instant{(day + at).time_since_epoch() - offset_before}, offset_after};
  }

 private:
  local_days on_or_after(year when) const {
    const local_days first{when / in_month / std::chrono::day{first_day}};
    return first + (weekday - std::chrono::weekday{first});
  }
};

std::vector<Change> changes_in(const std::vector<Period>& periods, year when) {
  std::vector<Change> changes;
  for (std::size_t i = 1; i < periods.size(); ++i) {
    const Minutes before = periods[i - 1].offset;
    const Wall wall{periods[i].since.time_since_epoch() + before};
    const Change change{date_of(wall), wall - date_of(wall), before, periods[i].offset};
    if (change.day().year() == when) changes.push_back(change);
  }
  return changes;
}

bool is_last_of_its_weekday(year_month_day day) {
  return day.day() + days{7} > (day.year() / day.month() / std::chrono::last).day();
}

std::optional<YearlyRule> rule_behind(const std::vector<Change>& changes) {
  const Change& model = changes.back();
  const std::chrono::weekday weekday{model.date};
  unsigned first_day = 31;
  bool always_last = true;
  for (const Change& change : changes) {
    const year_month_day day = change.day();
    if (day.month() != model.day().month() || change.time != model.time ||
        change.offset_before != model.offset_before || change.offset_after != model.offset_after ||
        std::chrono::weekday{change.date} != weekday)
      return std::nullopt;
    first_day = std::min(first_day, static_cast<unsigned>(day.day()));
    always_last = always_last && is_last_of_its_weekday(day);
  }
  return YearlyRule{model.day().month(), weekday,           always_last ? 0 : first_day, model.time,
                    model.offset_before, model.offset_after};
}

std::optional<YearlyRule> rule_behind_either(std::vector<Change> changes) {
  if (const auto rule = rule_behind(changes)) return rule;
  for (Change& change : changes) change = change.told_as_the_day_before();
  return rule_behind(changes);
}

std::vector<YearlyRule> rules_until(const std::vector<Period>& periods, year tabled) {
  std::vector<std::vector<Change>> nth;  // the n-th change of each year watched
  for (year when = tabled - years{years_watched - 1}; when <= tabled; ++when) {
    const std::vector<Change> changes = changes_in(periods, when);
    if (nth.empty()) nth.resize(changes.size());
    if (changes.empty() || changes.size() != nth.size()) return {};
    for (std::size_t i = 0; i < changes.size(); ++i) nth[i].push_back(changes[i]);
  }
  std::vector<YearlyRule> rules;
  for (const std::vector<Change>& changes : nth) {
    const std::optional<YearlyRule> rule = rule_behind_either(changes);
    if (!rule) return {};
    rules.push_back(*rule);
  }
  return rules;
}

}  // namespace

std::vector<Period> with_future(std::vector<Period> periods, year tabled, year last) {
  const Instant table_end = sys_days{(tabled + years{1}) / 1 / 1} + days{1};
  if (periods.back().since > table_end) return periods;  // told year by year to its own end
  const std::vector<YearlyRule> rules = rules_until(periods, tabled);
  for (year when = tabled + years{1}; when <= last; ++when)
    for (const YearlyRule& rule : rules) periods.push_back(rule.in(when));
  return periods;
}

}  // namespace meanwhile::time
