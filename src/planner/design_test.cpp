#include "planner/design.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// The day group in a room, led by somebody who is there by day; it may be held again in the
/// afternoon, and whoever is asked about works until 15:00.
struct Given {
  programme::Programme programme = day_group();
  std::vector<programme::Proposal> proposals;
  std::vector<Waiting> people;

  Given() {
    programme.sites[0].rooms = {{"r1", 8, false}};
    programme.staff[0].leads = {ModuleId{"cbt"}};
    programme.staff[0].availability = {{time::Weekdays{}.set(), 8h, 20h}};
    programme.offerings[0].online = false;
    programme.offerings[0].room = "r1";
    programme::Proposal proposal;
    proposal.id = "late";
    proposal.module = ModuleId{"cbt"};
    proposal.lengths = {180min};
    proposal.least_days = proposal.most_days = 2;
    proposal.days.set();
    proposal.earliest = 15h;
    proposal.latest = 17h;
    proposal.sites = {SiteId{"main"}};
    proposals = {proposal};
    Waiting one;
    one.person = somebody();
    one.person.life = {every_day("job", 8h, 15h)};
    one.person.prescription.phases[0].dose.least_minutes = 360min;
    people = {one};
  }

  programme::Proposal& proposal() { return proposals[0]; }
  DesignAnswer answer() const { return design(programme, proposals, people); }
};

TEST(ADesign, ClosesWhatNobodyCanAttendAndOpensWhatServes) {
  const DesignAnswer answer = Given{}.answer();
  EXPECT_EQ(answer.closed, std::vector{OfferingId{"day"}});
  EXPECT_EQ(answer.opened, std::vector{OfferingId{"late-1"}});
  EXPECT_EQ(answer.before.placed(), 0U);
  EXPECT_EQ(answer.after.placed(), 1U);
  EXPECT_FALSE(answer.ended_early);
  EXPECT_EQ(answer.after.staff_time, 360min);
  EXPECT_EQ(answer.after.staff_time, answer.before.staff_time);
  const programme::Offering& opened = answer.after.programme.offerings.at(0);
  EXPECT_EQ(opened.room, "r1");
  EXPECT_EQ(opened.seats, 8);
  for (const programme::Meeting& meeting : opened.meetings) EXPECT_GE(meeting.start, 15h + 20min);
}

TEST(ADesign, TakesNoMoreStaffTimeThanWasGiven) {
  Given given;
  given.programme.offerings[0].meetings[0].end -= 1min;
  EXPECT_FALSE(given.answer().changed());
}

TEST(ADesign, LeavesAloneWhatSomebodyHoldsOrHasASeatIn) {
  Given held, taken, of_others;
  held.people.push_back(held.people[0]);
  held.people[1].person.held = {"day"};
  EXPECT_FALSE(held.answer().changed());
  taken.programme.offerings[0].taken = 1;
  EXPECT_FALSE(taken.answer().changed());
  of_others.programme.offerings[0].kind = programme::Kind::peer;  // which nothing is proposed of
  EXPECT_FALSE(of_others.answer().changed());
}

TEST(ADesign, NeedsSomebodyWhoLeadsItAndIsThere) {
  Given nobody, not_there, just_there;
  nobody.programme.staff[0].leads.clear();
  EXPECT_FALSE(nobody.answer().changed());
  not_there.programme.staff[0].availability[0].end = 18h + 29min;
  EXPECT_FALSE(not_there.answer().changed());
  just_there.programme.staff[0].availability[0].end = 18h + 30min;
  EXPECT_TRUE(just_there.answer().changed());
}

TEST(ADesign, NeedsARoomThatIsFree) {
  Given given;
  programme::Offering other = given.programme.offerings[0];
  other.id = OfferingId{"other"};
  other.taken = 1;
  other.staff.clear();
  for (programme::Meeting& meeting : other.meetings) meeting.start = 8h, meeting.end = 20h;
  for (const time::Weekday day :
       {time::Weekday::tuesday, time::Weekday::thursday, time::Weekday::friday,
        time::Weekday::saturday, time::Weekday::sunday})
    other.meetings.push_back({day, 8h, 20h, {}, {}});
  given.programme.offerings.push_back(other);
  EXPECT_FALSE(given.answer().changed());
  given.programme.offerings[1].meetings.pop_back();
  EXPECT_FALSE(given.answer().changed());  // one day is not enough
  given.programme.offerings[1].meetings.pop_back();
  EXPECT_TRUE(given.answer().changed());
}

TEST(ADesign, IsOnlineWhereThereIsNoRoomAndItsLeaderIsLicensed) {
  Given given;
  given.programme.sites[0].rooms.clear();
  given.proposal().online = true;
  const DesignAnswer answer = given.answer();
  ASSERT_TRUE(answer.changed());
  EXPECT_FALSE(answer.after.programme.offerings[0].onsite);
  given.programme.staff[0].licensed_in = {"NJ"};
  EXPECT_FALSE(given.answer().changed());
}

TEST(ADesign, WithoutProposalsOrPeopleIsTheGivenTimetable) {
  Given nothing_proposed, nobody;
  nothing_proposed.proposals.clear();
  EXPECT_FALSE(nothing_proposed.answer().changed());
  nobody.people.clear();
  EXPECT_FALSE(nobody.answer().changed());
}

TEST(ADesign, IsTheSameOnAnyNumberOfThreads) {
  const Given given;
  DesignRequest backwards;
  backwards.for_each = [](std::size_t count, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = count; i-- > 0;) body(i);
  };
  const DesignAnswer one = given.answer();
  const DesignAnswer other = design(given.programme, given.proposals, given.people, backwards);
  const auto& meetings = one.after.programme.offerings.at(0).meetings;
  const auto& others = other.after.programme.offerings.at(0).meetings;
  ASSERT_EQ(meetings.size(), others.size());
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    EXPECT_EQ(meetings[i].day, others[i].day);
    EXPECT_EQ(meetings[i].start, others[i].start);
  }
}

TEST(ADesign, WithNoTimeIsTheGivenTimetable) {
  const Given given;
  DesignRequest request;
  request.spent = [] { return 1.0; };
  const DesignAnswer answer = design(given.programme, given.proposals, given.people, request);
  EXPECT_FALSE(answer.changed());
  EXPECT_TRUE(answer.ended_early);
}

}  // namespace
}  // namespace meanwhile::planner
