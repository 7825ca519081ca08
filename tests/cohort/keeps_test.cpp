#include <gtest/gtest.h>

#include "oracle/cohort_solve.hpp"
#include "small_cohort.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

object noon_and_eve(const object& about_noon) {
  return small_programme({small_offering("noon", "WE", "12:00", "13:00", about_noon),
                          small_offering("eve", "MO", "18:00", "19:00", {})});
}

object soft_on(const std::string& day, const std::string& start, const std::string& end,
               long weight) {
  auto soft = firm_on(day, start, end);
  soft["firm"] = false;
  soft["weight"] = weight;
  return soft;
}

/// Lunch counts twice its minutes. Who holds both groups cannot have both.
TEST(CohortKeeps, GroupsAreKeptBeforeBurdenCounts) {
  const auto holds = [&](const char* id, const array& held) {
    return small_client(id, 0, 1,
                        {{"life", array{soft_on("WE", "12:00", "13:00", 2)}}, {"held", held}});
  };
  EXPECT_EQ(solve_cohort(noon_and_eve({}), {holds("c1", {"noon"}), holds("c2", {})}).levels,
            (Levels{2, 0, 1, 150 + 30}));
  const std::vector both{holds("c1", {"noon", "eve"}), holds("c2", {"gone"})};
  EXPECT_EQ(solve_cohort(noon_and_eve({}), both).levels, (Levels{2, 0, 0, 30 + 30}));
}

/// Noon on Wednesdays and Mondays at six, of which one is enough.
TEST(CohortKeeps, WhatClashesNeedNotBeKept) {
  auto holds = small_client("c1", 0, 2, {{"held", array{"noon", "eve"}}});
  EXPECT_EQ(solve_cohort(noon_and_eve({}), {holds}).levels.kept, 0);
  holds["life"] = array{firm_once("2026-12-09", "12:30", "13:30")};
  EXPECT_EQ(solve_cohort(noon_and_eve({}), {holds}).levels.kept, 1);
}

TEST(CohortKeeps, WhatIsCancelledMeetsNothing) {
  const auto holds = small_client(
      "c1", 0, 2,
      {{"held", array{"noon", "eve"}}, {"life", array{firm_once("2026-12-09", "12:30", "13:30")}}});
  const auto cancelled = noon_and_eve({{"except", array{"2026-12-09"}}});
  EXPECT_EQ(solve_cohort(cancelled, {holds}).levels.kept, 0);
}

TEST(CohortKeeps, OneMeetingIsEnoughOfAnOfferingHeldAsAWhole) {
  auto meetings = array{object{{"day", "MO"}, {"start", "18:00"}, {"end", "19:00"}},
                        object{{"day", "WE"}, {"start", "12:00"}, {"end", "13:00"}}};
  const auto offerings =
      small_programme({small_offering("any", "", "", "", {{"join", "any"}, {"meetings", meetings}}),
                       small_offering("rest", "TH", "12:00", "13:00", {})});
  const auto levels = [&](const char* held, const array& firm) {
    array life = firm;
    for (const auto& soft :
         {soft_on("MO", "18:00", "19:00", 1), soft_on("WE", "12:00", "13:00", 2)})
      life.push_back(soft);
    const auto holds = small_client(
        "c1", 0, 1, {{"held", array{held}}, {"life", life}, {"weights", object{{"makeUp", 500}}}});
    return solve_cohort(offerings, {holds}).levels;
  };
  EXPECT_EQ(levels("none", {}), (Levels{1, 0, 0, 30}));
  EXPECT_EQ(levels("any", {}), (Levels{1, 0, 1, 30 + 60}));
  EXPECT_EQ(levels("any#2", {}), (Levels{1, 0, 1, 30 + 120}));
  EXPECT_EQ(levels("any", {firm_on("MO", "18:30", "20:00")}), (Levels{1, 0, 1, 30 + 120}));
}

}  // namespace
}  // namespace meanwhile::oracle
