#include "exchange/ical_expand.hpp"

#include <algorithm>
#include <utility>

#include "exchange/ical_period_days.hpp"

// A rule is laid out period by period: years, months, weeks or days, every n-th one. Of each period
// we take the days that the rule admits (ical_period_days.hpp), give each its times of day, pick
// positions (BYSETPOS), and go on until the range, UNTIL or COUNT ends it. Rules that repeat within
// a day are laid out day by day as well, so one that admits a single day of the year does not make
// us count that year's seconds.
//
// libical reads rules but does not lay them out: its iterator opens an ICU calendar for each rule
// (32 us, and 2 us a step, where this takes a fraction of one), and walks rules that never match
// for centuries, some for ever. The tests compare the two on thousands of rules.
//
// It ends because each period begins later than the one before it and each costs Effort.

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

bool admitted(const std::vector<int>& list, long value) {
  return list.empty() || std::ranges::find(list, value) != list.end();
}

class Expander {
 public:
  Expander(const RecurrenceRule& rule, WallSeconds first, WallRange range, long steps)
      : rule_{rule}, first_{first}, range_{range}, steps_{steps}, days_{rule, floor<days>(first)} {
    const hh_mm_ss<Seconds> clock{first - floor<days>(first)};
    hours_ = or_else(rule.hours, clock.hours().count());
    minutes_ = or_else(rule.minutes, clock.minutes().count());
    seconds_ = or_else(rule.seconds, clock.seconds().count());
  }

  Starts run(WallSeconds last, long most) {
    last_ = std::min(last, range_.to);
    most_ = most;
    const long step = below_a_day() ? 1 : rule_.interval;
    for (long period = first_period(step); !done_; period += step) lay_out(period);
    return std::move(starts_);
  }

  long steps_left() const { return steps_; }

 private:
  static std::vector<int> or_else(const std::vector<int>& listed, long own) {
    return listed.empty() ? std::vector<int>{static_cast<int>(own)} : listed;
  }

  bool below_a_day() const { return rule_.frequency < Frequency::daily; }

  /// Without COUNT, periods that lie before the range need not be looked at.
  long first_period(long step) const {
    if (rule_.count || range_.from <= first_) return 0;
    return std::max(0L, (days_.period_of(floor<days>(range_.from)) - 1) / step * step);
  }

  void lay_out(long period) {
    if (days_.begin_of(period) > last_) done_ = true;
    if (done_) return;
    spend(1 + days_.days_of(period, admitted_days_));
    if (below_a_day()) {
      for (const local_days day : admitted_days_) keep_within(day);
    } else {
      candidates_.clear();
      for (const local_days day : admitted_days_)
        for (const int hour : hours_) add_minutes(day + hours{hour});
      keep_candidates();
    }
  }

  void add_minutes(WallSeconds hour) {
    for (const int minute : minutes_) add_seconds(hour + minutes{minute});
  }

  void add_seconds(WallSeconds minute) {
    for (const int second : seconds_) candidates_.push_back(minute + Seconds{second});
  }

  /// The times of one day of a rule that counts in hours, minutes or seconds from its start.
  void keep_within(local_days day) {
    const Seconds unit = rule_.frequency == Frequency::hourly     ? Seconds{3600}
                         : rule_.frequency == Frequency::minutely ? Seconds{60}
                                                                  : Seconds{1};
    const WallSeconds base = first_ - (first_ - floor<days>(first_)) % unit;
    const Seconds stride = unit * rule_.interval;
    const Seconds gone = std::max(Seconds{0}, WallSeconds{day} - base);
    WallSeconds at = base + (gone + stride - Seconds{1}) / stride * stride;
    for (; at < day + days{1} && !done_; at += stride) {
      if (spend(1); !admits_clock(at - day)) continue;
      candidates_.clear();
      if (rule_.frequency == Frequency::hourly)
        add_minutes(at);
      else if (rule_.frequency == Frequency::minutely)
        add_seconds(at);
      else
        candidates_.push_back(at);
      keep_candidates();
    }
  }

  bool admits_clock(Seconds of_day) const {
    const hh_mm_ss<Seconds> clock{of_day};
    const bool minute_limits = rule_.frequency <= Frequency::minutely;
    const bool second_limits = rule_.frequency == Frequency::secondly;
    return admitted(rule_.hours, clock.hours().count()) &&
           (!minute_limits || admitted(rule_.minutes, clock.minutes().count())) &&
           (!second_limits || admitted(rule_.seconds, clock.seconds().count()));
  }

  void keep_candidates() {
    const auto size = static_cast<int>(candidates_.size());
    spend(size);
    for (int i = 0; i < size && !done_; ++i) {
      const bool picked = rule_.positions.empty() ||
                          std::ranges::binary_search(rule_.positions, i + 1) ||
                          std::ranges::binary_search(rule_.positions, i - size);
      if (picked) keep(candidates_[static_cast<std::size_t>(i)]);
    }
  }

  void keep(WallSeconds wall) {
    if (wall < first_) return;
    ++found_;
    if (wall > last_ || (rule_.count && found_ > *rule_.count)) {
      done_ = true;
    } else if (wall >= range_.from) {
      starts_.walls.push_back(wall);
      if (static_cast<long>(starts_.walls.size()) >= most_) cut();
    }
  }

  void spend(long steps) {
    steps_ -= steps;
    if (steps_ <= 0) cut();
  }

  void cut() { done_ = starts_.cut = true; }

  const RecurrenceRule& rule_;
  WallSeconds first_;
  WallRange range_;
  WallSeconds last_;
  long steps_;
  long most_ = 0;
  long found_ = 0;
  bool done_ = false;
  PeriodDays days_;
  std::vector<int> hours_;
  std::vector<int> minutes_;
  std::vector<int> seconds_;
  std::vector<local_days> admitted_days_;
  std::vector<WallSeconds> candidates_;
  Starts starts_;
};

}  // namespace

Starts recurrences(const RecurrenceRule& rule, WallSeconds first, std::optional<WallSeconds> until,
                   WallRange range, Effort& effort) {
  const long steps = std::min(effort.steps, effort.steps_a_rule);
  Expander expander{rule, first, range, steps};
  Starts starts = expander.run(until.value_or(WallSeconds::max()), effort.starts_a_rule);
  effort.steps -= steps - expander.steps_left();
  return starts;
}

}  // namespace meanwhile::exchange
