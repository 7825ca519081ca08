#include "exchange/ical_zone_rules.hpp"

#include <algorithm>
#include <string>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;
using time::Zone;

// As far as zones of the database are laid out.
constexpr WallSeconds horizon = local_days{year{2101} / 1 / 1};
// Windows writes 1601 into every part. A rule as old as that says nothing about those times.
constexpr WallSeconds dawn = local_days{year{1970} / 1 / 1};

/// One STANDARD or DAYLIGHT part: from each of its onsets on, the wall shows UTC + `to`.
struct Onset {
  time::Instant at;
  time::Minutes offset_to;
};

/// Walls of onsets show the offset before the change.
time::Instant instant_of(WallSeconds wall, Seconds offset_from) {
  return time::Instant{floor<time::Minutes>(wall.time_since_epoch() - offset_from)};
}

std::vector<WallSeconds> onsets_by_rule(const ContentLine& line, WallSeconds first, Seconds before,
                                        Effort& effort) {
  const Result<RecurrenceRule> rule = rule_from(line.value);
  if (!rule) return {};
  std::optional<WallSeconds> until;
  if (rule->until) until = rule->until->wall + (rule->until->utc ? before : Seconds{0});
  if (rule->until && rule->until->date) *until += days{1} - Seconds{1};
  return recurrences(*rule, first, until, {std::max(first, dawn), horizon}, effort).walls;
}

std::vector<WallSeconds> onsets_by_date(const ContentLine& line, Seconds before) {
  std::vector<WallSeconds> walls;
  std::string_view rest = line.value;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::optional<Stamp> stamp = stamp_from(trimmed(rest.substr(0, end)));
    if (stamp) walls.push_back(stamp->wall + (stamp->utc ? before : Seconds{0}));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return walls;
}

void add_onsets(const Component& part, std::vector<Onset>& onsets, Effort& effort) {
  const ContentLine* start = part.property("DTSTART");
  const ContentLine* to = part.property("TZOFFSETTO");
  const ContentLine* from = part.property("TZOFFSETFROM");
  const std::optional<Stamp> first = start ? stamp_from(start->value) : std::nullopt;
  const std::optional<Seconds> after = to ? offset_from(to->value) : std::nullopt;
  if (!first || !after) return;
  const Seconds before = (from ? offset_from(from->value) : after).value_or(*after);

  std::vector<WallSeconds> walls{first->wall};
  const auto add = [&](const std::vector<WallSeconds>& more) {
    walls.insert(walls.end(), more.begin(), more.end());
  };
  for (const ContentLine& line : part.properties) {
    if (line.name == "RRULE") add(onsets_by_rule(line, first->wall, before, effort));
    if (line.name == "RDATE") add(onsets_by_date(line, before));
  }
  for (const WallSeconds wall : walls)
    onsets.push_back({instant_of(wall, before), floor<time::Minutes>(*after)});
}

}  // namespace

std::optional<Zone> zone_from_rules(const Component& timezone, Effort& effort) {
  std::vector<Onset> onsets;
  for (const Component& part : timezone.parts) add_onsets(part, onsets, effort);
  if (onsets.empty()) return std::nullopt;
  std::ranges::stable_sort(onsets, {}, &Onset::at);

  std::vector<Zone::Period> periods;
  for (const Onset& onset : onsets)
    if (periods.empty() || periods.back().offset != onset.offset_to)
      periods.push_back({onset.at, onset.offset_to});
  const ContentLine* name = timezone.property("TZID");
  return Zone::with_rules(name ? std::string{name->value} : "", std::move(periods));
}

}  // namespace meanwhile::exchange
