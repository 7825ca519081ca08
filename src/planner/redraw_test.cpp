#include "planner/redraw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"
#include "planner/fit.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;
using programme::Modality;
using programme::Moved;
using testing::ElementsAre;
using testing::IsEmpty;
using time::Weekday;

constexpr time::Instant week_one{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};
constexpr time::Date day(int number) { return monday + std::chrono::days{number}; }

/// Someone who sits in the day group (Mondays and Wednesdays, 10:00 to 13:00) for two weeks of six
/// hours each. Day 0 is the first Monday.
struct Sits {
  programme::Programme before = day_group();
  programme::Programme after = day_group();
  Case person = somebody();
  time::Instant now = week_one;

  Sits() {
    person.client.online = false;
    person.prescription.phases[0].dose.least_minutes = 6h;
  }

  programme::Offering& group() { return after.offerings[0]; }
  void move_first(int to_day, time::Minutes start, time::Minutes end) {
    group().moved = {Moved{monday, 10h, {day(to_day), start, end, {}}}};
  }
  Plan agreed() const { return best_plan(before, person).value(); }
  Plan drawn(const Plan& plan) const {
    return redrawn(plan, person, {before, after, OfferingId{"day"}, now});
  }
  Plan drawn() const { return drawn(agreed()); }
};

std::string at(time::Instant start) {
  const auto minutes = (start - week_one).count();
  return std::to_string(minutes / 1440) + " " +
         std::to_string(minutes % 1440 / 60 + 100).substr(1) + ":" +
         std::to_string(minutes % 60 + 100).substr(1);
}

/// A line for each session and each that is missed: the day from the first Monday, and the time.
std::vector<std::string> told(const Plan& plan) {
  std::vector<std::string> all;
  for (const Attended& one : plan.sessions)
    all.push_back(at(one.span.start) + (one.make_up_of ? " for " + at(one.make_up_of->start) : "") +
                  (one.modality == Modality::online ? " online" : ""));
  for (const Missed& one : plan.missed)
    all.push_back(at(one.span.start) +
                  (one.why == Missed::Why::clash ? " can't come" : " cancelled"));
  return all;
}

std::vector<std::string> weeks(const Plan& plan) {
  std::vector<std::string> all;
  for (const PlanWeek& one : plan.weeks)
    all.push_back(std::to_string(one.credit.count()) + " on " + std::to_string(one.days) +
                  (one.falls_short ? " short" : ""));
  return all;
}

std::vector<std::string> stays(const Plan& plan) {
  std::vector<std::string> all;
  for (const Stay& one : plan.stays)
    all.push_back(at(one.footprint.start) + "-" + at(one.footprint.end));
  return all;
}

void expect_same(const Plan& one, const Plan& other) {
  EXPECT_EQ(told(one), told(other));
  EXPECT_EQ(weeks(one), weeks(other));
  EXPECT_EQ(stays(one), stays(other));
}

TEST(Redrawn, IsTheSameWhereTheTimetableIs) {
  const Sits sits;
  EXPECT_THAT(told(sits.agreed()), ElementsAre("0 10:00", "2 10:00", "7 10:00", "9 10:00"));
  expect_same(sits.drawn(), sits.agreed());
}

TEST(Redrawn, AttendsWhatWasMovedAtItsNewTime) {
  Sits sits;
  sits.move_first(4, 15h, 18h);
  const Plan plan = sits.drawn();
  EXPECT_THAT(told(plan), ElementsAre("2 10:00", "4 15:00", "7 10:00", "9 10:00"));
  EXPECT_THAT(stays(plan), ElementsAre("2 09:40-2 13:20", "4 14:40-4 18:20", "7 09:40-7 13:20",
                                       "9 09:40-9 13:20"));
  EXPECT_THAT(weeks(plan), ElementsAre("360 on 2", "360 on 2"));
}

TEST(Redrawn, MissesWhatFirmLifeHasNoRoomFor) {
  Sits sits;
  sits.person.life = {every_day("job", 18h + 19min, 23h)};  // the way home ends at 18:20
  sits.move_first(4, 15h, 18h);
  const Plan plan = sits.drawn();
  EXPECT_THAT(told(plan), ElementsAre("2 10:00", "7 10:00", "9 10:00", "4 15:00 can't come"));
  EXPECT_THAT(weeks(plan), ElementsAre("180 on 1 short", "360 on 2"));
  EXPECT_THAT(stays(plan), ElementsAre("2 09:40-2 13:20", "7 09:40-7 13:20", "9 09:40-9 13:20"));

  sits.person.life = {every_day("job", 18h + 20min, 23h)};
  EXPECT_THAT(told(sits.drawn()), ElementsAre("2 10:00", "4 15:00", "7 10:00", "9 10:00"));
}

