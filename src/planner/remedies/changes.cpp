#include "planner/remedies/changes.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "life/commitments.hpp"

namespace meanwhile::planner {
namespace {

using programme::Dose;
using std::chrono::days;
using time::Date;
using time::Minutes;
using time::Span;

struct Interval {
  Date date;
  Minutes start;  // on the wall
  Minutes end;
};

Date end_of(const programme::Prescription& prescription) {
  return prescription.first_monday() + days{7 * prescription.weeks()};
}

/// Intervals of an entry, rest left out, of which some part lies on these client dates.
std::vector<Span> spans_of(const life::LifeEntry& entry, const time::Zone& zone,
                           life::Dates dates) {
  life::LifeEntry without_rest = entry;
  without_rest.rest = Minutes{0};
  std::vector<Span> spans;
  for (const life::Commitment& one : life::commitments({&without_rest, 1}, zone, dates))
    spans.push_back(one.span);
  return spans;
}

/// Wall times are counted from midnight of the day an interval starts.
Interval on_the_wall(const Span& span, const time::Zone& zone) {
  const time::Wall start = zone.wall(span.start);
  const Date date = time::date_of(start);
  return {date, start - date, zone.wall(span.end) - date};
}

/// Those that start on dates of the prescription.
std::vector<Span> spans_within(const life::LifeEntry& entry, const Case& person) {
  const Date first = person.prescription.first_monday();
  std::vector<Span> spans =
      spans_of(entry, person.client.zone, {first, end_of(person.prescription) - days{1}});
  const time::Instant begin = person.client.zone.instant(first);
  std::erase_if(spans, [&](const Span& span) { return span.start < begin; });
  return spans;
}

std::vector<Interval> intervals_of(const Case& person, std::size_t entry) {
  std::vector<Interval> all;
  for (const Span& span : spans_within(person.life[entry], person))
    all.push_back(on_the_wall(span, person.client.zone));
  return all;
}

bool falls_on(const std::variant<time::Weekday, Date>& when, Date date) {
  if (const auto* only = std::get_if<Date>(&when)) return *only == date;
  return std::get<time::Weekday>(when) == time::weekday_of(date);
}

/// Takes the released stretch off one end of an interval.
Span shortened(const Span& span, const Release& release, const time::Zone& zone) {
  const Interval interval = on_the_wall(span, zone);
  Span left = span;
  if (release.start <= interval.start)
    left.start = std::max(span.start, zone.instant(interval.date + release.end));
  else if (release.end >= interval.end)
    left.end = std::min(span.end, zone.instant(interval.date + release.start));
  return left;
}

/// Lays the entry out on its dates, without what is released; long enough for rests to reach into
/// the weeks.
void make(const Release& release, Case& person) {
  const auto entry = std::ranges::find(person.life, release.life, &life::LifeEntry::id);
  if (entry == person.life.end()) return;
  const days margin = std::chrono::ceil<days>(entry->rest) + days{8};
  const life::Dates dates{person.prescription.first_monday() - margin,
                          end_of(person.prescription) + margin};
  life::Dated dated;
  for (const Span& span : spans_of(*entry, person.client.zone, dates)) {
    const bool touched = falls_on(release.when, on_the_wall(span, person.client.zone).date);
    const Span left = touched ? shortened(span, release, person.client.zone) : span;
    if (!left.empty()) dated.spans.push_back(left);
  }
  entry->when = std::move(dated);
  entry->from = entry->until = std::nullopt;
}

void make(const Accept& accept, Case& person) {
  (accept.modality == programme::Modality::online ? person.client.online : person.client.onsite) =
      true;
}

/// Calls `lower(minutes or number)` for the minimum of this path where a dose has it.
template <class Lower>
void each_minimum(Dose& dose, const std::string& path, const Lower& lower) {
  if (path == "hoursPerWeek.min" && dose.least_minutes) {
    int minutes = static_cast<int>(dose.least_minutes->count());
    lower(minutes);
    dose.least_minutes = Minutes{minutes};
  }
  if (path == "daysPerWeek.min" && dose.least_days) lower(*dose.least_days);
  for (programme::ModuleDose& module : dose.modules)
    if (path == "modules." + module.module.text() + ".minMinutesPerWeek") {
      int minutes = static_cast<int>(module.least.count());
      lower(minutes);
      module.least = Minutes{minutes};
    }
  for (programme::KindDose& kind : dose.kinds)
    if (path == "kinds." + std::string{programme::word(kind.kind)} + ".min") lower(kind.least);
}

void make(const Relax& relax, Case& person) {
  const int to =
      static_cast<int>(std::lround(relax.path == "hoursPerWeek.min" ? relax.to * 60 : relax.to));
  for (programme::Phase& phase : person.prescription.phases)
    each_minimum(phase.dose, relax.path, [&](int& least) { least = std::min(least, to); });
}

}  // namespace

std::vector<Releasable> releasables(const Case& person) {
  std::vector<Releasable> all;
  for (std::size_t entry = 0; entry < person.life.size(); ++entry) {
    if (!person.life[entry].firm) continue;
    std::map<std::size_t, std::vector<Interval>> by_weekday;
    // A release names times of one date, so it can't say where in several days.
    for (const Interval& interval : intervals_of(person, entry))
      if (interval.end - interval.start <= std::chrono::days{1})
        by_weekday[time::index(time::weekday_of(interval.date))].push_back(interval);
    for (const auto& [weekday, intervals] : by_weekday) {
      const Interval& first = intervals.front();
      const bool alike = std::ranges::all_of(intervals, [&](const Interval& one) {
        return one.start == first.start && one.end == first.end;
      });
      if (alike && intervals.size() > 1)
        all.push_back({entry, static_cast<time::Weekday>(weekday), first.start, first.end,
                       static_cast<int>(intervals.size())});
      else
        for (const Interval& one : intervals)
          all.push_back({entry, one.date, one.start, one.end, 1});
    }
  }
  return all;
}

std::vector<Releasable> dates_of(const Case& person, const Releasable& weekday) {
  std::vector<Releasable> all;
  for (const Interval& interval : intervals_of(person, weekday.entry))
    if (falls_on(weekday.when, interval.date))
      all.push_back({weekday.entry, interval.date, interval.start, interval.end, 1});
  return all;
}

std::vector<Minimum> minima(const programme::Prescription& prescription) {
  std::vector<std::string> paths{"hoursPerWeek.min", "daysPerWeek.min"};
  for (const programme::Phase& phase : prescription.phases) {
    for (const programme::ModuleDose& module : phase.dose.modules)
      paths.push_back("modules." + module.module.text() + ".minMinutesPerWeek");
    for (const programme::KindDose& kind : phase.dose.kinds)
      paths.push_back("kinds." + std::string{programme::word(kind.kind)} + ".min");
  }
  std::vector<Minimum> all;
  programme::Prescription looked_at = prescription;
  for (const std::string& path : paths) {
    if (std::ranges::find(all, path, &Minimum::path) != all.end()) continue;
    int most = 0;
    for (programme::Phase& phase : looked_at.phases)
      each_minimum(phase.dose, path, [&](int& least) { most = std::max(most, least); });
    if (most > 0) all.push_back({path, most});
  }
  return all;
}

Relax relaxed_to(const Minimum& minimum, int to) {
  return {minimum.path, minimum.path == "hoursPerWeek.min" ? to / 60.0 : to};
}

Changed make(const std::vector<Change>& changes, const programme::Programme& programme,
             const Case& person) {
  Changed changed{programme, person};
  for (const Change& change : changes) {
    if (const auto* added = std::get_if<NewOffering>(&change))
      changed.programme.offerings.push_back(added->offering);
    else if (const auto* release = std::get_if<Release>(&change))
      make(*release, changed.person);
    else if (const auto* accept = std::get_if<Accept>(&change))
      make(*accept, changed.person);
    else
      make(std::get<Relax>(change), changed.person);
  }
  return changed;
}

long released_minutes(const std::vector<Change>& changes, const Case& person) {
  long minutes = 0;
  for (const Change& change : changes) {
    const auto* release = std::get_if<Release>(&change);
    if (!release) continue;
    const auto entry = std::ranges::find(person.life, release->life, &life::LifeEntry::id);
    for (const Span& span : spans_within(*entry, person)) {
      if (!falls_on(release->when, on_the_wall(span, person.client.zone).date)) continue;
      const Span left = shortened(span, *release, person.client.zone);
      minutes += (span.length() - std::max(Minutes{0}, left.length())).count();
    }
  }
  return minutes;
}

}  // namespace meanwhile::planner
