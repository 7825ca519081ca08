#include "planner/designing/windows.hpp"

#include <algorithm>

namespace meanwhile::planner::designing {
namespace {

constexpr int most_periods = 9;  // 64 times, of seven days

/// The part of the day in which all are, and how wide a window has to be.
struct Frame {
  Minute first = day_minutes;
  Minute last = 0;
  Minute width = 1;
};

Frame frame_of(const std::vector<Hours>& wanted) {
  Frame frame;
  for (const Hours& hours : wanted) {
    frame.first = std::min(frame.first, hours.start % day_minutes);
    frame.last = std::max(frame.last, hours.start % day_minutes + hours.length());
    frame.width = std::max(frame.width, hours.length());
  }
  // Windows before the one that is cut for and after it are no more than there may be.
  frame.width = std::max(frame.width, (frame.last - frame.first) / (most_periods - 2) + 1);
  return frame;
}

/// Windows from one that begins at a certain time: before it one after the other, after it each
/// where the next wanted one begins.
std::vector<Minute> cuts_from(Minute begin, const std::vector<Minute>& starts, const Frame& frame) {
  std::vector<Minute> cuts;
  for (Minute cut = begin - frame.width; cut > frame.first - frame.width; cut -= frame.width)
    cuts.insert(cuts.begin(), cut);
  for (Minute cut = begin; cut < frame.last;) {
    cuts.push_back(cut);
    const auto next = std::ranges::lower_bound(starts, cut + frame.width);
    cut = next == starts.end() ? cut + frame.width : *next;
  }
  cuts.push_back(cuts.back() + frame.width);
  return cuts;
}

}  // namespace

Windows::Windows(const std::vector<Hours>& wanted) {
  const Frame frame = frame_of(wanted);
  for (int day = 0; day < 7; ++day) {
    std::vector<Minute> starts;
    for (const Hours& hours : wanted)
      if (hours.day() == day) starts.push_back(hours.start % day_minutes);
    std::ranges::sort(starts);
    std::vector<Minute> begins{frame.first};
    for (const Minute start : starts)
      if (start < starts.front() + frame.width) begins.push_back(start);
    long most = -1;
    for (const Minute begin : begins) {
      if (wanted.empty()) break;
      Cuts cuts = cuts_from(begin, starts, frame);
      const long fits = std::ranges::count_if(wanted, [&](const Hours& hours) {
        return hours.day() == day && window_in(cuts, hours) >= 0;
      });
      if (fits <= most) continue;
      most = fits;
      cuts_[static_cast<std::size_t>(day)] = std::move(cuts);
    }
    periods_ =
        std::max(periods_, static_cast<int>(cuts_[static_cast<std::size_t>(day)].size()) - 1);
  }
}

int Windows::window_of(const Hours& hours) const {
  const int period = window_in(cuts_[static_cast<std::size_t>(hours.day())], hours);
  return period < 0 ? -1 : hours.day() * periods_ + period;
}

int Windows::window_in(const Cuts& cuts, const Hours& hours) {
  const Minute start = hours.start % day_minutes;
  const auto after = std::ranges::upper_bound(cuts, start);
  if (after == cuts.begin() || after == cuts.end()) return -1;
  return start + hours.length() <= *after ? static_cast<int>(after - cuts.begin()) - 1 : -1;
}

}  // namespace meanwhile::planner::designing
