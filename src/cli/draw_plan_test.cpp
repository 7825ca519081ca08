#include "cli/draw_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/draw_account.hpp"
#include "cli/somebody.hpp"

namespace meanwhile::cli {
namespace {

using planner::Missed;
using planner::Plan;
using programme::Modality;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

class DrawPlan : public testing::Test {
 protected:
  Sheet sheet() const { return plain_sheet(person_, programme_); }
  planner::Case person_ = somebody();
  programme::Programme programme_ = harbor();
  Plan plan_ = evenings();
};

using TypicalWeek = DrawPlan;
using DrawAccount = DrawPlan;

TEST_F(TypicalWeek, IsTheFirstWhenNothingIsOdd) { EXPECT_EQ(typical_week(plan_, sheet()), 1); }

TEST_F(TypicalWeek, WaitsForEveryGroupToBeJoined) {
  attend(plan_, "sat", {new_york(12, 10h), new_york(12, 13h)}, 0min);  // Saturday of week 2
  EXPECT_EQ(typical_week(plan_, sheet()), 2);
}

TEST_F(TypicalWeek, PassesOverWeeksWithMissesAndMakeUps) {
  plan_.missed = {{OfferingId{"eve"}, {new_york(0, 18h), new_york(0, 21h)}, Missed::Why::clash}};
  EXPECT_EQ(typical_week(plan_, sheet()), 2);
  plan_.sessions[2].make_up_of = {{new_york(8, 18h), OfferingId{"eve"}}};
  EXPECT_EQ(typical_week(plan_, sheet()), 1);  // no week is whole
}

TEST_F(DrawPlan, SaysNothingOfOtherWeeksWhenAllAreAlike) {
  const std::string drawn = draw_one_week(plan_, sheet(), 1);
  EXPECT_THAT(drawn, HasSubstr("Week 1 of 2, 30 November to 6 December 2026\n"));
  EXPECT_THAT(drawn, Not(HasSubstr("--week")));
}

TEST_F(DrawPlan, NamesTheWeeksThatLookDifferent) {
  person_.prescription.phases = {{6, {}}};
  auto& job = std::get<life::Weekly>(person_.life[0].when);
  job.every_weeks = 2;
  person_.life[0].from = first_monday;
  plan_ = {};
  EXPECT_THAT(draw_one_week(plan_, sheet(), 1),
              HasSubstr("Weeks 2, 4, 6 look different: --week 2 draws one.\n"));
  EXPECT_THAT(draw_one_week(plan_, sheet(), 4),
              HasSubstr("Weeks 1, 3, 5 look different: --week 5 draws one.\n"));
}

TEST_F(DrawPlan, SaysSoWhenNoOtherWeekIsLikeThisOne) {
  person_.prescription.phases = {{3, {}}};
  person_.life[0].until = first_monday + std::chrono::days{4};
  plan_ = {};
  EXPECT_THAT(draw_one_week(plan_, sheet(), 1),
              HasSubstr("Every week looks a little different: --week 2 draws the next.\n"));
}

TEST_F(DrawAccount, SaysWhatTheWeekAndWhatAllWeeksCost) {
  plan_.burden.travel = 200;
  const std::string account = draw_account(plan_, sheet(), 1);
  EXPECT_THAT(account,
              HasSubstr("  This week: 6 h of treatment on 2 days, 1 h 40 min of travel, "));
  EXPECT_THAT(account, HasSubstr("  All 2 weeks: 12 h of treatment on 4 days, 3 h 20 min of "));
  EXPECT_THAT(account, HasSubstr("  Burden 200: travel 200.\n"));
}

TEST_F(DrawAccount, ListsGroupsWithTheirTimesOnTheClientsClock) {
  EXPECT_THAT(
      draw_account(plan_, sheet(), 1),
      HasSubstr("\nYour groups\n  Evening core  Mon, Wed 18:00–21:00  on site, Main Street\n"));
  person_.client.zone = *time::Zone::named("America/Chicago");
  EXPECT_THAT(draw_account(plan_, sheet(), 1), HasSubstr("Mon, Wed 17:00–20:00"));
  person_.client.zone = *time::Zone::named("Asia/Tokyo");  // 14 hours ahead
  EXPECT_THAT(draw_account(plan_, sheet(), 1), HasSubstr("Tue, Thu 08:00–11:00"));
}

TEST_F(DrawAccount, MeetingsJoinedOneByOneAreToldAsOneGroup) {
  programme_.offerings[0].join = programme::Join::any;
  programme_.offerings[0].meetings.push_back({time::Weekday::friday, 9h, 12h, {}, {}});
  plan_.offerings = {{OfferingId{"eve#2"}, Modality::onsite},
                     {OfferingId{"eve#3"}, Modality::onsite}};
  EXPECT_THAT(draw_account(plan_, sheet(), 1),
              HasSubstr("  Evening core  Wed 18:00–21:00; Fri 09:00–12:00  on site"));
}

TEST_F(DrawAccount, TellsWhenAGroupBeginsLaterOrEndsSooner) {
  programme_.offerings[0].from = first_monday + std::chrono::days{7};
  programme_.offerings[0].until = first_monday + std::chrono::days{9};
  EXPECT_THAT(draw_account(plan_, sheet(), 1),
              HasSubstr("Main Street, from 7 December, until 9\n    December\n"));
}

TEST_F(DrawAccount, ListsMakeUpsAndWhatIsLeftOutByDate) {
  attend(plan_, "sat", {new_york(5, 10h), new_york(5, 13h)}, 0min);
  plan_.sessions.back().make_up_of = {{new_york(2, 18h), OfferingId{"eve"}}};
  plan_.sessions[3].make_up_of = {{plan_.sessions[3].span.start, OfferingId{"eve"}}};
  plan_.missed = {
      {OfferingId{"eve"}, {new_york(0, 18h), new_york(0, 21h)}, Missed::Why::clash},
      {OfferingId{"eve"}, {new_york(7, 18h), new_york(7, 21h)}, Missed::Why::cancelled}};
  const std::string account = draw_account(plan_, sheet(), 1);
  EXPECT_THAT(account,
              HasSubstr("\nMade up for\n"
                        "  Wed 9 December 18:00 · Evening core · on site this time\n"
                        "  Sat 5 December 10:00 · Saturday group · in place of Evening core "
                        "(Wed 2\n  December 18:00)\n"));
  EXPECT_THAT(
      account,
      HasSubstr("\nLeft out\n"
                "  Mon 30 November 18:00 · Evening core · something of yours is in the way\n"
                "  Mon 7 December 18:00 · Evening core · cancelled, and nobody's miss\n"));
  plan_.sessions.back().make_up_of->start = new_york(5, 8h);
  EXPECT_THAT(draw_account(plan_, sheet(), 1), HasSubstr("in place of Evening core (08:00)\n"));
}

TEST_F(DrawAccount, CutsLongListsAndSaysHowMuch) {
  for (int i = 0; i < 11; ++i)
    plan_.missed.push_back(
        {OfferingId{"eve"}, {new_york(i, 18h), new_york(i, 21h)}, Missed::Why::clash});
  EXPECT_THAT(draw_account(plan_, sheet(), 1),
              HasSubstr("\n  and 3 more: --json lists them all\n"));
}

TEST_F(DrawAccount, OwnsUpToShortWeeks) {
  EXPECT_THAT(draw_account(plan_, sheet(), 1), Not(HasSubstr("Fewer hours")));
  plan_.weeks[1].falls_short = true;
  EXPECT_THAT(draw_account(plan_, sheet(), 1), HasSubstr("Fewer hours than planned in week 2;"));
}

}  // namespace
}  // namespace meanwhile::cli
