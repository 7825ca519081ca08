#include <algorithm>
#include <optional>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

using programme::Cancelled;

namespace {

// Beyond these a week is too rich to be looked at whole.
constexpr std::uint64_t most_steps_a_week = 60'000;
constexpr std::uint64_t steps_between_asks = 1'024;

}  // namespace

/// Fills in the make-ups of one week, depth first.
///
/// Idea: what it costs so far, each date once, and what is still needed to lose no more than the
/// best way found bound all that may follow. Sessions missed that are alike are made up in order.
/// Tied weeks keep the best way for each thing that other weeks feel, and have no such bound.
class Continuing::Filling {
 public:
  Filling(Continuing& whole, int week, const Frame& frame, bool tied)
      : whole_(whole),
        board_(whole.scene_.board),
        prices_(whole.scene_.prices),
        week_(week),
        frame_(frame),
        tied_(tied) {
    for (const int v : frame.fixed) add(v);
    for (const Open& one : frame.open) open_.push_back({&one, one.options, -1});
    for (Missing& one : open_) sort(one);
    find_twins();
    sum_up();
  }

  bool stopped() const { return stopped_; }

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
  /// A usual session not attended; options: the likeliest first.
  struct Missing {
    const Open* open;
    std::vector<int> options;
    int twin;  // the one before that is like it; -1: none
    int chosen = 0;
  };
  /// What all from one missing session on bring and cost.
  struct Rest {
    Cost credit = 0;  // clinical, at most
    Cost richest = 0;
    Cost free = 0;      // counted anyway
    Cost burden = 0;    // at least
    Cost cheapest = 0;  // a make-up
  };
  struct Date {
    bool any = false;
    Cost there = 0;
    Cost back = 0;
  };

  Cost clinical(int v) const {
    return board_.slot_of(v).clinical ? board_.occasion_of(v).credit : 0;
  }
  Date& date(int v) { return dates_[at(board_.occasion_of(v).day % 7)]; }

  void add(int v) {
    Date& here = date(v);
    const VisitPrice& price = prices_.visit[at(v)];
    floor_ += price.core + (here.any ? 0 : prices_.day) +
              std::max(Cost{0}, price.there_least - here.there) +
              std::max(Cost{0}, price.back_least - here.back);
    here = {true, std::max(here.there, price.there_least), std::max(here.back, price.back_least)};
    credit_ += clinical(v);
  }

  void sort(Missing& one) {
    const auto dearness = [&](int v) {
      const VisitPrice& price = prices_.visit[at(v)];
      const Date& here = date(v);
      return std::pair(price.core + (here.any ? 0 : prices_.day) +
                           std::max(Cost{0}, price.there_least - here.there) +
                           std::max(Cost{0}, price.back_least - here.back),
                       v);
    };
    std::ranges::sort(one.options, {}, dearness);
  }

  void find_twins() {
    const auto alike = [&](const Open& a, const Open& b) {
      const Occasion& one = board_.occasion(a.occasion);
      const Occasion& other = board_.occasion(b.occasion);
      return a.missed == b.missed && a.options == b.options && one.cancelled == other.cancelled &&
             one.credit == other.credit && board_.slot(one.slot).kind == board_.slot(other.slot).kind &&
             board_.slot(one.slot).clinical == board_.slot(other.slot).clinical;
    };
    for (std::size_t i = 0; i < open_.size(); ++i)
      for (std::size_t k = i + 1; k < open_.size(); ++k)
        if (alike(*open_[i].open, *open_[k].open)) {
          std::rotate(open_.begin() + static_cast<long>(i) + 1, open_.begin() + static_cast<long>(k),
                      open_.begin() + static_cast<long>(k) + 1);
          open_[i + 1].twin = static_cast<int>(i);
          break;
        }
  }

