#include "planner/designing/windows.hpp"

#include <algorithm>

namespace meanwhile::planner::designing {
namespace {

constexpr int most_periods = 9;  // 64 times, of seven days
constexpr Minute step = 15;

}  // namespace

Windows::Windows(const std::vector<Hours>& wanted) {
  Minute first = day_minutes, last = 0, longest = step;
  for (const Hours& hours : wanted) {
    first = std::min(first, hours.start % day_minutes);
    last = std::max(last, hours.start % day_minutes + hours.length());
    longest = std::max(longest, hours.length());
  }
  if (wanted.empty()) return;
  // One window more than the day is long, so that cutting elsewhere leaves nothing out.
  width_ = std::max(longest, (last - first + most_periods - 2) / (most_periods - 1));
  periods_ = std::min(most_periods, (last - first + width_ - 1) / width_ + 1);
  for (int day = 0; day < 7; ++day) {
    long most = -1;
    for (Minute begin = first; begin > first - width_; begin -= step) {
      const long fits = std::ranges::count_if(wanted, [&](const Hours& hours) {
        return hours.day() == day && index(day, begin, hours) >= 0;
      });
      if (fits <= most) continue;
      most = fits;
      begin_[static_cast<std::size_t>(day)] = begin;
    }
  }
}

int Windows::window_of(const Hours& hours) const {
  return index(hours.day(), begin_[static_cast<std::size_t>(hours.day())], hours);
}

int Windows::index(int day, Minute begin, const Hours& hours) const {
  const Minute from = hours.start % day_minutes - begin;
  if (from < 0) return -1;
  const Minute period = from / width_;
  if (period >= periods_ || from + hours.length() > (period + 1) * width_) return -1;
  return day * periods_ + period;
}

}  // namespace meanwhile::planner::designing
