// Exhaustive search, kept plain so that it can be believed.
//
// Choices are taken one offering at a time: not joined, or joined in one of its modalities. What a
// joined offering brings to each week is then fixed: sessions that must be attended, and sessions
// that clash or are cancelled. A branch is left early only when no addition can mend it: two
// sessions that must be attended overlap, or a week has too much credit. For each set of offerings
// every week is tried in every way to make up or miss, and the weeks are strung together from the
// last to the first, remembering for each state in which a week can find the world (shortfalls so
// far, sessions of each kind in an open block, last date attended, last footprint's end) the best
// that can follow. From the last to the first because then two rests of a plan compare like the
// plans themselves.
#include "oracle.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "weeks.hpp"
#include "write_plan.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

/// An offering in one modality and what it brings to each week.
struct Choice {
  Joined joined;
  std::vector<std::vector<const Session*>> attended;  // by week: neither clashes nor is cancelled
  std::vector<std::vector<const Session*>> open;      // by week: clashes or is cancelled
  std::vector<bool> against;  // by place of another choice: both cannot be made
};

Choice choice_of(const Facts& facts, const Joined& joined) {
  const auto weeks = static_cast<std::size_t>(facts.weeks());
  Choice choice;
  choice.joined = joined;
  choice.attended.resize(weeks);
  choice.open.resize(weeks);
  for (const auto& session : facts.units[joined.unit].sessions) {
    const bool open = session.cancelled() || session.clashes[index(joined.modality)];
    auto& place = open ? choice.open : choice.attended;
    place[static_cast<std::size_t>(session.week)].push_back(&session);
  }
  return choice;
}

bool overlap(const Choice& a, const Choice& b) {
  for (std::size_t week = 0; week < a.attended.size(); ++week)
    for (const auto* one : a.attended[week])
      for (const auto* other : b.attended[week])
        if (one->span.overlaps(other->span)) return true;
  return false;
}

class Search {
 public:
  Search(const Facts& facts, const std::vector<Objective>& wanted)
      : facts_(facts), wanted_(wanted), best_(wanted.size()) {
    for (std::size_t unit = 0; unit < facts.units.size(); ++unit)
      for (const auto modality : both)
        if (facts.units[unit].joinable && facts.units[unit].open[index(modality)])
          choices_.push_back(choice_of(facts, {unit, modality}));
    for (std::size_t i = 0; i < choices_.size(); ++i)
      for (std::size_t j = 0; j < choices_.size(); ++j)
        choices_[i].against.push_back(choices_[i].joined.unit == choices_[j].joined.unit ||
                                      overlap(choices_[i], choices_[j]));
    credit_.resize(static_cast<std::size_t>(facts.weeks()));
  }

  std::vector<Expected> run() {
    choose(0);
    std::vector<Expected> all;
    for (std::size_t i = 0; i < wanted_.size(); ++i)
      all.push_back(best_[i] ? best_[i]->expected : Expected{});
    return all;
  }

 private:
  struct Best {
    std::tuple<long, long, std::size_t, std::vector<std::string>, std::vector<Listed>> key;
    Expected expected;
  };

  void choose(std::size_t next) {
    if (next == choices_.size()) {
      judge();
      return;
    }
    const auto& choice = choices_[next];
    if (may_add(choice)) {
      chosen_.push_back(&choice);
      add_credit(choice, 1);
      choose(next + 1);
      add_credit(choice, -1);
      chosen_.pop_back();
    }
    choose(next + 1);
  }

  bool may_add(const Choice& choice) const {
    for (const auto* other : chosen_)
      if (choice.against[static_cast<std::size_t>(other - choices_.data())]) return false;
    return !facts_.units[choice.joined.unit].clinical || leaves_room_for(choice);
  }

  bool leaves_room_for(const Choice& choice) const {
    for (std::size_t week = 0; week < credit_.size(); ++week) {
      long credit = credit_[week];
      for (const auto* session : choice.attended[week]) credit += session->credit;
      const auto& most = facts_.limits[week].max_credit;
      if (most && static_cast<double>(credit) > *most + 1) return false;
    }
    return true;
  }

  void add_credit(const Choice& choice, long sign) {
    if (!facts_.units[choice.joined.unit].clinical) return;
    for (std::size_t week = 0; week < credit_.size(); ++week)
      for (const auto* session : choice.attended[week]) credit_[week] += sign * session->credit;
  }

