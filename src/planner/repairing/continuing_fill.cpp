#include <algorithm>
#include <functional>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

using programme::Cancelled;

namespace {

constexpr std::uint64_t most_steps_a_week = 60'000;  // beyond, a week is too rich
constexpr std::uint64_t steps_between_asks = 1'024;

}  // namespace

/// Fills in the make-ups of one week, depth first.
///
/// Idea: what it costs so far, each date once, and what is still needed to lose no more than the
/// best way found bound all that may follow. Sessions missed that are alike are made up in order.
/// Tied weeks keep the best way for each thing that other weeks feel, and have no such bound.
class Continuing::Filling {
 public:
  Filling(Continuing& whole, int week, const WeekFrame& frame, const Useless& useless)
      : whole_(whole),
        board_(whole.scene_.board),
        prices_(whole.scene_.prices),
        week_(week),
        frame_(frame),
        useless_(useless) {
    floor_.charged = frame.sitting;
    for (const int v : frame.fixed) add(v);
    for (const OpenUsual& one : frame.open) open_.push_back({&one, one.options, -1});
    for (Missing& one : open_) {
      std::erase_if(one.options, [&](int v) { return !fits(v); });
      sort(one);
    }
    find_twins();
    sum_up();
  }

  Filled fill() {
    if (auto way = whole_.as_was(week_, frame_)) put(std::move(*way));
    decide(0);
    for (auto& [key, all] : best_)
      for (WeekWay& way : all) filled_.ways.push_back(std::move(way));
    whole_.steps_ += steps_;
    return std::move(filled_);
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
    const OpenUsual* open;
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
    Minute length = 0;  // of sessions
    Cost there = 0;
    Cost back = 0;
  };

  Cost clinical(int v) const {
    return board_.slot_of(v).clinical ? board_.occasion_of(v).credit : 0;
  }
  Date& date(int v) { return dates_[at(board_.occasion_of(v).day % 7)]; }

  /// Whether no maximum of the week forbids it beside what there is.
  bool fits(int v) const {
    const programme::Dose& dose = *board_.weeks[at(week_)].dose;
    const Date& there = dates_[at(board_.occasion_of(v).day % 7)];
    const Minute length = there.length + board_.occasion_of(v).length();
    if (dose.most_minutes_per_day && length > dose.most_minutes_per_day->count()) return false;
    if (dose.most_minutes && credit_ + clinical(v) > dose.most_minutes->count()) return false;
    return there.any || !dose.most_days || days_ < *dose.most_days;
  }

  /// What it costs at least to be there too.
  Cost more_for(int v) const {
    const Date& here = dates_[at(board_.occasion_of(v).day % 7)];
    const VisitPrice& price = prices_.visit[at(v)];
    return price.core + (here.any ? 0 : prices_.day) +
           std::max(Cost{0}, price.there_least - here.there) +
           std::max(Cost{0}, price.back_least - here.back);
  }

  void add(int v) {
    floor_.burden += more_for(v);
    Date& here = date(v);
    const VisitPrice& price = prices_.visit[at(v)];
    days_ += here.any ? 0 : 1;
    here = {true, here.length + board_.occasion_of(v).length(),
            std::max(here.there, price.there_least), std::max(here.back, price.back_least)};
    credit_ += clinical(v);
  }

  void sort(Missing& one) {
    const auto dearness = [&](int v) {
      const double charged = whole_.asked_->charged({one.open->occasion, v});
      return std::pair(whole_.asked_->order({0, more_for(v), charged}), v);
    };
    std::ranges::sort(one.options, {}, dearness);
  }

