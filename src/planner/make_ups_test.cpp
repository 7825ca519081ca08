#include "planner/make_ups.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;
using programme::Modality;
using time::Weekday;

constexpr time::Instant week_one{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};

/// Someone in the day group (Mondays and Wednesdays, 10:00 to 13:00) who can't come on the first
/// Monday, and another group of the module on Fridays from 15:00 to 18:00. Day 0 is that Monday.
struct MissesAMonday {
  programme::Programme programme = day_group();
  Case person = somebody();
  time::Instant now = week_one;

  MissesAMonday() {
    programme::Offering other = programme.offerings[0];
    other.id = OfferingId{"friday"};
    other.meetings = {{Weekday::friday, 15h, 18h, {}, {}}};
    other.online = false;
    programme.offerings.push_back(other);
  }
  programme::Offering& friday() { return programme.offerings[1]; }
  programme::Module& module() { return programme.modules[0]; }
  programme::Dose& dose() { return person.prescription.phases[0].dose; }

  static Attended session(const char* slot, int day, time::Minutes start, time::Minutes end) {
    const time::Instant date = week_one + 24h * day;
    return {OfferingId{slot}, {date + start, date + end}, Modality::onsite, std::nullopt};
  }
  Plan plan() const {
    Plan plan;
    plan.offerings = {{OfferingId{"day"}, Modality::onsite}};
    plan.sessions = {session("day", 0, 10h, 13h), session("day", 2, 10h, 13h),
                     session("day", 7, 10h, 13h), session("day", 9, 10h, 13h)};
    for (const Attended& one : plan.sessions)
      plan.stays.push_back(
          {{one.span.start - 20min, one.span.end + 20min}, one.span.start, one.span.end});
    return plan;
  }
  /// As in "friday onsite 4 15:00": the day counted from the first Monday.
  std::vector<std::string> offered(const Plan& plan) const {
    std::vector<std::string> all;
    for (const Attended& one : make_ups(programme, person, plan, plan.sessions[0], now)) {
      const auto minutes = (one.span.start - week_one).count();
      all.push_back(one.offering.text() +
                    (one.modality == Modality::online ? " online " : " onsite ") +
                    std::to_string(minutes / 1440) + " " + std::to_string(minutes % 1440 / 60) +
                    ":" + std::to_string(minutes % 60 + 100).substr(1));
      EXPECT_EQ(one.make_up_of->offering, plan.sessions[0].offering);
      EXPECT_EQ(one.make_up_of->start, plan.sessions[0].span.start);
    }
    return all;
  }
  std::vector<std::string> offered() const { return offered(plan()); }
};

using testing::ElementsAre;
using testing::IsEmpty;
const auto dial_in = "day online 0 10:00";
const auto friday = "friday onsite 4 15:00";

TEST(MakeUps, AreDialingInAndTheOtherGroupsOfTheWeek) {
  EXPECT_THAT(MissesAMonday{}.offered(), ElementsAre(dial_in, friday));
}

TEST(MakeUps, AreOfTheSameModule) {
  MissesAMonday misses;
  misses.programme.modules.push_back(misses.module());
  misses.programme.modules.back().id = ModuleId{"dbt"};
  misses.friday().module = ModuleId{"dbt"};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, AreNotInAGroupThatIsHersAnyway) {
  MissesAMonday misses;
  Plan plan = misses.plan();
  plan.offerings.push_back({OfferingId{"friday"}, Modality::onsite});
  EXPECT_THAT(misses.offered(plan), ElementsAre(dial_in));
}

TEST(MakeUps, HaveAtLeastHalfTheCredit) {
  MissesAMonday misses;
  misses.friday().meetings[0].credit = 90min;  // of 180
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
  misses.friday().meetings[0].credit = 89min;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, HaveASeat) {
  MissesAMonday misses;
  misses.friday().seats = 1;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
  misses.friday().taken = 1;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, LeaveRoomForFirmLifeAndForTheWayThere) {
  MissesAMonday misses;
  misses.person.life = {every_day("school run", 14h, 14h + 40min)};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));  // 14:40 and 20 minutes
  misses.person.life = {every_day("school run", 14h, 14h + 41min)};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, LeaveRoomForTheRestOfThePlan) {
  MissesAMonday misses;
  misses.friday().meetings[0] = {Weekday::wednesday, 13h + 40min, 16h, {}, {}};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, "friday onsite 2 13:40"));  // home and back
  misses.friday().meetings[0].start -= 1min;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, AreNotAtTheTimeThatSheCantCome) {
  MissesAMonday misses;
  misses.friday().meetings[0] = {Weekday::monday, 12h + 59min, 16h, {}, {}};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, ExceedNoMaximum) {
  MissesAMonday misses;
  misses.dose().most_days = 2;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
  misses.dose().most_days = 1;
  EXPECT_THAT(misses.offered(), IsEmpty());
  misses.dose().most_days.reset();
  misses.dose().most_minutes_per_day = 179min;
  EXPECT_THAT(misses.offered(), IsEmpty());
}

TEST(MakeUps, TeachTheSameLessonWhereLessonsFollowEachOther) {
  MissesAMonday misses;
  misses.module().entry = programme::Entry::cycle;
  misses.module().lessons = 4;
  for (auto& offering : misses.programme.offerings) offering.from = monday;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
  misses.friday().from = monday - std::chrono::days{7};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, AVisitIsNoEntry) {
  MissesAMonday misses;
  misses.module().entry = programme::Entry::cohort;
  for (auto& offering : misses.programme.offerings) offering.from = monday - std::chrono::days{7};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
}

TEST(MakeUps, AreStillToCome) {
  MissesAMonday misses;
  misses.now = week_one + 10h - 1min;
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in, friday));
  misses.now = week_one + 10h;
  EXPECT_THAT(misses.offered(), ElementsAre(friday));
}

TEST(MakeUps, AreNotCancelled) {
  MissesAMonday misses;
  misses.friday().except = {monday + std::chrono::days{4}};
  EXPECT_THAT(misses.offered(), ElementsAre(dial_in));
}

TEST(MakeUps, OfWhatIsCancelledAreNoDialInButWhateverIsHeldThen) {
  MissesAMonday misses;
  misses.programme.offerings[0].except = {monday};
  EXPECT_THAT(misses.offered(), ElementsAre(friday));
  misses.friday().meetings[0] = {Weekday::monday, 11h, 14h, {}, {}};
  EXPECT_THAT(misses.offered(), ElementsAre("friday onsite 0 11:00"));
}

TEST(MakeUps, OfWhatTheTimetableHasNoMoreAreNone) {
  MissesAMonday misses;
  Plan plan = misses.plan();
  plan.sessions[0].offering = OfferingId{"gone"};
  EXPECT_THAT(misses.offered(plan), IsEmpty());
}

}  // namespace
}  // namespace meanwhile::planner
