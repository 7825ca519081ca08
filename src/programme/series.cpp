#include "programme/series.hpp"

#include <algorithm>
#include <tuple>

namespace meanwhile::programme {
namespace {

bool same_times(const std::vector<Meeting>& some, const std::vector<Meeting>& others) {
  return std::ranges::equal(some, others, [](const Meeting& a, const Meeting& b) {
    return std::tie(a.day, a.start, a.end, a.credit) == std::tie(b.day, b.start, b.end, b.credit);
  });
}

}  // namespace

Offering changed_from(const Offering& before, Offering after, time::Date from) {
  after.earlier = before.earlier;
  if (same_times(before.meetings, after.meetings)) return after;
  const time::Date last = from - std::chrono::days{1};
  const auto is_over = [&](const Earlier& one) { return one.until < last; };
  auto present = std::ranges::find_if_not(after.earlier, is_over);
  const Earlier until_then{last,
                           present == after.earlier.end() ? before.meetings : present->meetings};
  after.earlier.erase(present, after.earlier.end());
  const bool ever_met = !before.from || *before.from <= last;
  if (ever_met && !same_times(until_then.meetings, after.meetings))
    after.earlier.push_back(until_then);
  return after;
}

}  // namespace meanwhile::programme
