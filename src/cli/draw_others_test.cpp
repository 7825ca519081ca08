#include "cli/draw_others.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/draw_next.hpp"
#include "cli/draw_remedies.hpp"
#include "cli/somebody.hpp"

namespace meanwhile::cli {
namespace {

using planner::Plan;
using planner::Remedy;
using programme::Modality;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

class Drawn : public testing::Test {
 protected:
  Sheet sheet() const { return plain_sheet(person_, programme_); }
  planner::Case person_ = somebody();
  programme::Programme programme_ = harbor();
};

using DrawOthers = Drawn;
using DrawRemedies = Drawn;
using DrawNext = Drawn;

Plan saturdays() {
  Plan plan;
  plan.label = "least-travel";
  plan.offerings = {{OfferingId{"sat"}, Modality::online}};
  attend(plan, "sat", {new_york(5, 10h), new_york(5, 13h)}, 0min);
  plan.weeks = {{first_monday, 3h, 1, false}};
  plan.burden.days = 300;
  return plan;
}

planner::FitAnswer answer(std::vector<Plan> plans, std::vector<std::string> not_found = {}) {
  return {.plans = std::move(plans), .remedies = {}, .not_found = std::move(not_found)};
}

TEST_F(DrawOthers, ComparesAnAverageWeek) {
  EXPECT_EQ(draw_others(answer({evenings(), saturdays()}), sheet()),
            "\nOther ways\n"
            "                travel/week  days/week  family/week  on site  burden\n"
            "  least burden   1 h 40 min          2   1 h 30 min      4/4       0\n"
            "  least travel        0 min        0.5        0 min      0/1     300\n"
            "    Saturday group (online) instead of Evening core (on site)\n");
}

TEST_F(DrawOthers, SaysSoWhenThereAreNone) {
  EXPECT_THAT(draw_others(answer({evenings()}), sheet()), HasSubstr("No other plan is better"));
}

TEST_F(DrawOthers, NamesWhatTookTooLong) {
  EXPECT_EQ(draw_others(answer({evenings()}, {"least-travel", "fewest-days"}), sheet()),
            "\nOther ways\n"
            "  Not worked out, since it would take too long: least travel and fewest days.\n");
}

TEST_F(DrawOthers, TellsMoreLessAndTheSameGroupsApart) {
  Plan more = evenings();
  more.offerings.push_back({OfferingId{"sat"}, Modality::online});
  EXPECT_THAT(draw_others(answer({evenings(), more}), sheet()),
              HasSubstr("    Saturday group (online) as well\n"));
  EXPECT_THAT(draw_others(answer({more, evenings()}), sheet()),
              HasSubstr("    without Saturday group (online)\n"));
  EXPECT_THAT(draw_others(answer({more, more}), sheet()),
              HasSubstr("    the same groups, attended another way\n"));
}

TEST_F(DrawRemedies, GroupsThemByWhoCanMakeThem) {
  const planner::Release release{LifeId{"job"}, time::Weekday::tuesday, 16h, 17h};
  const planner::Relax relax{"daysPerWeek.min", 2};
  const planner::NewOffering opened{programme_.offerings[0]};
  const std::vector<Remedy> remedies{{{release}, 60, saturdays()},
                                     {{opened}, 0, saturdays()},
                                     {{release, relax}, 60, saturdays()}};
  const std::string drawn = draw_remedies(remedies, sheet());
  EXPECT_THAT(drawn, HasSubstr("\nEach of these would be enough:\n"));
  EXPECT_THAT(draw_remedies({remedies[0]}, sheet()), HasSubstr("\nThis would be enough:\n"));
  const std::size_t yours = drawn.find("\nWhat you could change\n  1. ");
  const std::size_t programmes = drawn.find("\nWhat the programme could change\n  2. ");
  const std::size_t clinical = drawn.find("\nWhat only your care team can decide\n  3. ");
  EXPECT_LT(yours, programmes);
  EXPECT_LT(programmes, clinical);
  EXPECT_NE(clinical, std::string::npos);
  EXPECT_THAT(drawn, HasSubstr("     Then: 3 h of treatment on 1 day, no travel and nothing else"));
}

TEST_F(DrawRemedies, IsKindWhenNothingHelps) {
  const std::string drawn = draw_remedies({}, sheet());
  EXPECT_THAT(drawn, HasSubstr("it is not\nyour doing."));
  EXPECT_THAT(drawn, HasSubstr("Your care team can look\nfor another way with you."));
  EXPECT_THAT(drawn, Not(HasSubstr("would be enough")));
}

TEST_F(DrawNext, LeavesOutWhatHasBeenAskedForAlready) {
  FitRequest request;
  request.programme = "my files/p.json";
  request.client = "c.json";
  const std::string all = draw_next(request, sheet());
  EXPECT_THAT(all, HasSubstr("meanwhile fit --programme 'my files/p.json' --client c.json "
                             "--alternatives 3\n"));
  EXPECT_THAT(all, HasSubstr("--ics plan.ics\n"));
  EXPECT_THAT(all, HasSubstr("--svg week.svg\n"));
  request.alternatives = 3;
  request.ics = "a.ics";
  request.svg = "b.svg";
  EXPECT_EQ(draw_next(request, sheet()), "");
}

TEST(Quoted, IsReadBackByAShell) {
  EXPECT_EQ(quoted("a/b-c_1.json"), "a/b-c_1.json");
  EXPECT_EQ(quoted("day#2"), "'day#2'");
  EXPECT_EQ(quoted(""), "''");
  EXPECT_EQ(quoted("it's"), "'it'\\''s'");
}

}  // namespace
}  // namespace meanwhile::cli
