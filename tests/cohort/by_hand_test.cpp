#include <gtest/gtest.h>

#include "compare.hpp"
#include "oracle/cohort_check.hpp"
#include "oracle/cohort_solve.hpp"
#include "small_cohort.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

/// One seat on Mondays at six, as many as wanted on Tuesdays from eight to nine.
object programme() {
  return small_programme(
      {small_offering("eve", "MO", "18:00", "19:00",
                      {{"seats", 2}, {"taken", 1}, {"modality", array{"onsite"}}}),
       small_offering("late", "TU", "20:00", "21:00",
                      {{"modality", array{"onsite"}}, {"minSeats", 2}})});
}

/// Alone, eve costs twice the way and 30 for the day; late also twice the way home, after nine.
/// a and b can have either; c needs what nobody has; d and e work on Tuesday evenings.
std::vector<object> clients() {
  auto c = small_client("c", 10, 1, {{"held", array{"gone"}}});
  c["prescription"].as_object()["hoursPerWeek"] = object{{"min", 3}};
  const array tuesdays{firm_on("TU", "20:30", "23:00")};
  return {small_client("a", 10, 1,
                       {{"priority", 2}, {"waitingSince", "2026-11-20"}, {"held", array{"eve"}}}),
          small_client("b", 20, 1, {{"held", array{"eve"}}}), c,
          small_client("d", 10, 1, {{"life", tuesdays}}),
          small_client("e", 25, 1, {{"life", tuesdays}, {"waitingSince", "2026-11-25"}})};
}

object plan_on(const std::string& id, const std::string& date, const std::string& start,
               const std::string& end, const object& burden) {
  return {{"label", "cohort"},
          {"burden", burden},
          {"offerings", array{object{{"id", id}, {"modality", "onsite"}}}},
          {"sessions", array{object{{"offering", id},
                                    {"start", date + "T" + start + ":00-05:00"},
                                    {"end", date + "T" + end + ":00-05:00"},
                                    {"modality", "onsite"},
                                    {"makeUpFor", nullptr},
                                    {"makeUpOf", nullptr}}}},
          {"missed", array{}},
          {"weeks",
           array{object{{"week", "2026-11-30"}, {"minutes", 60}, {"days", 1}, {"short", false}}}}};
}

object burden(long travel, long late) {
  return {{"total", travel + 30 + late},
          {"travel", travel},
          {"soft", 0},
          {"days", 30},
          {"makeUps", 0},
          {"missed", 0},
          {"late", late},
          {"modality", 0}};
}

object level(const char* name, long value) {
  return {{"level", name}, {"value", value}, {"bound", value}, {"gap", 0}};
}

/// Of d and e, one can have the seat on Monday when a and b go late, which runs with two: e, who
/// has waited for five days and a for ten. 2 + 1 + 1 people's priority; nobody keeps Mondays, which
/// a and b hold. 20 + 30 + 20, 40 + 30 + 40, and 50 + 30 make 260. A tenth of three, rounded up, is
/// b.
object answer() {
  const auto late = [](long way) {
    return plan_on("late", "2026-12-01", "20:00", "21:00", burden(2 * way, 2 * way));
  };
  return {
      {"status", "optimal"},
      {"seed", 1},
      {"millis", 3.5},
      {"levels", array{level("priority", 4), level("daysWaited", 15), level("kept", 0),
                       level("burden", 260)}},
      {"people",
       array{object{{"client", "a"}, {"plan", late(10)}},
             object{{"client", "b"}, {"plan", late(20)}},
             object{{"client", "c"}, {"waiting", object{{"why", "noPlan"}}}},
             object{{"client", "d"}, {"waiting", object{{"place", 1}, {"why", "noSeat"}}}},
             object{{"client", "e"},
                    {"plan", plan_on("eve", "2026-11-30", "18:00", "19:00", burden(50, 0))}}}},
      {"offerings", array{object{{"id", "eve"}, {"placed", 1}, {"runs", true}, {"full", true}},
                          object{{"id", "late"}, {"placed", 2}, {"runs", true}, {"full", false}}}},
      {"seatPrices",
       array{object{{"offering", "eve"}, {"modality", "onsite"}, {"people", 1}, {"burden", 0}}}},
      {"worstServedTenth", object{{"people", 1}, {"burden", 110}}},
      {"unmetHours",
       object{{"MO", 1}, {"TU", 0}, {"WE", 0}, {"TH", 0}, {"FR", 0}, {"SA", 0}, {"SU", 0}}},
      {"conflicts", array{object{{"client", "c"}, {"held", "gone"}, {"why", "unknownOffering"}}}},
      {"problems", array{}}};
}

TEST(CohortByHand, TheCheckerAcceptsWhatIsWorkedOutByHand) {
  EXPECT_EQ(check_cohort(programme(), clients(), answer()), std::vector<std::string>{});
}

TEST(CohortByHand, ExhaustiveSearchFindsWhatIsWorkedOutByHand) {
  EXPECT_EQ(differences(answer(), solve_cohort(programme(), clients()).levels),
            std::vector<std::string>{});
}

TEST(CohortByHand, ASecondLineOfOneClientIsAProblemAndTheFirstCounts) {
  auto lines = clients();
  lines.insert(lines.begin() + 2, small_client("b", 0, 1, {}));
  EXPECT_NE(check_cohort(programme(), lines, answer()), std::vector<std::string>{});
  auto told = answer();
  told["problems"].as_array().push_back(
      object{{"line", 3}, {"path", "client.id"}, {"words", "is the client of line 2"}});
  EXPECT_EQ(check_cohort(programme(), lines, told), std::vector<std::string>{});
}

TEST(CohortByHand, PriorityComesBeforeDaysWaited) {
  auto lines = clients();
  lines[3]["priority"] = 3;
  EXPECT_EQ(solve_cohort(programme(), lines).levels, (Levels{6, 10, 0, 70 + 110 + 50}));
}

/// a and b cannot both go late. So d takes the second seat that late needs to run, misses it, as
/// she works, and makes it up on Monday: 20 + 30 + 45. That leaves b and e without a seat.
TEST(CohortByHand, WhoIsMissingLetsAGroupRunForSomeoneWhomSheAvoids) {
  auto lines = clients();
  lines[3]["priority"] = 3;
  lines[3]["avoid"] = array{"a", "b", "c", "e"};
  EXPECT_EQ(solve_cohort(programme(), lines).levels, (Levels{6, 10, 0, 70 + 110 + 50}));
  lines[1]["avoid"] = array{"a"};
  EXPECT_EQ(solve_cohort(programme(), lines).levels, (Levels{5, 10, 0, 70 + 95}));
}

TEST(CohortByHand, WhoStartsBeforeSheBeganToWaitHasWaitedNoDays) {
  auto lines = clients();
  lines[1]["waitingSince"] = "2026-12-10";
  EXPECT_EQ(solve_cohort(programme(), lines).levels, (Levels{4, 15, 0, 260}));
}

}  // namespace
}  // namespace meanwhile::oracle
