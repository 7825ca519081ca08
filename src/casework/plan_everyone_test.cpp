#include "casework/plan_everyone.hpp"

#include "casework/accept_changes.hpp"
#include "casework/causes.hpp"
#include "casework/tell_life.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using planner::Placement;
using store::ana;
using store::bo;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class PlanningEveryone : public World {
 protected:
  EveryonePlanned plan() { return *plan_everyone({}, desk_, by(store::staff)); }

  Status accept(const EveryonePlanned& planned, std::set<std::size_t> chosen,
                std::set<std::size_t> accepted = {}) {
    return accept_changes({planned, "run", std::move(chosen), std::move(accepted)}, desk_,
                          by(store::staff));
  }
  void agree_on(const ClientId& id, const char* name) {
    ASSERT_TRUE(hold(id, name, propose(id).version));
    ASSERT_TRUE(agree_to(id, name));
  }
  /// From now on she has work at noon on these days, as in `"TU"`; a long day ends after the
  /// evening group.
  void works(const ClientId& id, const std::string& days, const char* end = "14:00") {
    std::string life = life_of(id);
    life.insert(life.find(R"({"id": "lunch")"), R"({"id": "job", "kind": "work", "days": [)" +
                                                    days + R"(], "start": "12:00", "end": ")" +
                                                    end + R"(", "firm": true}, )");
    const auto told = tell_life({id, life, next(life_version_[id])}, desk_, by(id));
    ASSERT_TRUE(told);
    ASSERT_THAT(told->problems, IsEmpty());
    life_version_[id] = next(life_version_[id]);
  }
  static std::vector<std::string> slots(const std::set<care::Seat>& seats) {
    std::vector<std::string> all;
    for (const care::Seat& seat : seats) all.push_back(seat.slot.text());
    return all;
  }
  static std::map<std::string, std::pair<std::string, std::string>> told(
      const EveryonePlanned& planned) {
    std::map<std::string, std::pair<std::string, std::string>> all;
    for (const ProposedChange& one : planned.changes)
      all[one.client.text()] = {one.before.empty() ? "" : slots(one.before).front(),
                                slots(one.after).front()};
    return all;
  }
  std::map<ClientId, care::Version> life_version_;
};

TEST_F(PlanningEveryone, GivesAPlaceToWhoeverLooksForOne) {
  const auto planned = plan();
  EXPECT_THAT(planned.changes.size(), 2u);
  EXPECT_THAT(planned.waiting, IsEmpty());
  EXPECT_TRUE(planned.answer.optimal());
  EXPECT_EQ(planned.answer.priority.value, 2);
  ASSERT_TRUE(accept(planned, {0, 1}));
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_EQ(people_in("noon"), 1);
  for (const ClientId& who : {ana, bo})
    EXPECT_FALSE(my_weeks(who, desk_, by(who))->sessions.empty());
  EXPECT_THAT(plan().changes, IsEmpty());
}

TEST_F(PlanningEveryone, IsForStaff) {
  EXPECT_EQ(plan_everyone({}, desk_, by(ana)).error().fault, Fault::forbidden);
  const auto planned = plan();
  EXPECT_EQ(accept_changes({planned, "run", {0}, {}}, desk_, by(ana)).error().fault,
            Fault::forbidden);
}

/// Ana has the one seat of the evening, and could come at noon; Bo can't.
class OneSeat : public PlanningEveryone {
 protected:
  OneSeat() {
    agree_on(ana, "h");
    works(bo, R"("TU")");
  }
};

TEST_F(OneSeat, WhoeverIsEnrolledMovesSoThatSomeoneElseHasAPlaceAndBothGoTogether) {
  const auto planned = plan();
  ASSERT_THAT(told(planned), UnorderedElementsAre(Pair("ana", Pair("evening", "noon")),
                                                  Pair("bo", Pair("", "evening"))));
  EXPECT_THAT(planned.changes[0].along, IsEmpty());
  EXPECT_THAT(planned.changes[1].along, ElementsAre(0));
  EXPECT_EQ(planned.answer.priority.value, 1);
  EXPECT_EQ(planned.answer.priority.bound, 1);
  EXPECT_EQ(accept(planned, {1}).error().cause, go_together);
  EXPECT_EQ(people_in("noon"), 0);
  ASSERT_TRUE(accept(planned, {0, 1}));
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_EQ(people_in("noon"), 1);
}

TEST_F(OneSeat, WhatWentAlongMayHaveBeenAcceptedBefore) {
  const auto planned = plan();
  ASSERT_TRUE(accept(planned, {0}));
  EXPECT_EQ(people_in("evening"), 0);
  ASSERT_TRUE(accept(planned, {0, 1}, {0}));
  EXPECT_EQ(people_in("evening"), 1);
}

