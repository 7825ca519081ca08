// Exhaustive search over people, one after the other: each takes one of her plans that still goes
// with those before her, or waits. What people are worth adds up level by level, and of two sums
// that compare level by level the greater has the greater parts; so no completion is worth more
// than what stands with everyone left given the best plan of hers that goes with it by itself. A
// branch is left when that is not more than the best found, or when a slot that somebody relies on
// can no longer run.
#include "cohort_solve.hpp"

#include <algorithm>

namespace meanwhile::oracle {
namespace {

Levels operator+(const Levels& a, const Levels& b) {
  return {a.priority + b.priority, a.waited + b.waited, a.kept + b.kept, a.burden + b.burden};
}

class Placing {
 public:
  Placing(const CohortFacts& facts, const Options& options)
      : facts_(facts), options_(options), used_(options.marks.size()) {
    joined_.resize(facts.rooms.size());
    for (std::size_t who = 0; who < facts.people.size(); ++who) {
      auto& order = order_.emplace_back();
      for (const auto& option : options.people[who]) order.push_back(&option);
      std::sort(order.begin(), order.end(), [&](const Option* a, const Option* b) {
        return better(worth(who, *a), worth(who, *b));
      });
    }
    count_who_may_help();
  }

  std::vector<const Option*> best() {
    chosen_.resize(facts_.people.size());
    best_ = chosen_;
    place(0, {});
    return best_;
  }

 private:
  Levels worth(std::size_t who, const Option& option) const {
    const auto& attendee = facts_.people[who];
    return {attendee.priority, attendee.waited, option.keeps ? 1 : 0, option.burden};
  }

  void count_who_may_help() {
    may_help_.assign(facts_.people.size() + 1, std::vector<long>(facts_.rooms.size()));
    for (std::size_t who = facts_.people.size(); who-- > 0;) {
      may_help_[who] = may_help_[who + 1];
      for (std::size_t unit = 0; unit < facts_.rooms.size(); ++unit)
        may_help_[who][unit] += std::any_of(
            order_[who].begin(), order_[who].end(),
            [&](const Option* one) { return std::ranges::count(one->helps, unit) > 0; });
    }
  }

  void place(std::size_t who, const Levels& so_far) {
    if (who == facts_.people.size()) {
      if (!better(so_far, most_) || !everything_runs()) return;
      most_ = so_far;
      best_ = chosen_;
      return;
    }
    if (!better(so_far + at_most(who), most_) || !everything_may_run(who)) return;
    for (const auto* option : order_[who]) {
      if (!goes(who, *option)) continue;
      take(*option, 1);
      chosen_[who] = option;
      place(who + 1, so_far + worth(who, *option));
      chosen_[who] = nullptr;
      take(*option, -1);
    }
    place(who + 1, so_far);
  }

  /// What those from `next` on are worth when only those before them are in their way.
  Levels at_most(std::size_t next) const {
    Levels sum;
    for (std::size_t who = next; who < facts_.people.size(); ++who)
      for (const auto* option : order_[who])
        if (goes(who, *option, next)) {
          sum = sum + worth(who, *option);
          break;
        }
    return sum;
  }

  bool goes(std::size_t who, const Option& option) const { return goes(who, option, who); }

  /// Whether `option` goes with what those before `next` have taken.
  bool goes(std::size_t who, const Option& option, std::size_t next) const {
    for (const auto mark : option.uses) {
      const auto& about = options_.marks[mark];
      switch (about.of) {
        case Mark::Of::seat:
        case Mark::Of::online:
          if (used_[mark] >= about.left) return false;
          break;
        case Mark::Of::attended:
          for (const auto other : facts_.people[who].avoids)
            if (other < next && chosen_[other] && uses(*chosen_[other], mark)) return false;
          break;
        case Mark::Of::running: break;
      }
    }
    return true;
  }

  static bool uses(const Option& option, std::size_t mark) {
    return std::binary_search(option.uses.begin(), option.uses.end(), mark);
  }

  void take(const Option& option, long sign) {
    for (const auto mark : option.uses) used_[mark] += sign;
    for (const auto unit : option.helps) joined_[unit] += sign;
  }

  bool everything_runs() const { return everything_may_run(facts_.people.size()); }

  bool everything_may_run(std::size_t next) const {
    for (std::size_t mark = 0; mark < used_.size(); ++mark) {
      const auto& about = options_.marks[mark];
      if (about.of != Mark::Of::running || used_[mark] == 0) continue;
      const auto unit = about.meeting.unit;
      if (joined_[unit] + may_help_[next][unit] < facts_.rooms[unit].to_run) return false;
    }
    return true;
  }

  const CohortFacts& facts_;
  const Options& options_;
  std::vector<std::vector<const Option*>> order_;  // by person, the best first
  std::vector<std::vector<long>> may_help_;        // from each person on, by unit
  std::vector<long> used_;                         // by mark
  std::vector<long> joined_;                       // by unit
  std::vector<const Option*> chosen_;
  std::vector<const Option*> best_;
  Levels most_;  // nobody placed
};

}  // namespace

ExpectedCohort solve_cohort(const CohortFacts& facts, const Options& options) {
  ExpectedCohort expected;
  const auto best = Placing(facts, options).best();
  for (std::size_t who = 0; who < best.size(); ++who) {
    if (!best[who]) {
      expected.plans.emplace_back();
      continue;
    }
    std::vector<const WeekPlan*> weeks;
    for (const auto& week : best[who]->weeks) weeks.push_back(&week);
    expected.plans.emplace_back(
        write_plan(facts.people[who].facts, "cohort", best[who]->joined, weeks));
  }
  expected.levels = levels_of(facts, plans_in(expected.plans));
  return expected;
}

ExpectedCohort solve_cohort(const boost::json::object& programme,
                            const std::vector<boost::json::object>& clients) {
  const auto facts = cohort_facts_of(programme, clients);
  return solve_cohort(facts, options_of(facts));
}

Plans plans_in(const std::vector<std::optional<boost::json::object>>& plans) {
  Plans all;
  for (const auto& plan : plans) all.push_back(plan ? &*plan : nullptr);
  return all;
}

}  // namespace meanwhile::oracle
