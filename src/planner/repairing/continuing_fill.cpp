#include <algorithm>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

using programme::Cancelled;

namespace {

// Beyond these a week is too rich to be looked at whole.
constexpr std::uint64_t most_steps_a_week = 60'000;

std::vector<std::pair<int, int>> key_of(const JoinedSlots& joined) {
  std::vector<std::pair<int, int>> key;
  for (const JoinedSlot& one : joined) key.emplace_back(one.slot, static_cast<int>(one.modality));
  std::ranges::sort(key);
  return key;
}

}  // namespace

/// Fills in the make-ups of one week, depth first.
class Continuing::Filling {
 public:
  Filling(Continuing& whole, int week, const Frame& frame)
      : whole_(whole), board_(whole.scene_.board), week_(week), frame_(frame) {
    for (const int v : frame.fixed) floor_ += whole.scene_.prices.visit[at(v)].core;
    rest_.resize(frame.open.size() + 1);
    for (std::size_t i = frame.open.size(); i-- > 0;) {
      Cost most = 0;
      for (const int v : frame.open[i].options) most = std::max(most, clinical(v));
      const Occasion& usual = board_.occasion(frame.open[i].occasion);
      if (usual.cancelled == Cancelled::closed) most = std::max<Cost>(most, usual.credit);
      rest_[i] = rest_[i + 1] + most;
    }
    for (const int v : frame.fixed) credit_ += clinical(v);
  }

  Ways fill() {
    if (auto way = whole_.as_was(week_, frame_)) put(std::move(*way));
    decide(0);
    Ways ways;
    for (auto& [key, way] : best_) ways.push_back(std::move(way));
    return ways;
  }

 private:
  struct Key {
    bool as_was;
    DayBits days;
    SessionCounts sessions;
    std::vector<int> visits;
    auto operator<=>(const Key&) const = default;
  };

  Cost clinical(int v) const {
    return board_.slot_of(v).clinical ? board_.occasion_of(v).credit : 0;
  }

  void put(WeekWay way) {
    Key key{way.as_was, 0, {}, {}};
    if (!whole_.simple_) {
      key.days = way.days;
      key.sessions = way.sessions;
      if (board_.dates_meet) key.visits = way.visits;
    }
    const auto place = best_.find(key);
    if (place == best_.end())
      best_.emplace(std::move(key), std::move(way));
    else if (std::pair(way.lost, way.burden) < std::pair(place->second.lost, place->second.burden))
      place->second = std::move(way);
  }

  bool is_hopeless(std::size_t next) const {
    if (!whole_.simple_) return false;
    const auto best = best_.find(Key{false, 0, {}, {}});
    if (best == best_.end()) return false;
    const auto& least = board_.weeks[at(week_)].dose->least_minutes;
    const Cost lacking = least ? least->count() - credit_ - rest_[next] : 0;
    const Cost lost = std::max(Cost{0}, lacking - whole_.lacking_before_[at(week_)]);
    return std::pair(lost, floor_) >= std::pair(best->second.lost, best->second.burden);
  }

  void decide(std::size_t next) {
    if (++steps_ > most_steps_a_week) whole_.gave_up_ = true;
    if (steps_ > most_steps_a_week || is_hopeless(next)) return;
    if (next == frame_.open.size()) {
      if (auto way = whole_.judge(week_, frame_, made_)) put(std::move(*way));
      return;
    }
    const Open& open = frame_.open[next];
    for (const int visit : open.options) try_visit(next, open, visit);
    floor_ += open.missed;
    decide(next + 1);
    floor_ -= open.missed;
  }

  void try_visit(std::size_t next, const Open& open, int visit) {
    const Occasion& here = board_.occasion_of(visit);
    const auto overlaps = [&](int other) {
      const Occasion& there = board_.occasion_of(other);
      return there.start < here.end && here.start < there.end;
    };
    if (std::ranges::any_of(frame_.fixed, overlaps)) return;
    if (std::ranges::any_of(made_, [&](const MakeUp& one) { return overlaps(one.visit); })) return;
    const Cost cost = whole_.scene_.prices.make_up + whole_.scene_.prices.visit[at(visit)].core;
    made_.push_back({open.occasion, visit});
    floor_ += cost;
    credit_ += clinical(visit);
    decide(next + 1);
    credit_ -= clinical(visit);
    floor_ -= cost;
    made_.pop_back();
  }

  Continuing& whole_;
  const Board& board_;
  const int week_;
  const Frame& frame_;
  std::vector<Cost> rest_;  // clinical minutes that what is open from here on brings at most
  Cost floor_ = 0;
  Cost credit_ = 0;
  std::vector<MakeUp> made_;
  std::map<Key, WeekWay> best_;
  std::uint64_t steps_ = 0;
};

const Continuing::Ways& Continuing::ways(int week, const JoinedSlots& joined) {
  const auto [place, fresh] = known_ways_.try_emplace({week, key_of(joined)});
  if (fresh)
    if (const Frame here = frame(week, joined); here.possible)
      place->second = Filling{*this, week, here}.fill();
  return place->second;
}

/// A week in which nothing was taken stays as it was, unless that cannot be.
const Continuing::Ways& Continuing::kept_ways(int week) {
  auto& known = kept_ways_[at(week)];
  if (known) return *known;
  const JoinedSlots joined = joined_in(week);
  if (!touched_week_[at(week)]) {
    const Bans* bans = std::exchange(bans_, &no_bans);
    const auto stands = as_was(week, frame(week, joined));
    bans_ = bans;
    if (stands) {
      const Frame here = frame(week, joined);
      auto way = here.possible ? as_was(week, here) : std::nullopt;
      return known.emplace(way ? Ways{std::move(*way)} : Ways{});
    }
  }
  return known.emplace(ways(week, joined));
}

}  // namespace meanwhile::planner
