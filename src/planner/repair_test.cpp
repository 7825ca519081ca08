#include "planner/repair.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"
#include "planner/fit.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

const Patience impatient = [] { return false; };

/// Two people in the day group, six hours a week of each, and a group of the same module on Tuesday
/// and Thursday evenings, of which some seats are left.
struct Happening {
  explicit Happening(int left) {
    people.resize(2);
    for (int i = 0; i < 2; ++i) {
      Case person = somebody();
      person.client.id = ClientId{i == 0 ? "ann" : "bea"};
      person.prescription.phases[0].dose.least_minutes = 6h;
      people[static_cast<std::size_t>(i)] = {
          person, fit(programme, person, 0, endless).plans.at(0), {}};
    }
    programme::Offering evening = programme.offerings[0];
    evening.id = OfferingId{"evening"};
    evening.meetings = {{time::Weekday::tuesday, 18h, 21h, {}, {}},
                        {time::Weekday::thursday, 18h, 21h, {}, {}}};
    evening.online = false;
    evening.seats = left;
    programme.offerings.push_back(evening);
  }

  RepairAnswer repaired(const Patience& patience = endless) const {
    return repair(programme, people, events, {time::Zone::utc().instant(monday), patience, {}});
  }
  /// The day group does not meet on the first Monday.
  void cancel_first() {
    events = {{{monday, monday, std::nullopt}, OfferingCancelled{OfferingId{"day"}}}};
  }

  programme::Programme programme = day_group();
  std::vector<Enrolled> people;
  std::vector<Event> events;
};

std::array<long, 4> values(const RepairAnswer& answer) {
  return {answer.lost.value, answer.disturbed.value, answer.broken.value, answer.burden.value};
}

TEST(Repair, OfNothingChangesNobody) {
  const RepairAnswer answer = Happening{2}.repaired();
  EXPECT_TRUE(answer.people.empty());
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, MakesUpWhatWasTakenWhereThereIsRoomForAll) {
  Happening happening{2};
  happening.cancel_first();
  const RepairAnswer answer = happening.repaired();
  EXPECT_EQ(answer.lost.value, 0);
  EXPECT_EQ(answer.disturbed.value, 2);
  ASSERT_EQ(answer.people.size(), 2u);
  for (const Repaired& one : answer.people) EXPECT_EQ(one.make_ups.size(), 1u);
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, SharesOutTheOnlySeatsOfTwoEvenings) {
  Happening happening{1};
  happening.cancel_first();
  const RepairAnswer answer = happening.repaired();
  ASSERT_EQ(answer.people.size(), 2u);
  ASSERT_EQ(answer.people[0].make_ups.size(), 1u);
  ASSERT_EQ(answer.people[1].make_ups.size(), 1u);
  EXPECT_NE(answer.people[0].make_ups[0].span.start, answer.people[1].make_ups[0].span.start);
  EXPECT_EQ(answer.lost.value, 0);
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, TellsWhoLosesHowMuchWhereThereIsNoRoom) {
  Happening happening{0};
  happening.cancel_first();
  const RepairAnswer answer = happening.repaired();
  EXPECT_EQ(values(answer), (std::array<long, 4>{360, 0, 0, 0}));
  ASSERT_EQ(answer.people.size(), 2u);
  EXPECT_FALSE(answer.people[0].disturbed);
  ASSERT_EQ(answer.people[0].lost.size(), 1u);
  EXPECT_EQ(answer.people[0].lost[0].monday, monday);
  EXPECT_EQ(answer.people[0].lost[0].lost, 180min);
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, KeepsPeopleApartWhoAvoidEachOther) {
  Happening happening{2};
  happening.cancel_first();
  happening.programme.offerings[1].meetings.pop_back();
  EXPECT_EQ(happening.repaired().lost.value, 0);
  happening.people[0].avoids = {1};
  const RepairAnswer apart = happening.repaired();
  EXPECT_EQ(apart.lost.value, 180);
  EXPECT_EQ(apart.disturbed.value, 1);
  EXPECT_TRUE(apart.optimal());
}

TEST(Repair, MakesUpNoMoreThanIsLackedBesideADateThatCountsThoughClosed) {
  Happening happening{2};
  happening.programme.closed_dates = {monday + std::chrono::days{2}};
  happening.programme.offerings[1].meetings.pop_back();
  for (Enrolled& one : happening.people)
    one.plan = fit(happening.programme, one.person, 0, endless).plans.at(0);
  happening.cancel_first();
  const RepairAnswer answer = happening.repaired();
  EXPECT_EQ(answer.lost.value, 0);
  EXPECT_EQ(answer.disturbed.value, 2);
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, MovesThoseWhoseGroupEndsAndBreaksNothingOfTheirs) {
  Happening happening{2};
  happening.events = {{{monday, std::nullopt, std::nullopt}, OfferingCancelled{OfferingId{"day"}}}};
  const RepairAnswer answer = happening.repaired();
  EXPECT_EQ(answer.lost.value, 0);
  EXPECT_EQ(answer.broken.value, 0);
  ASSERT_EQ(answer.people.size(), 2u);
  EXPECT_TRUE(answer.optimal());
}

TEST(Repair, TellsOfWeeksThatAreAskedAboutThoughNoPlanReachesSoFar) {
  Happening happening{2};
  const time::Date later = monday + std::chrono::days{21};
  happening.events = {{{later, later, std::nullopt}, OfferingCancelled{OfferingId{"day"}}}};
  EXPECT_TRUE(happening.repaired().cancelled.empty());
  const RepairAnswer answer =
      repair(happening.programme, happening.people, happening.events,
             {time::Zone::utc().instant(monday), endless, {}, programme::Weeks{monday, 4}});
  EXPECT_EQ(answer.cancelled.size(), 1u);
  EXPECT_TRUE(answer.people.empty());
}

TEST(Repair, WhosePatienceIsOverHasARepairAndClaimsNoProof) {
  Happening happening{1};
  happening.cancel_first();
  const RepairAnswer answer = happening.repaired(impatient);
  EXPECT_EQ(answer.people.size(), 2u);
  EXPECT_GE(answer.lost.value, answer.lost.bound);
}

// Each loses three hours undisturbed, so that who loses no more in all leaves one disturbed.
TEST(Repair, TellsHowManyAreDisturbedAtLeastThoughWhatIsLostIsNotProven) {
  Happening happening{1};
  happening.cancel_first();
  happening.programme.offerings[1].meetings.pop_back();
  const RepairAnswer answer = happening.repaired(impatient);
  EXPECT_EQ(answer.lost.value, 180);
  EXPECT_EQ(answer.lost.bound, 0);
  EXPECT_EQ(answer.disturbed.value, 1);
  EXPECT_EQ(answer.disturbed.bound, 1);
}

}  // namespace
}  // namespace meanwhile::planner
