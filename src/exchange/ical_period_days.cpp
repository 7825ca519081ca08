#include "exchange/ical_period_days.hpp"

#include <algorithm>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

constexpr local_days end_of_time = local_days{year{20'000} / 1 / 1};

long floor_div(long a, long b) { return a / b - (a % b < 0 ? 1 : 0); }

bool holds(const std::vector<int>& sorted, int value) {
  return std::ranges::binary_search(sorted, value);
}

/// Whether a list that counts from either end names the n-th of `size`.
bool names(const std::vector<int>& sorted, int nth, int size) {
  return holds(sorted, nth) || holds(sorted, nth - size - 1);
}

local_days year_begin(int of) { return local_days{year{of} / 1 / 1}; }

local_days week_begin(local_days day, weekday week_start) {
  return day - (weekday{day} - week_start);
}

}  // namespace

struct PeriodDays::Day {
  local_days date;
  std::chrono::weekday weekday;
  int month;
  int month_day;
  int month_size;
  int year_day;
  int year_size;

  static Day of(local_days date) {
    const year_month_day day{date};
    const local_days begin = year_begin(static_cast<int>(day.year()));
    return {date,
            std::chrono::weekday{date},
            static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day())),
            static_cast<int>(static_cast<unsigned>((day.year() / day.month() / last).day())),
            static_cast<int>((date - begin).count()) + 1,
            day.year().is_leap() ? 366 : 365};
  }
};

// What a rule leaves out it takes from the event's start (RFC 5545, 3.3.10: "information missing
// from the rule is retrieved from DTSTART").
PeriodDays::PeriodDays(const RecurrenceRule& rule, local_days first)
    : frequency_{rule.frequency},
      first_{first},
      week_start_{rule.week_start},
      weekdays_{rule.weekdays},
      month_days_{rule.month_days},
      year_days_{rule.year_days},
      weeks_{rule.weeks},
      months_{rule.months} {
  const Day start = Day::of(first);
  const bool names_days = !weekdays_.empty() || !month_days_.empty() || !year_days_.empty();
  const bool yearly = frequency_ == Frequency::yearly;
  if (yearly && !names_days && weeks_.empty() && months_.empty()) months_ = {start.month};
  const bool by_week = frequency_ == Frequency::weekly || (yearly && !weeks_.empty());
  if (by_week && !names_days) weekdays_ = {{0, start.weekday}};
  const bool by_month = frequency_ == Frequency::monthly || (yearly && weeks_.empty());
  if (by_month && !names_days) month_days_ = {start.month_day};
  // The n-th weekday of a week or of a day says nothing: the number is dropped.
  if (!by_month)
    for (NthWeekday& day : weekdays_) day.nth = 0;
  if (yearly && months_.empty()) nth_within_ = Within::year;
}

long PeriodDays::period_of(local_days day) const {
  const year_month_day a{first_};
  const year_month_day b{day};
  switch (frequency_) {
    case Frequency::yearly: return year_of(day) - year_of(first_);
    case Frequency::monthly: return (b.year() / b.month() - a.year() / a.month()).count();
    case Frequency::weekly: return floor_div((day - week_begin(first_, week_start_)).count(), 7);
    default: return (day - first_).count();
  }
}

local_days PeriodDays::begin_of(long period) const {
  const year_month first_month = year_month_day{first_}.year() / year_month_day{first_}.month();
  constexpr long most_years = 12'000;
  switch (frequency_) {
    case Frequency::yearly: {
      if (period > most_years) return end_of_time;
      const int year = year_of(first_) + static_cast<int>(period);
      return weeks_.empty() ? year_begin(year) : week_year_begin(year);
    }
    case Frequency::monthly:
      if (period > most_years * 12) return end_of_time;
      return local_days{(first_month + months{static_cast<int>(period)}) / 1};
    case Frequency::weekly:
      if (period > most_years * 52) return end_of_time;
      return week_begin(first_, week_start_) + weeks{period};
    default: return period > most_years * 365 ? end_of_time : first_ + days{period};
  }
}

long PeriodDays::days_of(long period, std::vector<local_days>& days_found) const {
  days_found.clear();
  const local_days begin = begin_of(period);
  const local_days end = frequency_ < Frequency::weekly ? begin + days{1} : begin_of(period + 1);
  long looked_at = 0;
  for (local_days date = begin; date < end; ++looked_at) {
    const Day day = Day::of(date);
    if (!months_.empty() && !holds(months_, day.month)) {
      date += days{day.month_size - day.month_day + 1};  // the whole month is out
      continue;
    }
    if (admits(day)) days_found.push_back(date);
    date += days{1};
  }
  return looked_at;
}

bool PeriodDays::admits(const Day& day) const {
  if (!weekdays_.empty() && !admits_weekday(day)) return false;
  return (months_.empty() || holds(months_, day.month)) &&
         (month_days_.empty() || names(month_days_, day.month_day, day.month_size)) &&
         (year_days_.empty() || names(year_days_, day.year_day, day.year_size)) &&
         (weeks_.empty() || admits_week(day));
}

bool PeriodDays::admits_weekday(const Day& day) const {
  const bool in_month = nth_within_ == Within::month;
  const int position = in_month ? day.month_day : day.year_day;
  const int size = in_month ? day.month_size : day.year_size;
  const int from_begin = (position - 1) / 7 + 1;
  const int from_end = -((size - position) / 7 + 1);
  return std::ranges::any_of(weekdays_, [&](const NthWeekday& wanted) {
    return wanted.weekday == day.weekday &&
           (wanted.nth == 0 || wanted.nth == from_begin || wanted.nth == from_end);
  });
}

bool PeriodDays::admits_week(const Day& day) const {
  const int year = year_of(day.date);
  const local_days begin = week_year_begin(year);
  const int size = static_cast<int>((week_year_begin(year + 1) - begin).count()) / 7;
  return names(weeks_, static_cast<int>((day.date - begin).count()) / 7 + 1, size);
}

// For rules that count weeks a year is its whole weeks, so it may begin in December.
int PeriodDays::year_of(local_days day) const {
  const int year = static_cast<int>(year_month_day{day}.year());
  if (weeks_.empty()) return year;
  if (day < week_year_begin(year)) return year - 1;
  return day < week_year_begin(year + 1) ? year : year + 1;
}

// Week 1 is the first with at least four days in the year, so it holds January 4th.
local_days PeriodDays::week_year_begin(int year_) const {
  return week_begin(year_begin(year_) + days{3}, week_start_);
}

}  // namespace meanwhile::exchange
