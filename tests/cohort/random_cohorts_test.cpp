#include <gtest/gtest.h>

#include <cstdlib>
#include <exception>

#include "ask.hpp"
#include "compare.hpp"
#include "oracle/cohort_check.hpp"
#include "oracle/cohort_solve.hpp"

namespace meanwhile::oracle {
namespace {

/// How many cohorts to draw: MEANWHILE_COHORTS, 2,000 without it.
std::uint64_t cases() {
  const char* wanted = std::getenv("MEANWHILE_COHORTS");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 2000;
}

std::vector<std::string> troubles(const RandomCohort& drawn) {
  try {
    const auto answer = ask_cohort(drawn.programme, drawn.clients);
    auto wrong = check_cohort(drawn.programme, drawn.clients, answer);
    const auto best = solve_cohort(drawn.programme, drawn.clients);
    for (const auto& one : differences(answer, best.levels)) wrong.push_back(one);
    return wrong;
  } catch (const std::exception& trouble) {
    return {trouble.what()};
  }
}

// Stops after ten failures.
TEST(RandomCohorts, EachLevelIsTheOneThatExhaustiveSearchFindsAndNoRuleIsBroken) {
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= cases() && failures < 10; ++seed) {
    const auto drawn = draw_cohort(seed);
    const auto wrong = troubles(drawn);
    if (wrong.empty()) continue;
    ++failures;
    std::string all;
    for (const auto& one : wrong) all += "\n  " + one;
    ADD_FAILURE() << "seed " << seed << " (" << drawn.category << "), kept in "
                  << keep("seed-" + std::to_string(seed), drawn) << all;
  }
}

}  // namespace
}  // namespace meanwhile::oracle
