#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/ical_values.hpp"

namespace meanwhile::exchange {

enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

/// A weekday of BYDAY; `nth` counts within the month or year, from its end when negative, 0: each.
struct NthWeekday {
  int nth = 0;
  std::chrono::weekday weekday;
};

/// A recurrence rule: what repeats, in words of the wall. Empty lists do not restrict.
///
/// interval     at least 1
/// count        how many, the event's own start among them; absent: no such end
/// until        the last moment that may start, as written; absent: no such end
/// lists        ascending, without repetition, each value in the range of RFC 5545
/// source       RFC 5545, 3.3.10
struct RecurrenceRule {
  Frequency frequency = Frequency::daily;
  int interval = 1;
  std::optional<long> count;
  std::optional<Stamp> until;
  std::chrono::weekday week_start = std::chrono::Monday;
  std::vector<int> seconds;
  std::vector<int> minutes;
  std::vector<int> hours;
  std::vector<NthWeekday> weekdays;
  std::vector<int> month_days;
  std::vector<int> year_days;
  std::vector<int> weeks;
  std::vector<int> months;
  std::vector<int> positions;
};

/// Reads the value of RRULE through libical, kindly: blanks, repeated values and parts left empty,
/// as programs write them, do no harm.
///
/// errors   Fault::invalid; the text says which part is wrong, in plain words
/// privacy  a rule holds times only
Result<RecurrenceRule> rule_from(std::string_view text);

}  // namespace meanwhile::exchange
