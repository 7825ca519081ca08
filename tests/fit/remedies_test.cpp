#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "ask.hpp"
#include "oracle/changes.hpp"
#include "oracle/check_plan.hpp"
#include "oracle/fields.hpp"
#include "oracle/random_case.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t most_listed = 20;

/// A case that cannot be planned, and what the planner says would help.
struct Stuck {
  RandomCase drawn;
  std::uint64_t seed;
  array remedies;

  Expected solved_after(const array& changes) const {
    return solve(facts_after(drawn.programme, drawn.client, changes));
  }
  bool enough(const array& changes) const { return solved_after(changes).feasible; }
};

/// Found once; every test looks at the same ones.
const std::vector<Stuck>& stuck_cases() {
  static const auto all = [] {
    std::vector<Stuck> found;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
      auto drawn = draw(seed);
      if (solve(drawn.programme, drawn.client).feasible) continue;
      const auto answer = ask(drawn.programme, drawn.client, 0);
      found.push_back({std::move(drawn), seed, list(answer, "changesNeeded")});
    }
    return found;
  }();
  return all;
}

const array& changes_of(const boost::json::value& remedy) {
  return list(remedy.as_object(), "changes");
}

std::string about(const Stuck& stuck, const boost::json::value& what) {
  return "seed " + std::to_string(stuck.seed) + ", " + boost::json::serialize(what);
}

TEST(Remedies, EachIsEnoughAndItsPlanIsTheBestThatItAllows) {
  for (const auto& stuck : stuck_cases())
    for (const auto& remedy : stuck.remedies) {
      const auto& plan = child(remedy.as_object(), "plan");
      const auto facts = facts_after(stuck.drawn.programme, stuck.drawn.client, changes_of(remedy));
      const auto best = solve(facts);
      ASSERT_TRUE(best.feasible) << about(stuck, changes_of(remedy));
      EXPECT_EQ(check_plan(facts, plan), std::vector<std::string>{})
          << about(stuck, changes_of(remedy));
      EXPECT_EQ(differences(best, plan), std::vector<std::string>{})
          << about(stuck, changes_of(remedy));
    }
}

TEST(Remedies, NoneContainsASmallerOneThatIsEnough) {
  for (const auto& stuck : stuck_cases())
    for (const auto& remedy : stuck.remedies) {
      const auto& changes = changes_of(remedy);
      ASSERT_LE(changes.size(), 3U) << about(stuck, changes);
      for (std::size_t some = 1; some + 1 < (std::size_t{1} << changes.size()); ++some) {
        array subset;
        for (std::size_t i = 0; i < changes.size(); ++i)
          if (some >> i & 1U) subset.push_back(changes[i]);
        EXPECT_FALSE(stuck.enough(subset)) << about(stuck, subset);
      }
    }
}

/// The same changes with the one at `place` replaced.
array with(const array& changes, std::size_t place, const object& other) {
  array all = changes;
  all[place] = other;
  return all;
}

bool is_the_same_day(const Releasable& one, const object& release) {
  return what_changes(release) == "release " + one.life + " " + one.when;
}

TEST(Remedies, ReleaseNoMoreMinutesThanNeeded) {
  for (const auto& stuck : stuck_cases()) {
    const auto days = releasables(facts_of(stuck.drawn.programme, stuck.drawn.client));
    for (const auto& remedy : stuck.remedies) {
      const auto& changes = changes_of(remedy);
      for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& change = changes[i].as_object();
        const auto day = std::find_if(days.begin(), days.end(), [&](const Releasable& one) {
          return find(change, "release") && is_the_same_day(one, change);
        });
        if (day == days.end()) continue;
        const auto& stretch = child(change, "release");
        const auto length =
            (wall_from(*text(stretch, "end")) - wall_from(*text(stretch, "start"))).count();
        // A minute less, then ever less in steps that keep the number of trials small.
        const long most = length > 0 ? length : length + 1440;
        for (long less = most - 1; less > 0; less -= std::max(1L, most / 16))
          for (const auto from : {From::start, From::end})
            EXPECT_FALSE(stuck.enough(with(changes, i, release(*day, from, less))))
                << about(stuck, changes) << " " << less << " minutes are enough";
      }
    }
  }
}

TEST(Remedies, RelaxByTheLeastStep) {
  for (const auto& stuck : stuck_cases())
    for (const auto& remedy : stuck.remedies) {
      const auto& changes = changes_of(remedy);
      for (std::size_t i = 0; i < changes.size(); ++i) {
        object change = changes[i].as_object();
        const auto path = text(change, "relax");
        if (!path) continue;
        // Hours are lowered by whole minutes, everything else by one.
        const double step = *path == "hoursPerWeek.min" ? 1.0 / 60 : 1;
        change["to"] = change["to"].to_number<double>() + step;
        EXPECT_FALSE(stuck.enough(with(changes, i, change))) << about(stuck, changes);
      }
    }
}

