// Exhaustive search, kept plain so that it can be believed.
//
// For each set of offerings that can be joined every week is tried in every way to make up or miss,
// and the weeks are strung together from the last to the first, remembering for each state in which
// a week can find the world (shortfalls so far, sessions of each kind in an open block, last date
// attended, last footprint's end) the best that can follow. From the last to the first because then
// two rests of a plan compare like the plans themselves.
#include "oracle.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "joinings.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

class Search {
 public:
  Search(const Facts& facts, const std::vector<Objective>& wanted)
      : facts_(facts), wanted_(wanted), best_(wanted.size()) {}

  std::vector<Expected> run() {
    every_joining(facts_, [&](const auto& joined, const auto& weeks) {
      for (std::size_t i = 0; i < wanted_.size(); ++i)
        if (const auto path = best_path(facts_, weeks, wanted_[i]))
          keep_if_better(i, joined, *path);
    });
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

  void keep_if_better(std::size_t i, const std::vector<Joined>& joined, const Path& path) {
    auto& best = best_[i];
    const long own = wanted_[i] == Objective::closest_to_held ? from_held(joined) : path.own;
    if (best &&
        std::tuple(own, path.total) > std::tuple(std::get<0>(best->key), std::get<1>(best->key)))
      return;
    std::vector<std::string> names;
    for (const auto& one : joined) names.push_back(name(facts_, one));
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
    expected.figures.from_held = from_held(joined);
    expected.plan = write_plan(facts_, name(wanted_[i]), joined, path.weeks);
    best = Best{std::move(key), std::move(expected)};
  }

  /// Offerings joined and not held, or held and not joined; where an `any` offering is held as a
  /// whole, none of its meetings counts.
  long from_held(const std::vector<Joined>& joined) const {
    const std::set<std::string> held(facts_.held.begin(), facts_.held.end());
    std::set<std::string> wholes;
    for (const auto& unit : facts_.units)
      if (unit.id != unit.offering && held.contains(unit.offering)) wholes.insert(unit.offering);
    std::set<std::string> differ;
    for (const auto& one : held)
      if (!wholes.contains(one.substr(0, one.find('#')))) differ.insert(one);
    for (const auto& one : joined) {
      const auto& unit = facts_.units[one.unit];
      if (wholes.contains(unit.offering)) continue;
      if (!differ.erase(unit.id)) differ.insert(unit.id);
    }
    return static_cast<long>(differ.size());
  }

  const Facts& facts_;
  const std::vector<Objective> wanted_;
  std::vector<std::optional<Best>> best_;
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
