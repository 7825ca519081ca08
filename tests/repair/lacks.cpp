#include "lacks.hpp"

#include <algorithm>
#include <cmath>

namespace meanwhile::oracle {
namespace {

using std::chrono::days;

long lacking(const Limits& limits, const Tally& tally) {
  const auto below = [](long least, long is) { return std::max(0L, least - is); };
  std::vector<long> each{0};
  if (limits.min_credit)
    each.push_back(below(static_cast<long>(std::ceil(*limits.min_credit - 1e-6)), tally.credit));
  if (limits.min_days)
    each.push_back(of_one * below(*limits.min_days, static_cast<long>(tally.days.size())));
  for (const auto& need : limits.modules) each.push_back(below(need.min, tally.modules[need.what]));
  for (const auto& need : limits.kinds)
    each.push_back(of_one * below(need.min, tally.kinds[need.what]));
  return *std::max_element(each.begin(), each.end());
}

}  // namespace

Lacks lacks_of(const Facts& facts, const std::vector<const WeekDone*>& weeks) {
  Lacks lacks;
  std::vector<std::vector<long>> kinds;
  std::set<Date> attended;
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    const Tally tally = tally_for_minima(facts, *weeks[week]);
    lacks.weeks.push_back(lacking(facts.limits[week], tally));
    kinds.push_back(tally.kinds);
    for (const auto& visit : weeks[week]->visits) attended.insert(visit.session->date);
  }
  for (const auto& block : facts.blocks) {
    long sum = 0;
    for (const auto& need : block.kinds) {
      long count = 0;
      for (int week = block.first; week < block.first + block.weeks; ++week)
        count += kinds[static_cast<std::size_t>(week)][need.what];
      sum += of_one * std::max(0L, need.min - count);
    }
    lacks.blocks.push_back(sum);
  }
  std::optional<Date> last;
  for (const Date date : attended) {
    const auto week = static_cast<std::size_t>((date - facts.first_monday).count() / 7);
    if (const auto& most = facts.limits[week].max_gap; most && last) {
      long run = 0;
      for (Date day = *last + days{1}; day < date; day += days{1})
        if (!facts.closed.contains(day) && ++run > *most) lacks.days.insert(day);
    }
    last = date;
  }
  return lacks;
}

}  // namespace meanwhile::oracle
