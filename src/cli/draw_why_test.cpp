#include "cli/draw_why.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/somebody.hpp"

namespace meanwhile::cli {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

/// Somebody, 25 minutes from Main Street, and what is said of the evening group.
struct Asked {
  planner::Case person = somebody();
  programme::Programme programme = harbor();
  Asked() { person.client.travel = {{SiteId{"main"}, 25min}}; }
  programme::Offering& evening() { return programme.offerings[0]; }
  std::string told(const std::optional<planner::Plan>& best) const {
    return draw_why(planner::explain(programme, person, "eve"), best,
                    plain_sheet(person, programme));
  }
};

TEST(DrawWhy, SaysWhenItMeetsAndThatNothingStandsAgainstIt) {
  EXPECT_EQ(Asked{}.told(evenings()),
            "Evening core (eve): Mon 18:00–21:00, Wed 18:00–21:00\n"
            "  on site: nothing stands against it.\n"
            "  online: it is not held this way.\n"
            "  Your plan of least burden has it, on site.\n");
}

TEST(DrawWhy, NamesTheCommitmentAndWhenItIsInTheWay) {
  Asked asked;
  asked.person.life = {entry("choir", "other", "0000001", {17h, 17h + 40min})};
  EXPECT_THAT(asked.told(std::nullopt),
              HasSubstr("  on site: 2 of 4 sessions clash with something that can't be moved.\n"
                        "    “choir” leaves no time for the way there: Mon 30 November 18:00 and "
                        "Mon 7\n    December 18:00.\n"));
}

TEST(DrawWhy, TellsEventsOfACalendarByTheirKindAndTogether) {
  Asked asked;
  for (const int day : {0, 7}) {
    life::LifeEntry event = entry("uid-of-an-event", "work", "0000000", {});
    event.when = life::Dated{{{new_york(day, 18h), new_york(day, 19h)}}};
    asked.person.life.push_back(event);
  }
  EXPECT_THAT(asked.told(std::nullopt),
              HasSubstr("    “work” is at the same time: Mon 30 November 18:00 and Mon 7 December "
                        "18:00.\n"));
}

TEST(DrawWhy, FillsInWhatABarrierNeeds) {
  Asked asked;
  asked.person.client.age = 15;
  asked.evening().audience.ages = {18, 25};
  asked.evening().seats = asked.evening().taken = 12;
  const std::string told = asked.told(evenings());
  EXPECT_THAT(told, HasSubstr("on site: you can't join as things are."));
  EXPECT_THAT(told, HasSubstr("It is for ages 18–25."));
  EXPECT_THAT(told, HasSubstr("All 12 seats are taken."));
  EXPECT_THAT(told, Not(HasSubstr("Your plan")));
}

TEST(DrawWhy, TellsEachMaximumOnceWithItsFirstWeek) {
  Asked asked;
  asked.person.prescription.phases[0].dose.most_minutes = 5h;
  const std::string told = asked.told(std::nullopt);
  EXPECT_THAT(told, HasSubstr("By itself it would be 6 h of treatment in the week of 30 November"));
  EXPECT_THAT(told, Not(HasSubstr("7 December")));
}

TEST(DrawWhy, SaysWhatThePlanThatDoesWithoutItHasInstead) {
  Asked asked;
  planner::Plan plan = evenings();
  for (auto& session : plan.sessions) session.offering = OfferingId{"sat"};
  plan.offerings[0].id = OfferingId{"sat"};
  const std::string told = asked.told(plan);
  EXPECT_THAT(told, HasSubstr("does without it"));
  EXPECT_THAT(told, HasSubstr("at the same time as Saturday group"));
  EXPECT_THAT(told, Not(HasSubstr("Nothing rules it out")));
}

TEST(DrawWhy, AnEscapeInAnIdDoesNotReachTheTerminal) {
  Asked asked;
  asked.person.life = {entry("\x1b[2J", "other", "0000001", {18h, 19h})};
  EXPECT_THAT(asked.told(std::nullopt), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace meanwhile::cli
