#include "time/zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <map>
#include <utility>

#include "time/zone_future.hpp"

namespace meanwhile::time {
namespace {

using namespace std::chrono_literals;
using Period = Zone::Period;

constexpr Instant first_instant = std::chrono::sys_days{std::chrono::year{1970} / 1 / 1};

// The date library knows what the database's tables hold, and those end with 2037; whoever asks it
// about later years is told that clocks never change again.
constexpr std::chrono::year last_tabled_year{2037};
constexpr std::chrono::year last_year{2100};

// Rules are laid out once as a table, because the planner asks thousands of times and the database
// is slow to ask. Offsets with seconds (Liberia before 1972) are rounded down: no session is that
// old.
std::vector<Period> tabled_periods(const date::time_zone& zone) {
  constexpr Instant end = std::chrono::sys_days{(last_year + std::chrono::years{1}) / 1 / 1};
  std::vector<Period> periods;
  for (Instant at = first_instant; at < end;) {
    const date::sys_info info = zone.get_info(std::chrono::sys_seconds{at});
    const auto offset = std::chrono::floor<Minutes>(info.offset);
    if (periods.empty() || periods.back().offset != offset) periods.push_back({at, offset});
    at = std::max(at + 1min, std::chrono::ceil<Minutes>(info.end));
  }
  return periods;
}

Instant minus(Wall wall, Minutes offset) { return Instant{wall.time_since_epoch() - offset}; }

}  // namespace

struct Zone::Rules {
  std::string name;
  std::vector<Period> periods;

  std::size_t period_at(Instant at) const {
    const auto later = std::ranges::upper_bound(periods, at, {}, &Period::since);
    return later == periods.begin() ? 0 : static_cast<std::size_t>(later - periods.begin()) - 1;
  }
};

Result<Zone> Zone::named(std::string_view name) {
  // One table of known zones a thread: no lock, and at most as many entries as the database has.
  thread_local std::map<std::string, Zone, std::less<>> known;
  if (const auto found = known.find(name); found != known.end()) return found->second;
  try {
    const date::time_zone& zone = *date::locate_zone(std::string{name});
    const Zone made = with_rules(std::string{name},
                                 with_future(tabled_periods(zone), last_tabled_year, last_year));
    return known.emplace(name, made).first->second;
  } catch (const std::exception&) {
    return Error{Fault::invalid, "unknown time zone"};
  }
}

Zone Zone::utc() {
  static const Zone zone = with_rules("UTC", {{first_instant, 0min}});
  return zone;
}

Zone Zone::with_rules(std::string name, std::vector<Period> periods) {
  if (periods.empty()) throw Bug{"a zone needs at least one period"};
  return Zone{std::make_shared<const Rules>(Rules{std::move(name), std::move(periods)})};
}

const std::string& Zone::name() const { return rules_->name; }

Instant Zone::instant(Wall wall) const {
  // The earliest reading that is true of the wall; where none is, the one with the offset before
  // the gap. Candidates are the periods around the wall time read as UTC, which lies at most a day
  // off.
  const auto& periods = rules_->periods;
  std::size_t i = rules_->period_at(minus(wall, 0min) - 24h);
  for (;; ++i) {
    const Instant at = minus(wall, periods[i].offset);
    if (i + 1 == periods.size() || at < periods[i + 1].since) return at;
    const Instant next = minus(wall, periods[i + 1].offset);
    if (next < periods[i + 1].since) return at;
  }
}

Wall Zone::wall(Instant instant) const {
  const Period& period = rules_->periods[rules_->period_at(instant)];
  return Wall{instant.time_since_epoch() + period.offset};
}

}  // namespace meanwhile::time
