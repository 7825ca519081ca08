#pragma once

#include <bitset>
#include <string>
#include <vector>

namespace meanwhile::bench {

/// A weekly meeting; the day is counted from Monday, 0.
struct Meeting {
  int day = 0;
  long start = 0;   // minutes after midnight
  long length = 0;  // minutes
  long credit = 0;  // minutes that count; 0: all of them
};

/// The minutes of a typical week that something is taken by.
class Week {
 public:
  /// From `start` to `end` minutes after midnight of `day`; past midnight is the next day, and
  /// after Sunday comes Monday.
  void take(int day, long start, long end);
  /// Whether nothing lies within the meeting, `margin` minutes before and after it included.
  bool leaves(const Meeting& meeting, long margin) const;
  bool leaves(const std::vector<Meeting>& meetings, long margin) const;
  void take(const std::vector<Meeting>& meetings);

 private:
  static constexpr long minutes = 7L * 1440;
  std::bitset<minutes> taken_;
};

/// "MO" to "SU".
std::string day_name(int day);

}  // namespace meanwhile::bench
