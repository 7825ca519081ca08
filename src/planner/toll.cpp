#include "planner/toll.hpp"

#include <algorithm>
#include <set>

#include "life/commitments.hpp"

namespace meanwhile::planner {
namespace {

using std::chrono::days;
using time::Date;
using time::Span;

/// The days of some weeks. A session belongs to the date on which it starts in the programme's
/// zone.
struct Range {
  Date first, end;
  const time::Zone& zone;

  bool holds(time::Instant start) const {
    const Date date = time::date_of(zone.wall(start));
    return first <= date && date < end;
  }
};

struct Overlap {
  bool beginning = false;
  time::Minutes length{};
};

Overlap overlap(Span soft, const std::vector<Stay>& stays, const Range& weeks) {
  Overlap sum;
  for (const Stay& stay : stays) {
    if (!weeks.holds(stay.first_session) || !stay.footprint.overlaps(soft)) continue;
    sum.beginning |= stay.footprint.start <= soft.start;
    sum.length +=
        std::min(stay.footprint.end, soft.end) - std::max(stay.footprint.start, soft.start);
  }
  return sum;
}

void touch(Touched& touched, time::Minutes all, const Overlap& taken) {
  ++touched.all;
  if (taken.length >= all)
    ++touched.gone;
  else if (taken.length.count() > 0)
    ++(taken.beginning ? touched.late : touched.cut_short);
}

void add_life(Toll& toll, const Plan& plan, const Case& person, Range weeks) {
  const auto named = [&toll](const std::string& name) -> Touched& {
    const auto found = std::ranges::find(toll.touched, name, &Touched::name);
    return found == toll.touched.end() ? toll.touched.emplace_back(Touched{.name = name}) : *found;
  };
  const time::Instant begin = person.client.zone.instant(weeks.first);
  for (const life::Commitment& one :
       life::commitments(person.life, person.client.zone, {weeks.first, weeks.end - days{1}})) {
    const life::LifeEntry& entry = person.life[one.entry];
    if (entry.firm) continue;
    const bool from_calendar = std::holds_alternative<life::Dated>(entry.when);
    const Overlap taken = overlap(one.span, plan.stays, weeks);
    if (one.span.start < begin && taken.length == time::Minutes{0}) continue;
    touch(named(from_calendar ? entry.kind : entry.id.text()), one.span.length(), taken);
    if (entry.kind == "family") toll.family += taken.length;
  }
}

bool is_late(const Stay& stay, const Case& person) {
  const time::Zone& zone = person.client.zone;
  const Date date = time::date_of(zone.wall(stay.first_session));
  return stay.footprint.end > zone.instant(date + person.weights.late_after);
}

}  // namespace

Toll toll_of(const Plan& plan, const Case& person, const programme::Programme& programme,
             WeekNumbers weeks) {
  const Date monday = person.prescription.first_monday();
  const Range range{monday + days{7 * (weeks.first - 1)}, monday + days{7 * weeks.last},
                    programme.zone};
  Toll toll;
  for (const PlanWeek& week : plan.weeks) {
    if (week.monday < range.first || week.monday >= range.end) continue;
    toll.treatment += week.credit;
    toll.days += week.days;
  }
  std::set<Date> late;
  for (const Stay& stay : plan.stays) {
    if (!range.holds(stay.first_session)) continue;
    toll.travel +=
        (stay.first_session - stay.footprint.start) + (stay.footprint.end - stay.last_session_end);
    if (is_late(stay, person))
      late.insert(time::date_of(person.client.zone.wall(stay.first_session)));
  }
  toll.late_evenings = static_cast<int>(late.size());
  for (const Attended& session : plan.sessions)
    if (session.make_up_of && range.holds(session.span.start)) ++toll.make_ups;
  for (const Missed& missed : plan.missed)
    if (range.holds(missed.span.start))
      ++(missed.why == Missed::Why::clash ? toll.missed : toll.cancelled);
  add_life(toll, plan, person, range);
  return toll;
}

}  // namespace meanwhile::planner
