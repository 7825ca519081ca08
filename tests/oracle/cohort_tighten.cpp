#include "cohort_tighten.hpp"

#include <algorithm>

#include "cohort_rules.hpp"
#include "cohort_solve.hpp"
#include "fields.hpp"
#include "oracle.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

/// Everyone's own best plan, and what they take together.
struct Alone {
  CohortFacts facts;
  std::vector<std::optional<object>> plans;
  Use use;
};

Alone alone_of(const RandomCohort& drawn) {
  Alone all{cohort_facts_of(drawn.programme, drawn.clients), {}, {}};
  for (const auto& person : all.facts.people) {
    auto best = solve(person.facts);
    all.plans.push_back(best.feasible ? std::optional{std::move(best.plan)} : std::nullopt);
  }
  all.use = use_of(all.facts, plans_in(all.plans));
  return all;
}

long most(const std::map<Meeting, long>& use, std::size_t unit) {
  long most = 0;
  for (const auto& [meeting, people] : use)
    if (meeting.unit == unit) most = std::max(most, people);
  return most;
}

/// What stands in a programme about one offering, and the units that it makes.
struct Offered {
  object& offering;
  std::vector<std::size_t> units;

  long taken(std::size_t unit) const {
    const auto number = static_cast<std::size_t>(unit - units.front());
    const auto own = units.size() > 1 || text(offering, "join") == "any"
                         ? whole(list(offering, "meetings")[number].as_object(), "taken")
                         : std::nullopt;
    return own.value_or(whole(offering, "taken").value_or(0));
  }
};

class Tightening {
 public:
  Tightening(Chance& chance, RandomCohort& drawn)
      : chance_(chance), drawn_(drawn), alone_(alone_of(drawn)) {}

  void run() {
    std::size_t unit = 0;
    for (auto& one : drawn_.programme["offerings"].as_array()) {
      Offered offered{one.as_object(), {}};
      const auto meetings = list(offered.offering, "meetings").size();
      for (std::size_t n = text(offered.offering, "join") == "any" ? meetings : 1; n > 0; --n)
        offered.units.push_back(unit++);
      if (chance_.percent(rich_in("online") || rich_in("runs") || rich_in("avoid") ? 40 : 80))
        take_seats(offered);
      if (chance_.percent(rich_in("online") ? 90 : 25)) take_online_seats(offered);
      if (chance_.percent(rich_in("runs") ? 80 : 15)) ask_for_more(offered);
    }
    for (std::size_t who = 0; who < drawn_.clients.size(); ++who) {
      if (chance_.percent(rich_in("avoid") ? 60 : 8)) keep_apart(who);
      if (rich_in("held")) give_held(who);
    }
  }

 private:
  bool rich_in(const std::string& what) const { return drawn_.category == what; }

  /// One seat less than the plans take together, where that shuts out nobody by herself.
  void take_seats(Offered& offered) {
    long least = 0;
    long wanted = 0;
    for (const auto unit : offered.units) {
      const long use = most(alone_.use.seats, unit);
      const long taken = offered.taken(unit);
      if (use > 0) least = std::max(least, taken + 1);
      wanted = std::max(wanted, taken + use - (chance_.percent(75) ? 1 : 0));
    }
    if (least == 0) return;
    offered.offering["seats"] = std::max(least, wanted);
    if (const auto online = whole(offered.offering, "onlineSeats"))
      offered.offering["onlineSeats"] = std::min(*online, std::max(least, wanted));
  }

  void take_online_seats(Offered& offered) {
    long use = 0;
    for (const auto unit : offered.units) use = std::max(use, most(alone_.use.online, unit));
    const long taken = whole(offered.offering, "takenOnline").value_or(0);
    long seats = taken + std::max(1L, use - (chance_.percent(75) ? 1 : 0));
    if (const auto all = whole(offered.offering, "seats")) seats = std::min(seats, *all);
    if (use > 0) offered.offering["onlineSeats"] = seats;
  }

  /// About as many as join of themselves.
  void ask_for_more(Offered& offered) {
    const auto unit = chance_.pick(offered.units);
    long least = offered.taken(unit) + alone_.use.joined[unit] +
                 chance_.pick(std::vector<long>{-1, 0, 1, 1});
    if (const auto seats = whole(offered.offering, "seats")) least = std::min(least, *seats);
    if (least > 0) offered.offering["minSeats"] = least;
  }

  void keep_apart(std::size_t who) {
    array avoid;
    for (std::size_t other = 0; other < drawn_.clients.size(); ++other)
      if (other != who && meet(who, other) && chance_.percent(70))
        avoid.emplace_back(alone_.facts.people[other].id);
    if (!avoid.empty()) drawn_.clients[who]["avoid"] = avoid;
  }

  bool meet(std::size_t who, std::size_t other) const {
    const auto& attended = alone_.use.attended[other];
    return std::any_of(alone_.use.attended[who].begin(), alone_.use.attended[who].end(),
                       [&](const Meeting& one) { return attended.contains(one); });
  }

  /// Groups that she can keep, mostly not those of the plan that is best for her.
  void give_held(std::size_t who) {
    array held;
    const auto& units = alone_.facts.people[who].facts.units;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      if (!units[unit].joinable || !(units[unit].open[0] || units[unit].open[1])) continue;
      if (!chance_.percent(alone_.use.joins[who].contains(unit) ? 30 : 50)) continue;
      const auto& name = chance_.percent(60) ? units[unit].id : units[unit].offering;
      if (std::find(held.begin(), held.end(), boost::json::value(name)) == held.end())
        held.emplace_back(name);
    }
    drawn_.clients[who]["held"] = held;
  }

  Chance& chance_;
  RandomCohort& drawn_;
  const Alone alone_;
};

bool breaks(const std::vector<std::string>& broken, std::string_view rule) {
  return std::any_of(broken.begin(), broken.end(),
                     [&](const std::string& one) { return one.starts_with(rule); });
}

/// Whether someone's make-up lies on a session that is wanted by too many.
bool visits_compete(const RandomCohort& drawn) {
  const auto all = alone_of(drawn);
  for (std::size_t who = 0; who < all.plans.size(); ++who)
    for (const auto& meeting : all.use.attended[who]) {
      if (all.use.joins[who].contains(meeting.unit)) continue;
      const auto& seats = all.facts.rooms[meeting.unit].seats;
      if (seats && all.use.seats.at(meeting) > *seats) return true;
    }
  return false;
}

bool someone_dials_in(const RandomCohort& drawn) {
  const auto all = alone_of(drawn);
  for (const auto* plan : plans_in(all.plans))
    for (const auto& session : plan ? list(*plan, "sessions") : array{})
      if (session.at("makeUpOf") == session.at("offering")) return true;
  return false;
}

}  // namespace

std::vector<std::string> broken_together(const RandomCohort& drawn) {
  const auto all = alone_of(drawn);
  return rules_broken(all.facts, all.use);
}

bool tighten(Chance& chance, RandomCohort& drawn) {
  Tightening(chance, drawn).run();
  const auto broken = broken_together(drawn);
  if (drawn.category == "makeup") return visits_compete(drawn);
  if (drawn.category == "online")
    return breaks(broken, "online seats") && (chance.percent(20) || someone_dials_in(drawn));
  if (drawn.category == "runs") return breaks(broken, "minSeats");
  if (drawn.category == "avoid") return breaks(broken, "avoid");
  return breaks(broken, "seats") || chance.percent(10);
}

}  // namespace meanwhile::oracle
