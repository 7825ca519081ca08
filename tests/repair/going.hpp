#pragma once

#include <optional>

#include "lacks.hpp"
#include "oracle/weeks.hpp"
#include "ways_on.hpp"

namespace meanwhile::oracle {

/// Tries every way in which one person can go on: her weeks, what she joins from some Monday on,
/// and what it all comes to.
class Going {
 public:
  Going(const Happening& happening, const boost::json::object& enrolled, const Blows& blows,
        const std::vector<bool>& running);

  std::optional<std::vector<WayOn>> all();

 private:
  using Joined = std::map<std::size_t, Modality>;
  Facts& facts() { return after_.facts; }
  const Facts& facts() const { return after_.facts; }

  bool is_past(const Session& session) const { return session.span.start < as_of_; }
  bool is_struck(const Session* session, Modality modality) const;
  bool is_gone(const Visit& visit) const;
  void find_before();
  bool as_was(const WeekPlan& plan, int week) const;
  bool made_up_as_was(const WeekPlan& plan) const;
  std::vector<WeekPlan> ways(int week, const Joined& joined);
  std::vector<WeekPlan> kept_ways(int week);
  bool may_move(int week) const;
  bool may_enter(int week, std::size_t unit) const;
  void move(int week, Joined::const_iterator next, int others, Joined& joined,
            const std::vector<std::vector<WeekPlan>>& kept);
  long broken(const Joined& joined) const;
  std::vector<std::string> staff_of(const Unit& unit) const;
  WeekDone past(int week) const;
  void add(const std::vector<std::vector<WeekPlan>>& weeks, const Joined& joined, int moves);
  void choose(const std::vector<std::vector<WeekPlan>>& weeks, const Joined& joined, int moves,
              std::vector<const WeekPlan*>& chosen);
  void finish(const Joined& joined, int moves, const std::vector<const WeekPlan*>& chosen);
  Takings takings(const Joined& joined, int moves,
                  const std::vector<const WeekPlan*>& chosen) const;

  const Happening& happening_;
  const boost::json::object& enrolled_;
  const Blows& blows_;
  const std::vector<bool>& running_;
  const Instant as_of_;
  const Facts before_;
  After after_;
  const Plan plan_;
  int week_now_ = 0;
  Lacks lacked_;
  std::vector<std::set<std::pair<const Session*, Modality>>> remain_;
  std::vector<bool> touched_;
  std::set<std::size_t> touched_units_;
  std::vector<WayOn> found_;
  double rows_ = 0;
  bool too_many_ = false;
};

}  // namespace meanwhile::oracle
