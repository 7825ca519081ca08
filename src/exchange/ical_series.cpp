#include "exchange/ical_series.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

constexpr Seconds one_day = days{1};

sys_seconds end_of(const time::Zone& zone, WallSeconds wall, const Length& length) {
  return instant_on(zone, wall + length.days) + length.exact;
}

local_days day_of(WallSeconds wall) { return floor<days>(wall); }

/// The last wall on which a rule may start, on the wall of the event. Beside a start that has a
/// zone UNTIL is in UTC (RFC 5545, 3.3.10), also where a program forgot the Z.
std::optional<WallSeconds> last_wall(const RecurrenceRule& rule, const Moment& start) {
  if (!rule.until) return std::nullopt;
  const Stamp& until = *rule.until;
  if (until.date || start.date) return day_of(until.wall) + one_day - Seconds{1};
  if (until.utc || !start.floating)
    return wall_on(*start.zone, sys_seconds{until.wall.time_since_epoch()});
  return until.wall;
}

class Series {
 public:
  Series(const Event& master, std::span<const Event* const> overrides, InstantRange range,
         Effort& effort, CalendarProblems& problems)
      : master_{master},
        start_{*master.start},
        range_{range},
        effort_{effort},
        problems_{problems} {
    for (const Event* override : overrides) take(*override);
  }

  std::vector<Occurrence> occurrences() {
    const WallRange walls = wall_range();
    for (const auto& [wall, length] : members(walls)) add_member(wall, length);
    std::ranges::sort(found_);
    return std::move(found_);
  }

 private:
  /// On days, series and replacements are told apart by the date; else by the instant.
  WallSeconds place_of(const Moment& when) const {
    if (when.date || start_.date) return day_of(when.wall) + (start_.wall - day_of(start_.wall));
    return wall_on(*start_.zone, when.instant());
  }

  void take(const Event& override) {
    auto& chosen = override.and_all_later ? later_ : single_;
    const Event*& place = chosen[place_of(*override.replaces)];
    if (!place || place->sequence <= override.sequence) place = &override;
  }

  static Seconds shift_of(const Event& override) {
    return override.start->instant() - override.replaces->instant();
  }

  /// The walls on which members must be looked for: all whose time, or whose replacement's time,
  /// may touch the range.
  WallRange wall_range() const {
    Seconds margin = 2 * one_day + master_.length.days + master_.length.exact;
    for (const AddedStart& added : master_.added)
      if (added.length)
        margin = std::max(margin, 2 * one_day + added.length->days + added.length->exact);
    for (const auto& [wall, override] : later_) {
      const Seconds length = override->length.days + override->length.exact;
      margin = std::max(margin, 2 * one_day + length + abs(shift_of(*override)));
    }
    WallRange walls{wall_on(*start_.zone, range_.from) - margin,
                    wall_on(*start_.zone, range_.to) + margin};
    for (const auto& [wall, override] : single_) {
      if (!range_.touches(occurrence_of(*override))) continue;
      walls.from = std::min(walls.from, wall);
      walls.to = std::max(walls.to, wall);
    }
    return walls;
  }

  using Members = std::map<WallSeconds, std::optional<Length>>;

  Members members(WallRange walls) {
    Members members;
    const auto inside = [&](WallSeconds wall) { return wall >= walls.from && wall <= walls.to; };
    if (inside(start_.wall) && !ended_before_it_began()) members.emplace(start_.wall, std::nullopt);
    for (const RecurrenceRule& rule : master_.rules)
      for (const WallSeconds wall : by_rule(rule, walls)) members.emplace(wall, std::nullopt);
    for (const AddedStart& added : master_.added)
      if (const WallSeconds wall = place_of(added.start); inside(wall))
        members.insert_or_assign(wall, added.length);
    for (const Moment& excepted : master_.excepted) remove(excepted, members);
    return members;
  }

  /// A series whose UNTIL lies before its start has no occurrence: programs write that for
  /// "deleted".
  bool ended_before_it_began() const {
    return std::ranges::any_of(master_.rules, [&](const RecurrenceRule& rule) {
      return last_wall(rule, start_).value_or(start_.wall) < start_.wall;
    });
  }

  std::vector<WallSeconds> by_rule(const RecurrenceRule& rule, WallRange walls) {
    Starts starts = recurrences(rule, start_.wall, last_wall(rule, start_), walls, effort_);
    if (starts.cut)
      problems_.push_back({master_.line, master_.uid,
                           "the event repeats too often to be laid out in full; the first " +
                               std::to_string(starts.walls.size()) + " times were kept"});
    return std::move(starts.walls);
  }

  void remove(const Moment& excepted, Members& members) const {
    if (!excepted.date) {
      members.erase(place_of(excepted));
      return;
    }
    const WallSeconds day = day_of(excepted.wall);
    members.erase(members.lower_bound(day), members.lower_bound(day + one_day));
  }

  void add_member(WallSeconds wall, const std::optional<Length>& length) {
    if (const auto replaced = single_.find(wall); replaced != single_.end())
      return keep(occurrence_of(*replaced->second));
    const auto later = later_.upper_bound(wall);
    if (later != later_.begin()) return add_shifted(wall, *std::prev(later)->second);
    keep({instant_on(*start_.zone, wall),
          end_of(*start_.zone, wall, length.value_or(master_.length)), master_.free});
  }

  /// An occurrence after a change of "this and all later ones" moves as far as the one changed did.
  void add_shifted(WallSeconds wall, const Event& override) {
    const WallSeconds moved =
        wall_on(*start_.zone, override.start->instant()) - place_of(*override.replaces) + wall;
    keep({instant_on(*start_.zone, moved), end_of(*start_.zone, moved, override.length),
          override.free});
  }

  void keep(const Occurrence& one) {
    if (range_.touches(one)) found_.push_back(one);
  }

  const Event& master_;
  const Moment& start_;
  InstantRange range_;
  Effort& effort_;
  CalendarProblems& problems_;
  std::map<WallSeconds, const Event*> single_;
  std::map<WallSeconds, const Event*> later_;
  std::vector<Occurrence> found_;
};

}  // namespace

std::vector<Occurrence> occurrences_of(const Event& master, std::span<const Event* const> overrides,
                                       InstantRange range, Effort& effort,
                                       CalendarProblems& problems) {
  return Series{master, overrides, range, effort, problems}.occurrences();
}

Occurrence occurrence_of(const Event& event) {
  return {event.start->instant(), end_of(*event.start->zone, event.start->wall, event.length),
          event.free};
}

}  // namespace meanwhile::exchange
