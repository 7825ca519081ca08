#include "time/zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <vector>

namespace meanwhile::time {
namespace {

using namespace std::chrono_literals;

/// From `since` on (until the next period) the wall shows instant + offset.
struct Period {
  Instant since;
  Minutes offset;
};

// Rules are laid out once as a table, because the planner asks thousands of times and the database
// is slow to ask. Offsets with seconds (local mean times, before 1972) are rounded down: no session
// is that old.
constexpr Instant first_instant = std::chrono::sys_days{std::chrono::year{1900} / 1 / 1};
constexpr Instant last_instant = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};

std::vector<Period> periods_of(const date::time_zone& zone) {
  std::vector<Period> periods;
  for (Instant at = first_instant; at < last_instant;) {
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
  try {
    auto rules = std::make_shared<Rules>();
    rules->name = name;
    rules->periods = periods_of(*date::locate_zone(std::string{name}));
    return Zone{std::move(rules)};
  } catch (const std::exception&) {
    return Error{Fault::invalid, "unknown time zone"};
  }
}

Zone Zone::utc() {
  static const Zone zone{std::make_shared<const Rules>(Rules{"UTC", {{first_instant, 0min}}})};
  return zone;
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