TEST(Redrawn, MissesWhatIsCancelledAndHasItBackWhenItIsPutBack) {
  Sits sits;
  const Plan agreed = sits.agreed();
  sits.group().except = {day(2)};
  const Plan without = sits.drawn();
  EXPECT_THAT(told(without), ElementsAre("0 10:00", "7 10:00", "9 10:00", "2 10:00 cancelled"));
  EXPECT_THAT(weeks(without), ElementsAre("180 on 1 short", "360 on 2"));
  std::swap(sits.before, sits.after);
  expect_same(sits.drawn(without), agreed);
}

TEST(Redrawn, AClosedDateLetsNobodyFallShort) {
  Sits sits;
  sits.after.closed_dates = {day(2)};
  EXPECT_THAT(weeks(sits.drawn()), ElementsAre("180 on 1", "360 on 2"));
}

TEST(Redrawn, FollowsAnotherSeriesFromItsDateOn) {
  Sits sits;
  sits.group().earlier = {{day(6), sits.group().meetings}};
  sits.group().meetings[1] = {Weekday::thursday, 17h, 19h, {}, {}};
  const Plan plan = sits.drawn();
  EXPECT_THAT(told(plan), ElementsAre("0 10:00", "2 10:00", "7 10:00", "10 17:00"));
  EXPECT_THAT(weeks(plan), ElementsAre("360 on 2", "300 on 2 short"));
}

TEST(Redrawn, LosesWhatTheSeriesLosesAndAttendsWhatItGains) {
  Sits sits;
  sits.group().meetings = {{Weekday::monday, 10h, 13h, {}, {}}};
  EXPECT_THAT(told(sits.drawn()), ElementsAre("0 10:00", "7 10:00"));
  sits.group().meetings = {{Weekday::monday, 10h, 13h, {}, {}},
                           {Weekday::wednesday, 10h, 13h, {}, {}},
                           {Weekday::friday, 10h, 11h, {}, {}}};
  EXPECT_THAT(told(sits.drawn()),
              ElementsAre("0 10:00", "2 10:00", "4 10:00", "7 10:00", "9 10:00", "11 10:00"));
}

TEST(Redrawn, LeavesWhatHasBegun) {
  Sits sits;
  sits.group().except = {day(0), day(2)};
  sits.now = week_one + 10h;
  EXPECT_THAT(told(sits.drawn()),
              ElementsAre("0 10:00", "7 10:00", "9 10:00", "2 10:00 cancelled"));
  sits.now = week_one + 10h - 1min;
  EXPECT_THAT(told(sits.drawn()),
              ElementsAre("7 10:00", "9 10:00", "0 10:00 cancelled", "2 10:00 cancelled"));
}

TEST(Redrawn, AsksNotAgainWhetherSheMayJoin) {
  Sits sits;
  sits.group().seats = sits.group().taken = 1;
  sits.group().audience.ages = {60, 99};
  sits.after.modules[0].requires_completed = {ModuleId{"intro"}};
  sits.move_first(4, 15h, 18h);
  EXPECT_THAT(told(sits.drawn()), ElementsAre("2 10:00", "4 15:00", "7 10:00", "9 10:00"));
}

TEST(Redrawn, IsInTheOtherModalityWhereHersIsOfferedNoMore) {
  Sits sits;
  sits.group().onsite = false;
  const Plan agreed = sits.agreed();
  sits.person.client.online = true;
  EXPECT_THAT(told(sits.drawn(agreed)),
              ElementsAre("0 10:00 online", "2 10:00 online", "7 10:00 online", "9 10:00 online"));
  sits.person.client.online = false;
  EXPECT_THAT(told(sits.drawn()), ElementsAre("0 10:00 can't come", "2 10:00 can't come",
                                              "7 10:00 can't come", "9 10:00 can't come"));
}

/// With another group of the module, on Fridays.
struct SitsBesideAnother : Sits {
  SitsBesideAnother() {
    for (programme::Programme* one : {&before, &after}) {
      programme::Offering friday = one->offerings[0];
      friday.id = OfferingId{"friday"};
      friday.meetings = {{Weekday::friday, 15h, 18h, {}, {}}};
      one->offerings.push_back(friday);
    }
  }
};