  void sum_up() {
    rest_.resize(open_.size() + 1);
    rest_.back().cheapest = impossible;
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Missing& one = open_[i];
      const Occasion& usual = board_.occasion(one.open->occasion);
      const bool granted = usual.cancelled == Cancelled::closed;
      const Cost free = granted && board_.slot(usual.slot).clinical ? usual.credit : 0;
      Cost most = free;
      Cost cheapest = impossible;
      for (const int v : one.options) {
        most = std::max(most, clinical(v));
        cheapest = std::min(cheapest, prices_.make_up + prices_.visit[at(v)].core);
      }
      Rest& rest = rest_[i] = rest_[i + 1];
      rest.credit += most;
      rest.free += free;
      rest.richest = std::max(rest.richest, most);
      rest.burden += std::min(one.open->missed, cheapest);
      rest.cheapest = std::min(rest.cheapest, cheapest);
    }
  }

  void put(WeekWay way) {
    Key key{way.as_was, 0, {}, {}};
    if (tied_) {
      key.days = way.days;
      key.sessions = way.sessions;
      if (board_.dates_meet) key.visits = way.visits;
    }
    const std::pair figures(way.lost, way.burden);
    if (!least_ || figures < *least_) least_ = figures;
    const auto place = best_.find(key);
    if (place == best_.end())
      best_.emplace(std::move(key), std::move(way));
    else if (figures < std::pair(place->second.lost, place->second.burden))
      place->second = std::move(way);
  }

  /// What must still be made up costs at least this, if no more than so much may be lost.
  Cost still_to_pay(const Rest& rest, Cost most_lost) const {
    const auto& least = board_.weeks[at(week_)].dose->least_minutes;
    if (!least || rest.richest == 0) return rest.burden;
    const Cost needed =
        least->count() - credit_ - rest.free - whole_.lacking_before_[at(week_)] - most_lost;
    if (needed <= 0) return rest.burden;
    return std::max(rest.burden, (needed + rest.richest - 1) / rest.richest * rest.cheapest);
  }

  bool is_hopeless(std::size_t next) const {
    if (tied_ || !least_) return false;
    const Rest& rest = rest_[next];
    const auto& least = board_.weeks[at(week_)].dose->least_minutes;
    const Cost lacking = least ? least->count() - credit_ - rest.credit : 0;
    const Cost lost = std::max(Cost{0}, lacking - whole_.lacking_before_[at(week_)]);
    if (lost != least_->first) return lost > least_->first;
    return floor_ + still_to_pay(rest, lost) >= least_->second;
  }

  void decide(std::size_t next) {
    if (++steps_ > most_steps_a_week ||
        (steps_ % steps_between_asks == 0 && is_over(whole_.patience_)))
      stopped_ = true;
    if (stopped_ || is_hopeless(next)) return;
    if (next == open_.size()) {
      if (auto way = whole_.judge(week_, frame_, made_)) put(std::move(*way));
      return;
    }
    Missing& here = open_[next];
    const int all = static_cast<int>(here.options.size());
    for (int i = here.twin < 0 ? 0 : open_[at(here.twin)].chosen + 1; i < all; ++i) {
      here.chosen = i;
      try_visit(next, here.options[at(i)]);
    }
    here.chosen = all;
    floor_ += here.open->missed;
    decide(next + 1);
    floor_ -= here.open->missed;
  }

  void try_visit(std::size_t next, int visit) {
    const Occasion& here = board_.occasion_of(visit);
    const auto overlaps = [&](int other) {
      const Occasion& there = board_.occasion_of(other);
      return there.start < here.end && here.start < there.end;
    };
    if (std::ranges::any_of(frame_.fixed, overlaps)) return;
    if (std::ranges::any_of(made_, [&](const MakeUp& one) { return overlaps(one.visit); })) return;
    const Cost floor = floor_;
    const Cost credit = credit_;
    const Date before = date(visit);
    add(visit);
    floor_ += prices_.make_up;
    made_.push_back({open_[next].open->occasion, visit});
    decide(next + 1);
    made_.pop_back();
    date(visit) = before;
    credit_ = credit;
    floor_ = floor;
  }

  Continuing& whole_;
  const Board& board_;
  const Prices& prices_;
  const int week_;
  const Frame& frame_;
  const bool tied_;
  std::vector<Missing> open_;
  std::vector<Rest> rest_;
  std::array<Date, 7> dates_{};
  Cost floor_ = 0;
  Cost credit_ = 0;
  std::vector<MakeUp> made_;
  std::map<Key, WeekWay> best_;
  std::optional<std::pair<Cost, Cost>> least_;  // lost, burden
  std::uint64_t steps_ = 0;
  bool stopped_ = false;
};

/// Whether nothing that is forbidden is done in this way.
bool Continuing::heeds_bans(const WeekWay& way) const {
  return std::ranges::all_of(way.make_ups, [&](const MakeUp& one) {
    const Visit& visit = scene_.board.visit(one.visit);
    if (scene_.is_past(visit.occasion)) return true;
    return visit.occasion == one.usual ? may_dial_in(one.visit) : may_be_visited(one.visit);
  });
}

const Continuing::Ways& Continuing::ways(int week, const JoinedSlots& joined) {
  const auto filled = [&](Filled& here) {
    const Frame frame = this->frame(week, joined);
    if (!frame.possible) return;
    Filling filling{*this, week, frame, tied_};
    here = {filling.fill(), filling.stopped()};
  };
  const auto known = [&](const Filled& here) -> const Ways& {
    gave_up_ |= here.stopped;
    return here.ways;
  };
  Known key{week, tied_, key_of(joined)};
  const auto [alone, fresh] = known_ways_.try_emplace(key);
  if (fresh) {
    const Bans* bans = std::exchange(bans_, &no_bans);
    filled(alone->second);
    bans_ = bans;
  }
  if (!banned_week_[at(week)]) return known(alone->second);
  const auto [place, first] = banned_ways_.try_emplace(std::move(key));
  if (first && allowed(week, joined)) {
    const auto heeded = [&](const WeekWay& way) { return heeds_bans(way); };
    if (std::ranges::all_of(alone->second.ways, heeded))
      place->second = alone->second;
    else
      filled(place->second);
  }
  return known(place->second);
}

/// A week in which nothing was taken stays as it was, unless that cannot be.
const Continuing::Ways& Continuing::kept_ways(int week) {
  const JoinedSlots joined = joined_in(week);
  if (touched_week_[at(week)]) return ways(week, joined);
  auto& standing = standing_[at(week)];
  if (!standing) {
    const Bans* bans = std::exchange(bans_, &no_bans);
    const auto way = as_was(week, frame(week, joined));
    standing.emplace(way ? Ways{*way} : Ways{});
    bans_ = bans;
  }
  if (standing->empty()) return ways(week, joined);
  static const Ways none;
  return allowed(week, joined) && heeds_bans(standing->front()) ? *standing : none;
}

}  // namespace meanwhile::planner
