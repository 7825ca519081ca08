#include <gtest/gtest.h>

#include <cstdlib>
#include <exception>
#include <map>

#include "ask.hpp"
#include "oracle/random_case.hpp"

namespace meanwhile::oracle {
namespace {

/// How many cases to draw: MEANWHILE_CASES, 10,000 without it.
std::uint64_t cases() {
  const char* wanted = std::getenv("MEANWHILE_CASES");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 10000;
}

using Question = std::vector<std::string> (*)(const boost::json::object&,
                                              const boost::json::object&);

std::vector<std::string> troubles(const RandomCase& drawn, Question question) {
  try {
    return question(drawn.programme, drawn.client);
  } catch (const std::exception& trouble) {
    return {trouble.what()};
  }
}

/// Asks about the cases of seeds 1 to `count`, and stops after ten failures.
void ask_about(std::uint64_t count, Question question) {
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= count && failures < 10; ++seed) {
    const auto drawn = draw(seed);
    const auto wrong = troubles(drawn, question);
    if (wrong.empty()) continue;
    ++failures;
    std::string all;
    for (const auto& one : wrong) all += "\n  " + one;
    ADD_FAILURE() << "seed " << seed << " (" << drawn.category << "), kept in "
                  << keep("seed-" + std::to_string(seed), drawn.programme, drawn.client) << all;
  }
}

TEST(RandomCases, TheOptimumIsTheOneThatExhaustiveSearchFinds) {
  ask_about(cases(), about_the_optimum);
}

TEST(RandomCases, EachAlternativeIsTheOneThatExhaustiveSearchFinds) {
  ask_about(cases() / 4, about_alternatives);
}

TEST(RandomCases, MostCanBePlannedAndEveryCategoryIsDrawn) {
  std::map<std::string, int> planned;
  constexpr std::uint64_t drawn = 480;
  int feasible = 0;
  for (std::uint64_t seed = 1; seed <= drawn; ++seed) {
    const auto one = draw(seed);
    const bool can = solve(one.programme, one.client).feasible;
    planned[one.category] += can;
    feasible += can;
  }
  EXPECT_GE(feasible, 240);
  for (const auto& category : categories()) EXPECT_GE(planned[category], 5) << category;
}

TEST(RandomCases, EqualSeedsGiveEqualCases) {
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    EXPECT_EQ(draw(seed).programme, draw(seed).programme);
    EXPECT_EQ(draw(seed).client, draw(seed).client);
  }
  EXPECT_NE(draw(1).programme, draw(25).programme);
}

}  // namespace
}  // namespace meanwhile::oracle
