#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "ask.hpp"
#include "oracle/check_plan.hpp"
#include "oracle/fields.hpp"
#include "shared_data.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

struct SharedCase {
  object programme;
  object client;
  object expected;
};

// Named by number, so that a failure says which one it is.
class SharedCases : public WithSharedData<testing::TestWithParam<int>> {
 protected:
  static SharedCase read() {
    const auto number = std::to_string(1000 + GetParam()).substr(1);
    const auto folder = "../shared/data/fit-cases/" + number + "/";
    return {read_json(folder + "programme.json"), read_json(folder + "client.json"),
            read_json(folder + "expected.json")};
  }
};

Expected as_expected(const object& document) {
  Expected expected;
  expected.feasible = text(document, "status") == "optimal";
  if (!expected.feasible) return expected;
  expected.offerings = texts(document, "offerings");
  for (const auto& one : list(document, "sessions"))
    expected.sessions.push_back({one.at(0).to_number<long>(), text(one.at(1)), text(one.at(2))});
  expected.plan = child(document, "plan");
  return expected;
}

TEST_P(SharedCases, ThePlannerAnswersAsExhaustiveSearchDid) {
  const auto given = read();
  const auto expected = as_expected(given.expected);
  const auto answer = ask(given.programme, given.client, 0);
  ASSERT_EQ(text(answer, "status"), text(given.expected, "status"));
  const auto& plans = list(answer, "plans");
  ASSERT_EQ(plans.size(), expected.feasible ? 1U : 0U);
  if (!expected.feasible) return;
  const auto& plan = plans[0].as_object();
  EXPECT_EQ(differences(expected, plan), std::vector<std::string>{});
  EXPECT_EQ(check_plan(given.programme, given.client, plan), std::vector<std::string>{});
  EXPECT_EQ(list(plan, "weeks"), list(expected.plan, "weeks"));
}

TEST_P(SharedCases, TheBruteForceSolverAgreesWithTheOneThatMadeThem) {
  const auto given = read();
  const auto expected = as_expected(given.expected);
  const auto found = solve(given.programme, given.client);
  ASSERT_EQ(found.feasible, expected.feasible);
  if (!expected.feasible) return;
  EXPECT_EQ(found.offerings, expected.offerings);
  EXPECT_EQ(differences(found, expected.plan), std::vector<std::string>{});
  for (const auto part : {"missed", "weeks", "sessions", "offerings", "label"})
    EXPECT_EQ(found.plan.at(part), expected.plan.at(part));
}

INSTANTIATE_TEST_SUITE_P(Fit, SharedCases, testing::Range(0, 40));

}  // namespace
}  // namespace meanwhile::oracle
