#include "casework/remaining.hpp"

#include <algorithm>

namespace meanwhile::casework {
namespace {

using std::chrono::days;

void drop_weeks(programme::Prescription& prescription, long weeks) {
  auto& phases = prescription.phases;
  while (weeks > 0 && !phases.empty()) {
    const long dropped = std::min<long>(weeks, phases.front().weeks);
    phases.front().weeks -= static_cast<int>(dropped);
    weeks -= dropped;
    if (phases.front().weeks == 0) phases.erase(phases.begin());
  }
}

/// Puts those of `earlier` that begin before an instant in front of the others.
template <class T, class Start>
void put_before(std::vector<T>& later, const std::vector<T>& earlier, time::Instant end,
                Start start) {
  std::vector<T> all;
  for (const T& one : earlier)
    if (start(one) < end) all.push_back(one);
  all.insert(all.end(), later.begin(), later.end());
  later = std::move(all);
}

}  // namespace

planner::Case from_next_week(planner::Case person, time::Date today) {
  const time::Date first = person.prescription.first_monday();
  if (today < first) return person;
  const time::Date next = time::monday_of(today) + days{7};
  drop_weeks(person.prescription, (next - first) / days{7});
  person.prescription.start = next;
  for (const std::string& slot : person.held) person.entered.emplace_back(slot);
  return person;
}

planner::Plan taking_over(const planner::Plan& before, planner::Plan after,
                          const time::Zone& zone) {
  if (after.weeks.empty()) return after;
  const time::Date monday = after.weeks.front().monday;
  const time::Instant begin = zone.instant(monday);
  const auto by_span = [](const auto& one) { return one.span.start; };
  put_before(after.sessions, before.sessions, begin, by_span);
  put_before(after.missed, before.missed, begin, by_span);
  put_before(after.stays, before.stays, begin,
             [](const planner::Stay& one) { return one.first_session; });
  std::vector<planner::PlanWeek> weeks;
  for (const planner::PlanWeek& one : before.weeks)
    if (one.monday < monday) weeks.push_back(one);
  weeks.insert(weeks.end(), after.weeks.begin(), after.weeks.end());
  after.weeks = std::move(weeks);
  return after;
}

}  // namespace meanwhile::casework
