#include "exchange/ical_series.hpp"

#include <algorithm>
#include <map>
#include <optional>
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
    for (const Member& member : members(wall_range())) add_member(member);
    // A replacement of what is no member takes its time all the same, unless that was taken out.
    for (const auto& [place, override] : single_)
      if (!is_excepted(place)) keep(stray_occurrence_of(*override));
    std::ranges::sort(found_);
    return std::move(found_);
  }

 private:
  /// A start of the series, and its length where that is its own. Members are told apart by the
  /// instant: a wall time in a gap is another wall's.
  struct Member {
    sys_seconds start;
    WallSeconds wall;
    std::optional<Length> length;
  };

  WallSeconds own_wall(sys_seconds instant) const { return wall_on(*start_.zone, instant); }
  sys_seconds own_instant(WallSeconds wall) const { return instant_on(*start_.zone, wall); }

  /// The start of the member that a moment names. A day names the one at the series' time of day.
  sys_seconds place_of(const Moment& when) const {
    if (!when.date && !start_.date) return when.instant();
    return own_instant(day_of(when.wall) + (start_.wall - day_of(start_.wall)));
  }

  void take(const Event& override) {
    auto& chosen = override.and_all_later ? later_ : single_;
    const Event*& place = chosen[place_of(*override.replaces)];
    if (!place || place->sequence <= override.sequence) place = &override;
  }

  static Seconds size_of(const Length& length) { return length.days + length.exact; }

  /// The walls on which members must be looked for: all whose time, or whose replacement's time,
  /// may touch the range.
  WallRange wall_range() const {
    Seconds longest = size_of(master_.length);
    for (const AddedStart& added : master_.added)
      if (added.length) longest = std::max(longest, size_of(*added.length));
    for (const auto& [place, override] : later_)
      longest =
          std::max(longest, size_of(override->length) + abs(override->start->instant() - place));
    const Seconds margin = longest + 2 * one_day;
    WallRange walls{own_wall(range_.from) - margin, own_wall(range_.to) + margin};
    for (const auto& [place, override] : single_) {
      if (!range_.touches(occurrence_of(*override))) continue;
      walls.from = std::min(walls.from, own_wall(place) - one_day);
      walls.to = std::max(walls.to, own_wall(place) + one_day);
    }
    return walls;
  }

  std::vector<Member> members(WallRange walls) {
    std::vector<Member> all;
    const auto add = [&](WallSeconds wall, const std::optional<Length>& length) {
      if (wall >= walls.from && wall <= walls.to) all.push_back({own_instant(wall), wall, length});
    };
    for (const AddedStart& added : master_.added)
      add(own_wall(place_of(added.start)), added.length);
    if (!ended_before_it_began()) add(start_.wall, std::nullopt);
    for (const RecurrenceRule& rule : master_.rules)
      for (const WallSeconds wall : by_rule(rule, walls)) add(wall, std::nullopt);
    // Of equal starts the first stays: one that was added may have a length of its own.
    std::ranges::stable_sort(all, {}, &Member::start);
    const auto same = [](const Member& a, const Member& b) { return a.start == b.start; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    for (const Moment& excepted : master_.excepted) {
      const auto [from, to] = excepted_range(excepted);
      const auto begin = std::ranges::lower_bound(all, from, {}, &Member::start);
      all.erase(begin, std::ranges::lower_bound(all, to, {}, &Member::start));
    }
    return all;
  }

  /// What an EXDATE takes out: the start that it names, or all of its day.
  InstantRange excepted_range(const Moment& excepted) const {
    if (!excepted.date) return {place_of(excepted), place_of(excepted) + Seconds{1}};
    const WallSeconds day = day_of(excepted.wall);
    return {own_instant(day), own_instant(day + one_day)};
  }

  bool is_excepted(sys_seconds start) const {
    return std::ranges::any_of(master_.excepted, [&](const Moment& excepted) {
      const auto [from, to] = excepted_range(excepted);
      return start >= from && start < to;
    });
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

  void add_member(const Member& member) {
    if (const auto replaced = single_.find(member.start); replaced != single_.end()) {
      keep(occurrence_of(*replaced->second));
      single_.erase(replaced);
      return;
    }
    const auto later = later_.upper_bound(member.start);
    if (later != later_.begin()) return add_shifted(member.wall, *std::prev(later));
    const Length& length = member.length ? *member.length : master_.length;
    keep({member.start, end_of(*start_.zone, member.wall, length), master_.free});
  }

  /// An occurrence after a change of "this and all later ones" moves as far as the one changed did.
  void add_shifted(WallSeconds wall, const std::pair<const sys_seconds, const Event*>& change) {
    const auto& [place, override] = change;
    const WallSeconds moved = wall + (own_wall(override->start->instant()) - own_wall(place));
    keep({own_instant(moved), end_of(*start_.zone, moved, override->length), override->free});
  }

  void keep(const Occurrence& one) {
    if (range_.touches(one)) found_.push_back(one);
  }

  const Event& master_;
  const Moment& start_;
  InstantRange range_;
  Effort& effort_;
  CalendarProblems& problems_;
  std::map<sys_seconds, const Event*> single_;
  std::map<sys_seconds, const Event*> later_;
  std::vector<Occurrence> found_;
};

}  // namespace

std::vector<Occurrence> occurrences_of(const Event& master, std::span<const Event* const> overrides,
                                       InstantRange range, Effort& effort,
                                       CalendarProblems& problems) {
  return Series{master, overrides, range, effort, problems}.occurrences();
}

Occurrence stray_occurrence_of(const Event& override) {
  Occurrence stray = occurrence_of(override);
  stray.member = false;
  return stray;
}

Occurrence occurrence_of(const Event& event) {
  return {event.start->instant(), end_of(*event.start->zone, event.start->wall, event.length),
          event.free, true};
}

}  // namespace meanwhile::exchange