  /// Tries every way through the weeks with what is chosen.
  void judge() {
    std::vector<std::vector<WeekPlan>> weeks;
    for (std::size_t week = 0; week < credit_.size(); ++week) {
      weeks.push_back(ways_through(week));
      if (weeks.back().empty()) return;
    }
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const auto path = best_path(facts_, weeks, wanted_[i]);
      if (path) keep_if_better(i, *path);
    }
  }

  std::vector<WeekPlan> ways_through(std::size_t week) const {
    std::vector<Visit> fixed;
    std::vector<Usual> open;
    std::vector<bool> joined(facts_.units.size());
    for (const auto* choice : chosen_) {
      joined[choice->joined.unit] = true;
      for (const auto* session : choice->attended[week])
        fixed.push_back({session, choice->joined.modality});
      for (const auto* session : choice->open[week])
        open.push_back({session, choice->joined.modality});
    }
    return every_way(facts_, static_cast<int>(week), joined, fixed, open);
  }

  void keep_if_better(std::size_t i, const Path& path) {
    auto& best = best_[i];
    const long own = wanted_[i] == Objective::closest_to_held ? from_held() : path.own;
    if (best &&
        std::tuple(own, path.total) > std::tuple(std::get<0>(best->key), std::get<1>(best->key)))
      return;
    std::vector<Joined> joined;
    std::vector<std::string> names;
    for (const auto* choice : chosen_) {
      joined.push_back(choice->joined);
      names.push_back(name(facts_, choice->joined));
    }
    std::sort(names.begin(), names.end());
    std::vector<Listed> sessions;
    for (const auto* week : path.weeks)
      for (const auto& visit : week->done.visits) sessions.push_back(listed(facts_, visit));
    std::tuple key{own, path.total, names.size(), names, sessions};
    if (best && key >= best->key) return;
    Expected expected{true, {}, {}, names, sessions, {}};
    for (const auto* week : path.weeks) {
      expected.burden += week->burden;
      expected.figures.family += week->family;
      expected.figures.onsite += week->onsite;
    }
    expected.figures.total = expected.burden.total();
    expected.figures.travel = expected.burden.travel;
    expected.figures.days = expected.burden.days;
    expected.figures.from_held = from_held();
    expected.plan = write_plan(facts_, name(wanted_[i]), joined, path.weeks);
    best = Best{std::move(key), std::move(expected)};
  }

  /// Offerings joined and not held, or held and not joined; where an `any` offering is held as a
  /// whole, none of its meetings counts.
  long from_held() const {
    const std::set<std::string> held(facts_.held.begin(), facts_.held.end());
    std::set<std::string> wholes;
    for (const auto& unit : facts_.units)
      if (unit.id != unit.offering && held.contains(unit.offering)) wholes.insert(unit.offering);
    std::set<std::string> differ;
    for (const auto& one : held)
      if (!wholes.contains(one.substr(0, one.find('#')))) differ.insert(one);
    for (const auto* choice : chosen_) {
      const auto& unit = facts_.units[choice->joined.unit];
      if (wholes.contains(unit.offering)) continue;
      if (!differ.erase(unit.id)) differ.insert(unit.id);
    }
    return static_cast<long>(differ.size());
  }

  const Facts& facts_;
  const std::vector<Objective> wanted_;
  std::vector<std::optional<Best>> best_;
  std::vector<Choice> choices_;
  std::vector<const Choice*> chosen_;
  std::vector<long> credit_;  // by week, of what must be attended
};

}  // namespace

std::string name(Objective objective) {
  constexpr std::array<const char*, objectives> names{"least-burden",     "least-travel",
                                                      "most-family-time", "fewest-days",
                                                      "all-online",       "closest-to-held"};
  return names[static_cast<std::size_t>(objective)];
}

long Figures::of(Objective objective) const {
  return std::array{
      total, travel, family, days, onsite, from_held}[static_cast<std::size_t>(objective)];
}

Expected solve(const object& programme, const object& client, Objective objective) {
  return solve(facts_of(programme, client), objective);
}

Expected solve(const Facts& facts, Objective objective) {
  return Search(facts, {objective}).run().front();
}

std::array<Expected, objectives> solve_all(const object& programme, const object& client) {
  const auto facts = facts_of(programme, client);
  const std::vector<Objective> wanted{Objective::least_burden,     Objective::least_travel,
                                      Objective::most_family_time, Objective::fewest_days,
                                      Objective::all_online,       Objective::closest_to_held};
  auto found = Search(facts, wanted).run();
  std::array<Expected, objectives> all;
  std::move(found.begin(), found.end(), all.begin());
  return all;
}

}  // namespace meanwhile::oracle
