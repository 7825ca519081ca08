#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "planner/repairing/slot_loads.hpp"
#include "planner/repairing/week_frame.hpp"
#include "planner/repairing/week_rows.hpp"
#include "planner/search/week_count.hpp"

namespace meanwhile::planner {

/// How one person can go on after the events.
///
/// Problem: the way that is best on the levels of a repair, lexicographically. Idea: weeks are
/// lived in few ways each, and only three things tie them together: blocks of several weeks, days
/// without a session, and footprints that meet over midnight. So each week lists its best way, or
/// where it is tied to others its best way for each thing that they can feel, and a table over the
/// weeks puts them in a row. She keeps her groups, or from some Monday on sits in others; those are
/// all tried, but for what a floor shows to be no better. What it does not do: leave more than one
/// group from which nothing was taken, or go on where filling weeks takes too many steps.
class Continuing {
 public:
  /// patience  once it is over she is not moved any more
  Continuing(const Ground& ground, const std::vector<bool>& running, const Enrolled& enrolled,
             Case person, Present present, const Patience& patience);
  ~Continuing();

  /// Her plan has, in weeks to come, what she could not attend as the programme was.
  std::optional<SessionAt> not_admitted() const;

  /// From now on these are forbidden, whatever is asked.
  void keep_out_of(const KeptOut& out);
  /// The best there is; nothing where all is against some rule, or forbidden.
  ///
  /// below  what does not come before this is not wanted
  std::optional<Continuation> best(const Terms& terms, const std::optional<Mark>& below = {});
  /// What she loses who changes nothing but what was taken from her; nothing: that can't be. Of the
  /// last time.
  std::optional<Cost> lost_undisturbed() const { return lost_undisturbed_; }
  /// The last time not everything was looked at.
  bool gave_up() const { return gave_up_; }

  const Scene& scene() const { return scene_; }
  const Present& present() const { return present_; }
  const std::vector<AttendedAt>& taken() const { return taken_; }
  /// Required minutes lost, by the week that they belong to.
  std::vector<Cost> lost_by_week(const Continuation& found) const {
    return rows_->lost_by_week(found);
  }

 private:
  using Ways = std::vector<WeekWay>;
  using SlotKey = std::vector<std::pair<int, int>>;  // slots and modalities, in order
  static SlotKey key_of(const JoinedSlots& joined);
  struct Known {
    int week;
    bool tied;
    SlotKey joined;
    auto operator<=>(const Known&) const = default;
  };
  struct Filled {
    Ways ways;
    bool stopped = false;  // not all of them
    bool cut = false;      // without some that were of no use when it was filled
  };
  /// Whether a week of at least this toll is of no use.
  using Useless = std::function<bool(const Toll&)>;

  // continuing.cpp
  void find_taken();
  void find_relations();
  Cost broken(const JoinedSlots& joined) const;
  bool is_alive(int slot) const;
  JoinedSlots joined_in(int week) const;

  // continuing_week.cpp
  Cost least_lost(int week, Cost clinical) const;
  Cost least_lost(int week, std::span<const Cost> credit) const;
  WeekFrame frame(int week, const JoinedSlots& joined) const;
  OpenUsual open(int occasion) const;
  void open_past(int week, WeekFrame& frame) const;
  void add_options(int week, const JoinedSlots& joined, OpenUsual& open) const;
  const Ways& ways(int week, const JoinedSlots& joined, const Useless& useless = {});
  const Ways& kept_ways(int week);
  std::optional<WeekWay> as_was(int week, const WeekFrame& frame);
  std::optional<WeekWay> judge(int week, const WeekFrame& frame, const std::vector<MakeUp>& made);
  bool is_as_was(int week, const WeekWay& way) const;
  class Filling;

  // continuing_moves.cpp
  void consider(int moves, const JoinedSlots& joined, std::span<const Toll> floors);
  /// Whether no way to go on of at least this mark is better than what was found.
  bool is_hopeless(const Mark& least) const { return to_beat_ && *to_beat_ <= least; }
  JoinedSlots candidates(int moves, int slot) const;
  bool may_enter(int moves, int slot) const;
  bool may_move(int moves) const;
  void take(int moves, const JoinedSlots& joined, const WeekRows::Row& row, bool undisturbed);
  std::vector<Use> uses(const Continuation& found) const;

  struct Change;
  class Moving;
  bool is_settled_by_least_change(int from);

  int weeks() const { return scene_.board.week_count(); }

  const Ground& ground_;
  const std::vector<bool>& running_;
  const Patience& patience_;
  Scene scene_;
  Present present_;
  Cost burden_before_;
  StayKeeper keeper_;
  WeekCount counted_;
  std::vector<AttendedAt> taken_;                // in order
  std::vector<std::vector<AttendedAt>> remain_;  // by week: attended ahead, but for what was taken
  std::vector<bool> touched_week_;
  std::vector<bool> touched_slot_;
  std::optional<Lacked> lacked_;
  std::optional<WeekRows> rows_;
  std::vector<std::set<int>> relations_;  // by relationship, the slots that keep it
  std::vector<Cost> richest_;             // by module: the most credit of a session
  bool simple_ = true;                    // weeks are not tied to each other

  std::optional<BoardTerms> base_;  // nothing is charged, but what she keeps out of is forbidden
  std::optional<BoardTerms> terms_;
  const BoardTerms* asked_ = nullptr;          // one of both
  bool tied_ = false;                          // weeks are filled for what others feel of them
  std::map<Known, Filled> known_ways_;         // under the base
  std::map<Known, Filled> asked_ways_;         // as asked, where that is something else
  std::map<int, Ways> standing_asked_;         // likewise, as asked
  std::vector<std::optional<Ways>> standing_;  // by week: as it was; empty: that cannot be
  std::optional<SlotLoads> loads_;
  std::vector<std::optional<Change>> changes_;  // by week, under the base
  std::optional<Continuation> best_;
  std::optional<Mark> to_beat_;  // its mark, or what was asked for
  std::optional<Cost> lost_undisturbed_;
  std::uint64_t steps_ = 0;  // of filling weeks, this time
  bool gave_up_ = false;
};

}  // namespace meanwhile::planner