TEST(Redrawn, MissesWhatMeetsTheRestOfThePlan) {
  SitsBesideAnother sits;
  sits.person.prescription.phases[0].dose.least_minutes = 9h;
  sits.move_first(4, 17h, 20h);
  EXPECT_THAT(told(sits.drawn()), ElementsAre("2 10:00", "4 15:00", "7 10:00", "9 10:00",
                                              "11 15:00", "4 17:00 can't come"));
  sits.move_first(4, 18h, 21h);  // the one after the other
  const Plan plan = sits.drawn();
  EXPECT_THAT(told(plan),
              ElementsAre("2 10:00", "4 15:00", "4 18:00", "7 10:00", "9 10:00", "11 15:00"));
  EXPECT_EQ(stays(plan)[1], "4 14:40-4 21:20");
}

/// The first Wednesday is cancelled, and made up on Friday.
struct MakesUp : SitsBesideAnother {
  MakesUp() {
    before.offerings[0].except = after.offerings[0].except = {day(2)};
    person.prescription.phases[0].dose.most_minutes = 6h;
  }
};

TEST(Redrawn, KeepsMakeUpsOfWhatIsStillNotAttended) {
  MakesUp sits;
  EXPECT_THAT(told(sits.agreed()),
              ElementsAre("0 10:00", "4 15:00 for 2 10:00", "7 10:00", "9 10:00"));
  sits.move_first(1, 9h, 12h);
  const Plan plan = sits.drawn();
  EXPECT_THAT(told(plan), ElementsAre("1 09:00", "4 15:00 for 2 10:00", "7 10:00", "9 10:00"));
  EXPECT_THAT(weeks(plan), ElementsAre("360 on 2", "360 on 2"));
}

TEST(Redrawn, GivesUpMakeUpsOfWhatIsAttendedAgain) {
  MakesUp sits;
  sits.group().except.clear();
  EXPECT_THAT(told(sits.drawn()), ElementsAre("0 10:00", "2 10:00", "7 10:00", "9 10:00"));
}

/// The same, seen from the group that is visited.
struct IsVisited : MakesUp {
  Plan drawn() const {
    return redrawn(agreed(), person, {before, after, OfferingId{"friday"}, now});
  }
  programme::Offering& visited() { return after.offerings[1]; }
};

TEST(Redrawn, VisitsGoAlongWithTheirSession) {
  IsVisited sits;
  sits.visited().moved = {Moved{day(4), 15h, {day(5), 9h, 12h, {}}}};
  EXPECT_THAT(told(sits.drawn()),
              ElementsAre("0 10:00", "5 09:00 for 2 10:00", "7 10:00", "9 10:00"));
}

TEST(Redrawn, VisitsForWhichThereIsNoRoomAreGivenUp) {
  IsVisited sits;
  sits.visited().moved = {Moved{day(4), 15h, {day(0), 12h, 15h, {}}}};  // meets the group itself
  const auto without = ElementsAre("0 10:00", "7 10:00", "9 10:00", "2 10:00 cancelled");
  EXPECT_THAT(told(sits.drawn()), without);
  EXPECT_THAT(weeks(sits.drawn()), ElementsAre("180 on 1 short", "360 on 2"));
  sits.visited().moved.clear();
  sits.visited().except = {day(4)};
  EXPECT_THAT(told(sits.drawn()), without);
  sits.after.offerings.pop_back();
  EXPECT_THAT(told(sits.drawn()), without);
}

TEST(Redrawn, WhoLeavesAGroupSitsThereToTheEndOfHerLastWeek) {
  Sits sits;
  Plan leaves = sits.agreed();
  leaves.offerings.clear();
  std::erase_if(leaves.sessions,
                [](const Attended& one) { return one.span.start > week_one + 7 * 24h; });
  sits.move_first(4, 15h, 18h);
  EXPECT_THAT(told(sits.drawn(leaves)), ElementsAre("2 10:00", "4 15:00"));
}

TEST(Redrawn, WhoJoinsLaterSitsThereFromHerFirstWeek) {
  Sits sits;
  Plan joins = sits.agreed();
  std::erase_if(joins.sessions,
                [](const Attended& one) { return one.span.start < week_one + 7 * 24h; });
  sits.group().except = {day(7)};
  EXPECT_THAT(told(sits.drawn(joins)), ElementsAre("9 10:00", "7 10:00 cancelled"));
}

}  // namespace
}  // namespace meanwhile::planner