TEST_F(OneSeat, GroupsThatOpenAndCloseAreCounted) {
  const auto planned = plan();
  std::map<std::string, std::pair<int, int>> slots;
  for (const SlotThen& one : planned.slots) slots[one.slot.text()] = {one.today, one.then};
  EXPECT_THAT(slots, UnorderedElementsAre(Pair("evening", Pair(1, 1)), Pair("noon", Pair(0, 1))));
}

TEST_F(OneSeat, NothingIsAcceptedOfWhatWasMadeFromAnotherLife) {
  const auto planned = plan();
  works(bo, R"("TH")");
  EXPECT_EQ(accept(planned, {0, 1}).error().cause, plan_outdated);
  EXPECT_EQ(people_in("noon"), 0);
  EXPECT_TRUE(accept(planned, {0}));
}

TEST_F(OneSeat, NothingIsAcceptedOfWhatWasMadeFromAnotherTimetable) {
  const auto planned = plan();
  put_timetable(timetable_with_seats(2), care::Version{1});
  EXPECT_EQ(accept(planned, {0}).error().cause, plan_outdated);
}

TEST_F(OneSeat, NothingIsAcceptedOnceTheWeekHasBegunFromWhichItWasPlanned) {
  const auto planned = plan();
  now_ += std::chrono::days{7};
  EXPECT_EQ(accept(planned, {0}).error().cause, plan_outdated);
}

TEST_F(OneSeat, NothingIsAcceptedForWhoeverDecidesForHerself) {
  const auto planned = plan();
  ASSERT_TRUE(hold(ana, "another", propose(ana).version));
  EXPECT_EQ(accept(planned, {0, 1}).error().cause, plan_outdated);
}

TEST_F(OneSeat, ASeatThatIsTakenMeanwhileIsGone) {
  const auto planned = plan();
  ASSERT_TRUE(accept(planned, {0}));
  const ClientId cy{"cy"};
  admit(cy);
  agree_on(cy, "c");
  ASSERT_EQ(people_in("evening"), 1);
  EXPECT_EQ(accept(planned, {1}, {0}).error().cause, seat_gone);
}

TEST_F(OneSeat, WhoeverHasNothingElseKeepsWhatSheHas) {
  works(ana, R"("TU")");
  const auto planned = plan();
  EXPECT_THAT(planned.changes, IsEmpty());
  ASSERT_EQ(planned.waiting.size(), 1u);
  EXPECT_EQ(planned.waiting[0].client, bo);
  EXPECT_EQ(planned.waiting[0].why, Placement::Why::no_seat);
  EXPECT_EQ(planned.waiting[0].place, 1);
}

TEST_F(OneSeat, WhoeverNothingFitsAnyMoreKeepsWhatSheHas) {
  works(ana, R"("MO", "TU")", "20:00");
  const auto planned = plan();
  EXPECT_EQ(planned.as_it_is, 1u);
  EXPECT_THAT(planned.changes, IsEmpty());
  EXPECT_EQ(people_in("evening"), 1);
}

TEST_F(OneSeat, APlanThatIsStoppedAtOnceChangesNothing) {
  planner::CohortRequest request;
  request.patience = [] { return false; };
  const auto planned = *plan_everyone(request, desk_, by(store::staff));
  EXPECT_THAT(planned.changes, IsEmpty());
  ASSERT_EQ(planned.waiting.size(), 1u);
  EXPECT_EQ(planned.waiting[0].why, Placement::Why::not_found);
}

TEST_F(PlanningEveryone, WhoeverHoldsSeatsIsLeftAloneWithThem) {
  ASSERT_TRUE(hold(ana, "h", propose(ana).version));
  const auto planned = plan();
  EXPECT_EQ(planned.all.deciding, 1u);
  EXPECT_THAT(told(planned), ElementsAre(Pair("bo", Pair("", "noon"))));
}

TEST_F(PlanningEveryone, ChangesOnlyTheWeeksThatAreLeft) {
  agree_on(ana, "h");
  works(bo, R"("TU")");
  now_ += std::chrono::days{8};  // into the first of her two weeks
  const auto planned = plan();
  ASSERT_EQ(planned.changes.size(), 2u);
  ASSERT_TRUE(accept(planned, {0, 1}));
  std::vector<std::string> attended;
  const MyWeeks mine = *my_weeks(ana, desk_, by(ana));
  for (const MySession& one : mine.sessions) attended.push_back(one.slot.text());
  EXPECT_THAT(attended, ElementsAre("evening", "noon", "noon"));
}

}  // namespace
}  // namespace meanwhile::casework
