#include "casework/remaining.hpp"

#include "casework/my_week.hpp"
#include "casework/tell_life.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using store::ana;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr time::Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

planner::Case step_down() {
  planner::Case person;
  person.prescription.start = monday;
  person.prescription.phases = {{2, {}}, {3, {}}};
  person.prescription.phases[1].dose.least_days = 1;
  person.held = {"evening", "days#2"};
  return person;
}

TEST(Remaining, IsAllOfItBeforeTheFirstWeek) {
  const auto person = from_next_week(step_down(), monday - days{1});
  EXPECT_EQ(person.prescription.start, monday);
  EXPECT_EQ(person.prescription.weeks(), 5);
  EXPECT_TRUE(person.entered.empty());
}

TEST(Remaining, BeginsNextMondayOnceItHasBegun) {
  for (const int day : {0, 6}) {
    const auto person = from_next_week(step_down(), monday + days{day});
    EXPECT_EQ(person.prescription.start, monday + days{7});
    EXPECT_EQ(person.prescription.weeks(), 4);
    EXPECT_THAT(person.entered, ElementsAre(OfferingId{"evening"}, OfferingId{"days#2"}));
  }
}

TEST(Remaining, KeepsTheDoseOfEachWeek) {
  const auto person = from_next_week(step_down(), monday + days{7});
  EXPECT_EQ(person.prescription.weeks(), 3);
  EXPECT_EQ(person.prescription.dose_in(0).least_days, 1);
}

TEST(Remaining, IsNothingAfterTheLastWeek) {
  EXPECT_EQ(from_next_week(step_down(), monday + days{27}).prescription.weeks(), 1);
  EXPECT_TRUE(from_next_week(step_down(), monday + days{28}).prescription.phases.empty());
}

/// Ana agreed to the evenings of two weeks, and it is Wednesday of the first.
class Begun : public World {
 protected:
  Begun() {
    (void)hold(ana, "1", propose(ana).version);
    (void)agree_to(ana, "1");
    now_ = std::chrono::sys_days{std::chrono::year{2026} / 12 / 2} + 12h;
  }
  MyWeeks weeks() { return *my_weeks(ana, desk_, by(ana)); }
  std::vector<std::string> slots_of_sessions() {
    const MyWeeks mine = weeks();
    std::vector<std::string> all;
    for (const MySession& one : mine.sessions) all.push_back(one.slot.text());
    return all;
  }
};

TEST_F(Begun, APlanFoundNowIsForTheWeeksThatAreLeft) {
  EXPECT_THAT(propose(ana).json, HasSubstr(R"("weeks": [
    {"week": "2026-12-07")"));
}

TEST_F(Begun, AgreeingAnewLeavesWhatWasAsItWas) {
  ASSERT_THAT(slots_of_sessions(), ElementsAre("evening", "evening"));
  ASSERT_TRUE(tell_life({ana, R"({"client": {"travel": {"main": 20}}, "life": [{"id": "shift",
    "days": ["MO"], "start": "14:00", "end": "22:00"}]})",
                         care::Version{1}},
                        desk_, by(ana)));
  (void)hold(ana, "2", propose(ana).version);
  ASSERT_TRUE(agree_to(ana, "2"));
  EXPECT_THAT(slots_of_sessions(), ElementsAre("evening", "noon"));  // what was, and a make-up
  EXPECT_EQ(weeks().weeks.size(), 2u);
  EXPECT_EQ(people_in("noon"), 1);
}

TEST_F(Begun, WhenItIsOverThereIsNothingToFind) {
  now_ += 7 * 24h;
  EXPECT_EQ(find_fit({ana, 0, "", {}}, desk_, by(ana)).error().fault, Fault::conflict);
}

}  // namespace
}  // namespace meanwhile::casework
