#include "planner/toll.hpp"

#include <gtest/gtest.h>

#include "cli/draw_toll.hpp"
#include "cli/somebody.hpp"

namespace meanwhile::cli {
namespace {

using namespace std::chrono_literals;
using planner::Toll;
using planner::Touched;

const Touched& only(const Toll& toll) {
  EXPECT_EQ(toll.touched.size(), 1U);
  return toll.touched.front();
}

TEST(Toll, CountsTheWeeksAskedForAndNoOther) {
  const Toll first = toll_of(evenings(), somebody(), harbor(), {1, 1});
  EXPECT_EQ(first.treatment, 6h);
  EXPECT_EQ(first.days, 2);
  EXPECT_EQ(first.travel, 100min);  // 2 evenings * 2 ways * 25
  EXPECT_EQ(first.family, 90min);   // 2 dinners of 45
  const Toll both = toll_of(evenings(), somebody(), harbor(), {1, 2});
  EXPECT_EQ(both.treatment, 12h);
  EXPECT_EQ(both.travel, 200min);
  EXPECT_EQ(only(both).all, 10);
  EXPECT_EQ(only(both).gone, 4);
}

struct Dinner {
  std::string_view name;
  time::Minutes start, end;
  int late, cut_short, gone;
};

// Dinner is from 18:30 to 19:15; the way takes 25 minutes.
constexpr Dinner dinners[] = {
    {"before it", 17h, 18h + 5min, 0, 0, 0},               // home at 18:30
    {"a minute into it", 17h, 18h + 6min, 1, 0, 0},        // home at 18:31
    {"a minute short of all", 17h, 18h + 49min, 1, 0, 0},  // home at 19:14
    {"all of it", 17h, 18h + 50min, 0, 0, 1},              // home at 19:15
    {"away for good", 18h + 56min, 21h, 0, 1, 0},          // off at 18:31
    {"off as it starts", 18h + 55min, 21h, 0, 0, 1},       // 18:30 to 21:25
    {"off as it ends", 19h + 40min, 21h, 0, 0, 0},         // 19:15
};

TEST(Toll, TellsLateFromCutShortFromGivenUp) {
  for (const Dinner& dinner : dinners) {
    SCOPED_TRACE(dinner.name);
    planner::Plan plan;
    attend(plan, "eve", {new_york(0, dinner.start), new_york(0, dinner.end)}, 25min);
    const Toll toll = toll_of(plan, somebody(), harbor(), {1, 1});
    EXPECT_EQ(only(toll).all, 5);
    EXPECT_EQ(only(toll).late, dinner.late);
    EXPECT_EQ(only(toll).cut_short, dinner.cut_short);
    EXPECT_EQ(only(toll).gone, dinner.gone);
  }
}

TEST(Toll, FirmLifeIsNeverTouched) {
  auto person = somebody();
  person.life[1].firm = true;
  EXPECT_TRUE(toll_of(evenings(), person, harbor(), {1, 1}).touched.empty());
}

TEST(Toll, EventsOfACalendarAreCountedUnderTheirKind) {
  auto person = somebody();
  for (const int day : {0, 1}) {
    person.life.push_back(person.life[1]);
    person.life.back().id = LifeId{"uid" + std::to_string(day) + "@calendar.example"};
    person.life.back().when = life::Dated{{{new_york(day, 19h), new_york(day, 20h)}}};
  }
  const Toll toll = toll_of(evenings(), person, harbor(), {1, 1});
  ASSERT_EQ(toll.touched.size(), 2U);
  EXPECT_EQ(toll.touched[1].name, "family");
  EXPECT_EQ(toll.touched[1].all, 2);
  EXPECT_EQ(toll.touched[1].gone, 1);
}

TEST(Toll, AnEventOverManyWeeksLosesToEachWhatThatWeekTakes) {
  auto person = somebody();
  person.life[1].when = life::Dated{{{new_york(-25, 0h), new_york(16, 0h)}}};
  for (const int week : {1, 2}) {
    const Toll toll = toll_of(evenings(), person, harbor(), {week, week});
    EXPECT_EQ(only(toll).all, 1) << week;
    EXPECT_EQ(only(toll).cut_short, 1) << week;
    EXPECT_EQ(toll.family, 460min) << week;  // 2 evenings of 3 h and 2 ways of 25
  }
}

TEST(Toll, AnEventFromEarlierWeeksThatLosesNothingIsNotCounted) {
  auto person = somebody();
  person.life[1].when = life::Dated{{{new_york(-25, 0h), new_york(0, 12h)}}};
  EXPECT_TRUE(toll_of(evenings(), person, harbor(), {1, 1}).touched.empty());
}

TEST(Toll, AnEveningIsLateWhenTheWayBackIs) {
  auto person = somebody();
  person.weights.late_after = 21h + 25min;
  EXPECT_EQ(toll_of(evenings(), person, harbor(), {1, 1}).late_evenings, 0);  // home at 21:25
  person.weights.late_after = 21h + 24min;
  EXPECT_EQ(toll_of(evenings(), person, harbor(), {1, 1}).late_evenings, 2);
}

TEST(Toll, TellsMadeUpFromMissedFromCancelled) {
  planner::Plan plan = evenings();
  plan.sessions[1].make_up_of = {{new_york(1, 18h), OfferingId{"eve"}}};
  const auto missed = [](int day, planner::Missed::Why why) {
    return planner::Missed{OfferingId{"eve"}, {new_york(day, 18h), new_york(day, 21h)}, why};
  };
  plan.missed = {missed(3, planner::Missed::Why::clash), missed(4, planner::Missed::Why::cancelled),
                 missed(10, planner::Missed::Why::clash)};
  const Toll toll = toll_of(plan, somebody(), harbor(), {1, 1});
  EXPECT_EQ(toll.make_ups, 1);
  EXPECT_EQ(toll.missed, 1);
  EXPECT_EQ(toll.cancelled, 1);
}

std::string sentence(const planner::Plan& plan, const planner::Case& person) {
  const auto programme = harbor();
  return toll_sentence(toll_of(plan, person, programme, {1, 1}), plain_sheet(person, programme));
}

TEST(TollSentence, SaysItInTheUnitsOfLife) {
  auto person = somebody();
  EXPECT_EQ(sentence(evenings(), person),
            "6 h of treatment on 2 days, 1 h 40 min of travel, 2 of 5 dinners moved and "
            "2 evenings past 21:00");
  person.life[1].id = LifeId{"yoga"};  // no word for it in the plural
  person.weights.late_after = 22h;
  EXPECT_EQ(sentence(evenings(), person),
            "6 h of treatment on 2 days, 1 h 40 min of travel and “yoga” moved 2 of 5 times");
}

TEST(TollSentence, SaysSoWhenNothingElseMoves) {
  planner::Plan online;
  attend(online, "sat", {new_york(5, 10h), new_york(5, 13h)}, 0min);
  online.weeks = {{first_monday, 3h, 1, false}};
  EXPECT_EQ(sentence(online, somebody()),
            "3 h of treatment on 1 day, no travel and nothing else of yours moved");
}

TEST(BurdenSentence, NamesOnlyWhatCosts) {
  const auto person = somebody();
  const auto programme = harbor();
  const Sheet sheet = plain_sheet(person, programme);
  planner::Burden burden;
  EXPECT_EQ(burden_sentence(burden, sheet), "No minute and no day of yours is touched: burden 0.");
  burden.travel = 160;
  burden.days = 90;
  EXPECT_EQ(burden_sentence(burden, sheet), "Burden 250: travel 160 and days 90.");
}

}  // namespace
}  // namespace meanwhile::cli
