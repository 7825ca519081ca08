#include "cohort/week.hpp"

#include <algorithm>

namespace meanwhile::bench {

void Week::take(int day, long start, long end) {
  for (long minute = start; minute < end; ++minute)
    taken_.set(static_cast<std::size_t>((day * 1440 + minute + minutes) % minutes));
}

bool Week::leaves(const Meeting& meeting, long margin) const {
  for (long minute = meeting.start - margin; minute < meeting.start + meeting.length + margin;
       ++minute)
    if (taken_[static_cast<std::size_t>((meeting.day * 1440 + minute + minutes) % minutes)])
      return false;
  return true;
}

bool Week::leaves(const std::vector<Meeting>& meetings, long margin) const {
  return std::all_of(meetings.begin(), meetings.end(),
                     [&](const Meeting& one) { return leaves(one, margin); });
}

void Week::take(const std::vector<Meeting>& meetings) {
  for (const auto& one : meetings) take(one.day, one.start, one.start + one.length);
}

std::string day_name(int day) {
  static const std::string names[]{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  return names[day];
}

}  // namespace meanwhile::bench
