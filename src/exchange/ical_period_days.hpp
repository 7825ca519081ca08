#pragma once

#include <chrono>
#include <vector>

#include "exchange/ical_rule.hpp"

namespace meanwhile::exchange {

/// The days that a rule admits, period by period: a year, month, week or day, as its frequency says
/// (a day also for rules that repeat within it). Period 0 holds the event's own start.
class PeriodDays {
 public:
  PeriodDays(const RecurrenceRule& rule, std::chrono::local_days first);

  /// The period in which a day lies; below zero before the event's start.
  long period_of(std::chrono::local_days day) const;

  /// The first day of a period, admitted or not. Periods run to the year 9999 or so; later ones
  /// begin at the end of time.
  std::chrono::local_days begin_of(long period) const;

  /// The admitted days of a period, ascending, put into `days`.
  ///
  /// returns  how many days were looked at
  long days_of(long period, std::vector<std::chrono::local_days>& days) const;

 private:
  struct Day;
  enum class Within { month, year };

  bool admits(const Day& day) const;
  bool admits_weekday(const Day& day) const;
  bool admits_week(const Day& day) const;
  int year_of(std::chrono::local_days day) const;
  std::chrono::local_days week_year_begin(int year) const;

  Frequency frequency_;
  std::chrono::local_days first_;
  std::chrono::weekday week_start_;
  Within nth_within_ = Within::month;
  std::vector<NthWeekday> weekdays_;
  std::vector<int> month_days_;
  std::vector<int> year_days_;
  std::vector<int> weeks_;
  std::vector<int> months_;
};

}  // namespace meanwhile::exchange
