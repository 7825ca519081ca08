#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "compare.hpp"
#include "fit/ask.hpp"
#include "oracle/cohort_draw.hpp"
#include "oracle/cohort_solve.hpp"
#include "oracle/cohort_tighten.hpp"

namespace meanwhile::oracle {
namespace {

constexpr std::uint64_t drawn_here = 132;

bool breaks(const std::vector<std::string>& broken, std::string_view rule) {
  return std::any_of(broken.begin(), broken.end(),
                     [&](const std::string& one) { return one.starts_with(rule); });
}

TEST(DrawCohort, SeatsBindInMostAndEveryRuleInMany) {
  std::map<std::string, int> broken_in;
  int seats = 0;
  for (std::uint64_t seed = 1; seed <= drawn_here; ++seed) {
    const auto broken = broken_together(cohort_of(seed));
    for (const auto* rule : {"seats", "online seats", "minSeats", "avoid"})
      broken_in[rule] += breaks(broken, rule);
    seats += breaks(broken, "seats") || breaks(broken, "online seats");
  }
  EXPECT_GE(2 * seats, static_cast<int>(drawn_here));
  for (const auto& [rule, cohorts] : broken_in) EXPECT_GE(cohorts, 10) << rule;
}

using Seen = std::map<std::string, bool>;

void look_at_placed(const boost::json::object& plan, const Expected& alone, Seen& seen) {
  const auto burden = plan.at("burden").at("total").to_number<long>();
  seen["someone has another plan than alone"] |= burden > alone.burden.total();
  for (const auto& session : plan.at("sessions").as_array()) {
    const auto& of = session.at("makeUpOf");
    seen["something is made up"] |= !of.is_null();
    seen["someone dials in"] |= of == session.at("offering");
  }
}

/// What happens in a best cohort plan.
Seen look_at(const RandomCohort& drawn) {
  const auto facts = cohort_facts_of(drawn.programme, drawn.clients);
  const auto best = solve_cohort(facts, options_of(facts));
  long could_keep = 0;
  Seen seen;
  for (std::size_t who = 0; who < best.plans.size(); ++who) {
    const auto alone = solve(facts.people[who].facts);
    could_keep += alone.feasible && !facts.people[who].keepable.empty();
    seen["someone has no plan alone"] |= !alone.feasible;
    seen["someone waits for a seat"] |= alone.feasible && !best.plans[who];
    if (best.plans[who]) look_at_placed(*best.plans[who], alone, seen);
  }
  seen["groups are kept"] = best.levels.kept > 0;
  seen["groups are not kept"] = best.levels.kept < could_keep;
  seen["days are waited"] = best.levels.waited > 0;
  return seen;
}

TEST(DrawCohort, InManyOfThemSomethingHappens) {
  std::map<std::string, int> cohorts;
  for (std::uint64_t seed = 1; seed <= drawn_here; ++seed)
    for (const auto& [what, so] : look_at(cohort_of(seed))) cohorts[what] += so;
  EXPECT_EQ(cohorts.size(), 8U);
  for (const auto& [what, count] : cohorts) EXPECT_GE(count, 4) << what;
}

TEST(DrawCohort, IsAsSmallAsItSays) {
  for (std::uint64_t seed = 1; seed <= drawn_here; ++seed) {
    const auto& drawn = cohort_of(seed);
    EXPECT_EQ(drawn.category, cohort_categories()[seed % cohort_categories().size()]);
    EXPECT_TRUE(drawn.clients.size() >= 2 && drawn.clients.size() <= 5) << seed;
    const auto offerings = drawn.programme.at("offerings").as_array().size();
    EXPECT_TRUE(offerings >= 2 && offerings <= 6) << seed;
  }
}

TEST(DrawCohort, IsReadAsItStands) {
  for (std::uint64_t seed = 1; seed <= drawn_here; ++seed) {
    const auto& drawn = cohort_of(seed);
    for (const auto& client : drawn.clients)
      EXPECT_NO_THROW(Asked(drawn.programme, client, [](const std::string&) {
        return std::nullopt;
      })) << seed;
  }
}

TEST(DrawCohort, EqualSeedsGiveEqualCohorts) {
  for (std::uint64_t seed = 1; seed <= 22; ++seed) {
    EXPECT_EQ(draw_cohort(seed).programme, cohort_of(seed).programme);
    EXPECT_EQ(draw_cohort(seed).clients, cohort_of(seed).clients);
  }
  EXPECT_NE(cohort_of(1).programme, cohort_of(12).programme);
}

}  // namespace
}  // namespace meanwhile::oracle
