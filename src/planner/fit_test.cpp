#include "planner/fit.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// Says yes so many times.
Patience for_so_many(int times) {
  return [times]() mutable { return times-- > 0; };
}

FitAnswer asked(const Patience& patience, const Asked& given = {}) {
  return fit(given.programme, given.person, 2, patience);
}

TEST(Patience, WithoutEndAnswersAsWithoutAny) {
  const auto patient = asked([] { return true; }), plain = asked({});
  ASSERT_EQ(patient.plans.size(), plain.plans.size());
  EXPECT_EQ(patient.plans[0].burden, plain.plans[0].burden);
  EXPECT_TRUE(patient.plans[0].proven);
  EXPECT_FALSE(patient.broken_off);
}

TEST(Patience, ThatIsOverAtOnceClaimsNothing) {
  const auto answer = asked(for_so_many(0));
  EXPECT_TRUE(answer.plans.empty());
  EXPECT_TRUE(answer.remedies.empty());
  EXPECT_TRUE(answer.broken_off);
}

TEST(Patience, ThatEndsOnTheWayLeavesWhatWasFoundAndSaysSo) {
  Asked given;
  given.dose().least_days = 2;
  for (int times = 1; times < 20; ++times) {
    const auto answer = asked(for_so_many(times), given);
    if (answer.plans.empty()) {
      EXPECT_TRUE(answer.broken_off) << times;
      continue;
    }
    EXPECT_EQ(answer.plans[0].offerings.size(), 1u) << times;
    if (!answer.plans[0].proven) {
      EXPECT_TRUE(answer.broken_off) << times;
    }
  }
}

TEST(Patience, ThatEndsBeforeAProofDoesNotSayThatNothingFits) {
  Asked given;
  given.dose().least_days = 6;
  const auto impatient = asked(for_so_many(0), given);
  EXPECT_TRUE(impatient.broken_off && impatient.remedies.empty());
  EXPECT_FALSE(asked({}, given).broken_off);
}

}  // namespace
}  // namespace meanwhile::planner
