#include "oracle/cohort_solve.hpp"

#include <gtest/gtest.h>

#include "compare.hpp"
#include "oracle/cohort_check.hpp"
#include "oracle/cohort_write.hpp"
#include "oracle/oracle.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

/// Every plan of everyone, written out, and every way to combine them; nothing is left out.
class Everything {
 public:
  explicit Everything(const CohortFacts& facts)
      : facts_(facts), options_(every_option_of(facts)), plans_(facts.people.size()) {
    for (std::size_t who = 0; who < facts.people.size(); ++who) {
      auto& written = written_.emplace_back();
      for (const auto& option : options_.people[who]) {
        std::vector<const WeekPlan*> weeks;
        for (const auto& week : option.weeks) weeks.push_back(&week);
        written.push_back(write_plan(facts.people[who].facts, "cohort", option.joined, weeks));
      }
    }
  }

  double ways() const {
    double ways = 1;
    for (const auto& plans : written_) ways *= static_cast<double>(1 + plans.size());
    return ways;
  }

  Levels best() {
    place(0);
    return best_;
  }

 private:
  void place(std::size_t who) {
    if (who == plans_.size()) {
      const auto levels = levels_of(facts_, plans_);
      if (better(levels, best_) && rules_broken(facts_, use_of(facts_, plans_)).empty())
        best_ = levels;
      return;
    }
    plans_[who] = nullptr;
    place(who + 1);
    for (const auto& plan : written_[who]) {
      plans_[who] = &plan;
      place(who + 1);
    }
  }

  const CohortFacts& facts_;
  const Options options_;
  std::vector<std::vector<object>> written_;
  Plans plans_;
  Levels best_;
};

TEST(SolveCohort, FindsWhatTryingEverythingFinds) {
  std::map<std::string, int> tried;
  for (std::uint64_t seed = 1; seed <= 220; ++seed) {
    const auto& drawn = cohort_of(seed);
    const auto facts = cohort_facts_of(drawn.programme, drawn.clients);
    Everything everything(facts);
    if (everything.ways() > 6000) continue;
    ++tried[drawn.category];
    EXPECT_EQ(solve_cohort(facts, options_of(facts)).levels, everything.best())
        << "seed " << seed << " (" << drawn.category << ")";
  }
  for (const auto& category : cohort_categories()) EXPECT_GE(tried[category], 4) << category;
}

/// Places people in the order of their lines, each with her own best plan where it still goes.
std::vector<std::optional<object>> first_come(const CohortFacts& facts) {
  std::vector<std::optional<object>> plans(facts.people.size());
  for (std::size_t who = 0; who < plans.size(); ++who) {
    auto best = solve(facts.people[who].facts);
    if (!best.feasible) continue;
    plans[who] = std::move(best.plan);
    (*plans[who])["label"] = "cohort";
    if (!rules_broken(facts, use_of(facts, plans_in(plans))).empty()) plans[who].reset();
  }
  return plans;
}

/// What everyone would bring if nobody were in anyone's way.
Levels loose_bounds(const CohortFacts& facts) {
  Levels bounds;
  for (const auto& person : facts.people) {
    bounds.priority += person.priority;
    bounds.waited += person.waited;
    ++bounds.kept;
  }
  return bounds;
}

struct Answers {
  CohortFacts facts;
  ExpectedCohort best;
  std::vector<std::optional<object>> first;

  explicit Answers(const RandomCohort& drawn)
      : facts(cohort_facts_of(drawn.programme, drawn.clients)),
        best(solve_cohort(facts, options_of(facts))),
        first(first_come(facts)) {}
};

TEST(SolveCohort, ItsAnswerIsRightAndIsTheOptimum) {
  for (std::uint64_t seed = 1; seed <= 132; ++seed) {
    const auto& drawn = cohort_of(seed);
    const Answers answers(drawn);
    const auto out = write_cohort(answers.facts, plans_in(answers.best.plans), answers.best.levels);
    EXPECT_EQ(check_cohort(drawn.programme, drawn.clients, out), std::vector<std::string>{})
        << "seed " << seed;
    EXPECT_EQ(differences(out, answers.best.levels), std::vector<std::string>{});
  }
}

TEST(SolveCohort, FirstComeFirstServedIsRightAndOftenNotTheOptimum) {
  int worse = 0;
  for (std::uint64_t seed = 1; seed <= 132; ++seed) {
    const auto& drawn = cohort_of(seed);
    const Answers answers(drawn);
    const auto plans = plans_in(answers.first);
    const auto levels = levels_of(answers.facts, plans);
    const auto honest = write_cohort(answers.facts, plans, loose_bounds(answers.facts));
    EXPECT_EQ(check_cohort(drawn.programme, drawn.clients, honest), std::vector<std::string>{})
        << "seed " << seed;
    EXPECT_EQ(claims_too_much(honest, answers.best.levels), std::vector<std::string>{});
    EXPECT_FALSE(better(levels, answers.best.levels)) << "seed " << seed;
    if (levels == answers.best.levels) continue;
    ++worse;
    const auto boasting = write_cohort(answers.facts, plans, levels);
    EXPECT_NE(differences(boasting, answers.best.levels), std::vector<std::string>{});
    EXPECT_NE(claims_too_much(boasting, answers.best.levels), std::vector<std::string>{});
  }
  EXPECT_GE(worse, 66);
}

}  // namespace
}  // namespace meanwhile::oracle