/// Every minimum that the prescription or a phase names, as relaxed to nothing.
std::vector<object> dropped_minima(const object& client) {
  std::vector<object> all;
  const auto add = [&](const object& wants) {
    for (const auto field : {"hoursPerWeek", "daysPerWeek"})
      if (find(child(wants, field), "min"))
        all.push_back({{"relax", std::string(field) + ".min"}, {"to", 0}});
    for (const auto& one : list(wants, "modules"))
      all.push_back({{"relax", "modules." + text(one.at("id")) + ".minMinutesPerWeek"}, {"to", 0}});
    for (const auto& one : list(wants, "kinds"))
      all.push_back({{"relax", "kinds." + text(one.at("kind")) + ".min"}, {"to", 0}});
  };
  add(child(client, "prescription"));
  for (const auto& phase : list(child(client, "prescription"), "phases")) add(phase.as_object());
  return all;
}

/// Whether just these things are changed by one of the listed sets, however far.
bool is_listed(const Stuck& stuck, std::vector<std::string> whats) {
  std::sort(whats.begin(), whats.end());
  return std::any_of(stuck.remedies.begin(), stuck.remedies.end(), [&](const auto& remedy) {
    std::vector<std::string> changed;
    for (const auto& change : changes_of(remedy))
      changed.push_back(what_changes(change.as_object()));
    std::sort(changed.begin(), changed.end());
    return changed == whats;
  });
}

/// Every minimum dropped, and every modality that the client has ruled out.
std::vector<object> relaxations(const object& client) {
  auto all = dropped_minima(client);
  for (const auto modality : both)
    if (!flag(child(client, "client"), name(modality), true))
      all.push_back({{"accept", name(modality)}});
  return all;
}

TEST(Remedies, ListEverySingleMinimumAndModalityThatIsEnough) {
  for (const auto& stuck : stuck_cases()) {
    if (stuck.remedies.size() >= most_listed) continue;
    for (const auto& change : relaxations(stuck.drawn.client))
      if (stuck.enough({change})) {
        EXPECT_TRUE(is_listed(stuck, {what_changes(change)})) << about(stuck, change);
      }
  }
}

TEST(Remedies, ListEveryTwoMinimaAndModalitiesThatAreEnoughTogetherOnly) {
  for (const auto& stuck : stuck_cases()) {
    if (stuck.remedies.size() >= most_listed) continue;
    std::vector<object> alone_not_enough;
    for (const auto& change : relaxations(stuck.drawn.client))
      if (!stuck.enough({change})) alone_not_enough.push_back(change);
    for (const auto& one : alone_not_enough)
      for (const auto& other : alone_not_enough)
        if (what_changes(one) < what_changes(other) && stuck.enough({one, other})) {
          EXPECT_TRUE(is_listed(stuck, {what_changes(one), what_changes(other)}))
              << about(stuck, array{one, other});
        }
  }
}

TEST(Remedies, ListEverySingleCommitmentWhoseReleaseIsEnough) {
  for (const auto& stuck : stuck_cases()) {
    if (stuck.remedies.size() >= most_listed) continue;
    const auto facts = facts_of(stuck.drawn.programme, stuck.drawn.client);
    for (const auto& day : releasables(facts))
      for (long minutes = 15; minutes <= day.length(); minutes += 15)
        for (const auto from : {From::start, From::end}) {
          const auto change = release(day, from, minutes);
          if (!stuck.enough({change})) continue;
          // A date may stand for the weekday when it is the only one in the way.
          const bool listed =
              std::any_of(stuck.remedies.begin(), stuck.remedies.end(), [&](const auto& remedy) {
                const auto& changes = changes_of(remedy);
                const auto same = [&](const Releasable& one) {
                  return one.life == day.life && is_the_same_day(one, changes[0].as_object());
                };
                const auto days = releasables(facts);
                return changes.size() == 1 && find(changes[0].as_object(), "release") &&
                       std::any_of(days.begin(), days.end(), same);
              });
          EXPECT_TRUE(listed) << about(stuck, change);
          minutes = day.length();
          break;
        }
  }
}

/// 0 what the client can do alone, 1 what the programme must, 2 what only staff may grant.
int rank(const array& changes) {
  int highest = 0;
  for (const auto& one : changes) {
    const auto what = what_changes(one.as_object());
    highest = std::max(highest, what.starts_with("relax") ? 2 : what == "newOffering" ? 1 : 0);
  }
  return highest;
}

TEST(Remedies, StandInTheOrderOfTheContract) {
  for (const auto& stuck : stuck_cases()) {
    EXPECT_LE(stuck.remedies.size(), most_listed);
    std::vector<std::tuple<int, std::size_t, long, long>> keys;
    for (const auto& remedy : stuck.remedies) {
      const auto& changes = changes_of(remedy);
      const auto& burden = child(child(remedy.as_object(), "plan"), "burden");
      keys.emplace_back(rank(changes), changes.size(),
                        minutes_released(stuck.drawn.programme, stuck.drawn.client, changes),
                        whole(burden, "total").value_or(-1));
      EXPECT_NE(text(remedy.as_object(), "words", ""), "");
    }
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end())) << "seed " << stuck.seed;
  }
}

TEST(Remedies, AreThereForManyCases) {
  const auto& all = stuck_cases();
  EXPECT_GE(all.size(), 30U);
  const auto helped = std::count_if(all.begin(), all.end(),
                                    [](const Stuck& stuck) { return !stuck.remedies.empty(); });
  EXPECT_GE(helped, static_cast<long>(all.size()) / 2);
}

}  // namespace
}  // namespace meanwhile::oracle
