#include "planner/standing.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;
using programme::Modality;

/// A plan of one session online.
Plan plan_with(const char* id, time::Minutes start, time::Minutes end) {
  const auto midnight = time::Zone::utc().instant(monday);
  Plan plan;
  plan.offerings = {{OfferingId{id}, Modality::online}};
  plan.sessions = {
      {OfferingId{id}, {midnight + start, midnight + end}, Modality::online, std::nullopt}};
  plan.weeks = {{monday, end - start, 1, false}};
  return plan;
}

TEST(Standing, SaysHowThePlanJoinsTheSlot) {
  const Asked asked;
  const auto beside =
      standing(asked.answer(), plan_with("day", 10h, 13h), asked.programme, asked.person);
  EXPECT_EQ(beside->joined, Modality::online);
}

TEST(Standing, NamesWhatMeetsAtTheSameTime) {
  const Asked asked;
  const auto during = [&](time::Minutes start) {
    return standing(asked.answer(), plan_with("other", start, start + 1h), asked.programme,
                    asked.person)
        ->same_time;
  };
  EXPECT_EQ(during(12h + 59min), std::vector{OfferingId{"other"}});
  EXPECT_TRUE(during(13h).empty());
}

TEST(Standing, AddsUpWhatBothWouldBe) {
  Asked asked;
  const auto excesses = [&](int most) {
    asked.dose().most_minutes_per_day = time::Minutes{most};
    return standing(asked.answer(), plan_with("other", 15h, 16h), asked.programme, asked.person)
        ->excesses;
  };
  EXPECT_TRUE(excesses(240).empty());
  EXPECT_EQ(excesses(239), std::vector({Excess{Maximum::day_length, monday, 240, 239}}));
}

TEST(Standing, AVisitIsNotCountedTwice) {
  Asked asked;
  asked.dose().most_minutes_per_day = 3h;
  Plan plan = plan_with("day", 10h, 13h);
  plan.offerings.clear();
  EXPECT_TRUE(standing(asked.answer(), plan, asked.programme, asked.person)->excesses.empty());
}

TEST(Standing, ComparesTheModalityWithFewerClashesAndNoneThatIsBarred) {
  Asked asked;
  const Plan plan = plan_with("other", 20h, 21h);
  const auto compared = [&] {
    return standing(asked.answer(), plan, asked.programme, asked.person)->compared;
  };
  EXPECT_EQ(compared(), Modality::onsite);
  asked.person.life = {every_day("job", 8h, 10h)};
  EXPECT_EQ(compared(), Modality::online);
  asked.person.client.online = false;
  EXPECT_EQ(compared(), Modality::onsite);
  asked.person.client.onsite = false;
  EXPECT_FALSE(standing(asked.answer(), plan, asked.programme, asked.person));
}

}  // namespace
}  // namespace meanwhile::planner