  void find_twins() {
    const auto alike = [&](const OpenUsual& a, const OpenUsual& b) {
      const Occasion& one = board_.occasion(a.occasion);
      const Occasion& other = board_.occasion(b.occasion);
      return a.missed == b.missed && a.options == b.options && one.cancelled == other.cancelled &&
             one.credit == other.credit &&
             board_.slot(one.slot).kind == board_.slot(other.slot).kind &&
             board_.slot(one.slot).clinical == board_.slot(other.slot).clinical;
    };
    for (std::size_t i = 0; i < open_.size(); ++i)
      for (std::size_t k = i + 1; k < open_.size(); ++k)
        if (alike(*open_[i].open, *open_[k].open)) {
          std::rotate(open_.begin() + static_cast<long>(i) + 1,
                      open_.begin() + static_cast<long>(k),
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
      Cost most = one.open->granted;
      Cost cheapest = impossible;
      for (const int v : one.options) {
        most = std::max(most, clinical(v));
        cheapest = std::min(cheapest, prices_.make_up + prices_.visit[at(v)].core);
      }
      Rest& rest = rest_[i] = rest_[i + 1];
      rest.credit += most;
      rest.free += one.open->granted;
      rest.richest = std::max(rest.richest, most);
      rest.burden += std::min(one.open->missed, cheapest);
      rest.cheapest = std::min(rest.cheapest, cheapest);
    }
  }

  void put(WeekWay way) {
    Key key{way.as_was, 0, {}, {}};
    if (whole_.tied_) {
      key.days = way.days;
      key.sessions = way.sessions;
      if (board_.dates_meet) key.visits = way.visits;
    }
    if (!whole_.tied_) keep(tolls_, way.toll, std::identity{});
    keep(best_[std::move(key)], std::move(way), &WeekWay::toll);
  }

  /// Puts in what no other is as good as, in place of those that are no better.
  template <class T, class TollOf>
  void keep(std::vector<T>& all, T one, TollOf toll_of) const {
    const Toll toll = std::invoke(toll_of, one);
    const BoardTerms& asked = *whole_.asked_;
    const auto is_enough = [&](const Toll& other) { return asked.is_no_worse(other, toll); };
    if (std::ranges::any_of(all, is_enough, toll_of)) return;
    std::erase_if(
        all, [&](const T& other) { return asked.is_no_worse(toll, std::invoke(toll_of, other)); });
    all.push_back(std::move(one));
  }

  /// What must still be made up costs at least this, if no more than so much may be lost.
  Cost still_to_pay(const Rest& rest, Cost most_lost) const {
    const auto& least = board_.weeks[at(week_)].dose->least_minutes;
    if (!least || rest.richest == 0) return rest.burden;
    const Cost needed = least->count() - credit_ - granted_ - rest.free -
                        whole_.lacked_->by_week[at(week_)] - most_lost;
    if (needed <= 0) return rest.burden;
    return std::max(rest.burden, (needed + rest.richest - 1) / rest.richest * rest.cheapest);
  }

  /// Whether nothing that may follow is of use: it loses the least that it can, or more.
  bool is_hopeless(std::size_t next) {
    const Rest& rest = rest_[next];
    Toll floor = floor_;
    floor.lost = whole_.least_lost(week_, credit_ + granted_ + rest.credit);
    floor.burden += rest.burden;
    const Toll losing_least{floor.lost, floor_.burden + still_to_pay(rest, floor.lost),
                            floor.charged};
    const bool has_better = std::ranges::any_of(tolls_, [&](const Toll& found) {
      const bool at_least = whole_.asked_->tight > 0 && floor.lost == found.lost;
      return whole_.asked_->is_no_worse(found, at_least ? losing_least : floor);
    });
    if (has_better || !useless_ || !useless_(losing_least)) return has_better;
    ++floor.lost;
    if (!useless_(floor)) return false;
    return filled_.cut = true;
  }

  void decide(std::size_t next) {
    if (++steps_ > most_steps_a_week ||
        (steps_ % steps_between_asks == 0 && is_over(whole_.patience_)))
      filled_.stopped = true;
    if (filled_.stopped || is_hopeless(next)) return;
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
    floor_.burden += here.open->missed;
    granted_ += here.open->granted;
    decide(next + 1);
    granted_ -= here.open->granted;
    floor_.burden -= here.open->missed;
  }

  void try_visit(std::size_t next, int visit) {
    if (!fits(visit)) return;
    const Occasion& here = board_.occasion_of(visit);
    const auto overlaps = [&](int other) {
      const Occasion& there = board_.occasion_of(other);
      return there.start < here.end && here.start < there.end;
    };
    if (std::ranges::any_of(frame_.fixed, overlaps) ||
        std::ranges::any_of(made_, overlaps, &MakeUp::visit))
      return;
    const Toll floor = floor_;
    const Cost credit = credit_;
    const Date before = date(visit);
    add(visit);
    floor_.burden += prices_.make_up;
    made_.push_back({open_[next].open->occasion, visit});
    floor_.charged += whole_.asked_->charged(made_.back());
    decide(next + 1);
    made_.pop_back();
    date(visit) = before;
    days_ -= before.any ? 0 : 1;
    credit_ = credit;
    floor_ = floor;
  }

  Continuing& whole_;
  const Board& board_;
  const Prices& prices_;
  const int week_;
  const WeekFrame& frame_;
  const Useless& useless_;
  std::vector<Missing> open_;
  std::vector<Rest> rest_;
  std::array<Date, 7> dates_{};
  int days_ = 0;
  Toll floor_;
  Cost credit_ = 0;
  Cost granted_ = 0;  // beside it
  std::vector<MakeUp> made_;
  std::map<Key, std::vector<WeekWay>> best_;
  std::vector<Toll> tolls_;  // of what was found, where that may be all that is felt
  std::uint64_t steps_ = 0;
  Filled filled_;
};

const Continuing::Ways& Continuing::ways(int week, const JoinedSlots& joined,
                                         const Useless& useless) {
  Known key{week, tied_, key_of(joined)};
  const bool special = asked_->special[at(week)];
  const auto [place, fresh] = (special ? asked_ways_ : known_ways_).try_emplace(std::move(key));
  if (fresh || place->second.cut) {
    const BoardTerms* asked = std::exchange(asked_, special ? asked_ : &*base_);
    const WeekFrame frame = this->frame(week, joined);
    place->second =
        frame.sitting == forbidden ? Filled{} : Filling{*this, week, frame, useless}.fill();
    asked_ = asked;
  }
  gave_up_ |= place->second.stopped;
  return place->second.ways;
}

}  // namespace meanwhile::planner
