#include "planner/rules/maxima.hpp"

namespace meanwhile::planner {
namespace {

int whole(time::Minutes minutes) { return static_cast<int>(minutes.count()); }

}  // namespace

const programme::Dose& Attendance::dose(time::Date date) const {
  return asked_.dose_in(static_cast<int>((date - asked_.first_monday()).count() / 7));
}

std::vector<Excess> Attendance::excesses() const {
  std::vector<Excess> found;
  for (const auto& [monday, credit] : by_week_)
    if (const auto& most = dose(monday).most_minutes; most && credit > *most)
      found.push_back({Maximum::week_credit, monday, whole(credit), whole(*most)});

  std::map<time::Date, int> days;
  for (const auto& [date, length] : by_date_) ++days[time::monday_of(date)];
  for (const auto& [monday, count] : days)
    if (const auto& most = dose(monday).most_days; most && count > *most)
      found.push_back({Maximum::week_days, monday, count, *most});

  for (const auto& [date, length] : by_date_)
    if (const auto& most = dose(date).most_minutes_per_day; most && length > *most)
      found.push_back({Maximum::day_length, date, whole(length), whole(*most)});
  return found;
}

}  // namespace meanwhile::planner
