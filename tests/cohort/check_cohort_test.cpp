#include "oracle/cohort_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "compare.hpp"
#include "oracle/cohort_solve.hpp"
#include "oracle/cohort_tighten.hpp"
#include "oracle/cohort_write.hpp"
#include "oracle/oracle.hpp"
#include "spoilt.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

constexpr std::uint64_t looked_at = 132;

object right_answer(const RandomCohort& drawn) {
  const auto facts = cohort_facts_of(drawn.programme, drawn.clients);
  const auto best = solve_cohort(facts, options_of(facts));
  return write_cohort(facts, plans_in(best.plans), best.levels);
}

bool complains(const std::vector<std::string>& wrong, std::string_view of) {
  return std::any_of(wrong.begin(), wrong.end(),
                     [&](const std::string& one) { return one.starts_with(of); });
}

TEST(CheckCohort, FindsWhateverIsSpoilt) {
  const auto& spoilt = spoilt_answers();
  std::vector<int> tried(spoilt.size());
  for (std::uint64_t seed = 1; seed <= looked_at; ++seed) {
    const auto& drawn = cohort_of(seed);
    const auto right = right_answer(drawn);
    for (std::size_t i = 0; i < spoilt.size(); ++i) {
      auto answer = right;
      if (tried[i] >= 12 || !spoilt[i].spoil(answer)) continue;
      ++tried[i];
      const auto wrong = check_cohort(drawn.programme, drawn.clients, answer);
      EXPECT_TRUE(complains(wrong, spoilt[i].where)) << spoilt[i].how << ", seed " << seed;
    }
  }
  for (std::size_t i = 0; i < spoilt.size(); ++i) EXPECT_GE(tried[i], 3) << spoilt[i].how;
}

TEST(CheckCohort, WhatPeopleWouldHaveAloneCanBeTakenAsItIsTold) {
  int tried = 0;
  for (std::uint64_t seed = 1; seed <= looked_at; ++seed) {
    const auto& drawn = cohort_of(seed);
    auto answer = right_answer(drawn);
    EXPECT_EQ(check_large_cohort(drawn.programme, drawn.clients, answer),
              std::vector<std::string>{});
    const auto due = check_cohort(drawn.programme, drawn.clients, answer);
    answer["unmetHours"].as_object()["WE"] = -1;
    EXPECT_NE(check_cohort(drawn.programme, drawn.clients, answer), due);
    EXPECT_EQ(check_large_cohort(drawn.programme, drawn.clients, answer), due);
    for (const auto& spoilt : spoilt_answers())
      if (std::string_view(spoilt.how) == "two who wait in another order" && spoilt.spoil(answer)) {
        ++tried;
        EXPECT_NE(check_large_cohort(drawn.programme, drawn.clients, answer), due);
      }
  }
  EXPECT_GE(tried, 4);
}

/// Everyone who has a plan alone gets it, as if nobody were in anyone's way.
object answer_of_each_alone(const RandomCohort& drawn) {
  const auto facts = cohort_facts_of(drawn.programme, drawn.clients);
  std::vector<std::optional<object>> plans;
  for (const auto& person : facts.people) {
    auto best = solve(person.facts);
    if (best.feasible) best.plan["label"] = "cohort";
    plans.push_back(best.feasible ? std::optional{std::move(best.plan)} : std::nullopt);
  }
  return write_cohort(facts, plans_in(plans), levels_of(facts, plans_in(plans)));
}

TEST(CheckCohort, FindsPlansThatDoNotGoTogetherAndNothingElse) {
  std::map<std::string, int> found;
  for (std::uint64_t seed = 1; seed <= looked_at; ++seed) {
    const auto& drawn = cohort_of(seed);
    const auto wrong = check_cohort(drawn.programme, drawn.clients, answer_of_each_alone(drawn));
    EXPECT_EQ(wrong, broken_together(drawn)) << "seed " << seed;
    for (const auto* rule : {"seats", "online seats", "minSeats", "avoid"})
      found[rule] += complains(wrong, rule);
  }
  for (const auto& [rule, cohorts] : found) EXPECT_GE(cohorts, 10) << rule;
}

}  // namespace
}  // namespace meanwhile::oracle
