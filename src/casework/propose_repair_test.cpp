#include "casework/absence.hpp"
#include "casework/accept_repair.hpp"
#include "casework/causes.hpp"
#include "casework/offering_change_for_tests.hpp"
#include "casework/tell_life.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;

using planner::RepairConflict;
using store::ana;
using store::bo;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Ana sits in the noon group; in the evening there is one seat. On the first Tuesday something
/// happens.
class SomethingHappened : public ChangingAnOffering {
 protected:
  static std::string event(const std::string& what, const std::string& until = "\"2026-12-01\"") {
    return R"({"events": [{)" + what + R"(, "from": "2026-12-01", "until": )" + until + "}]}";
  }
  static std::string noon_cancelled(const std::string& until = "\"2026-12-01\"") {
    return event(R"("event": "offeringCancelled", "offering": "noon")", until);
  }
  /// She can't come on Tuesday.
  static std::string away(const std::string& id = "dentist", const std::string& more = "") {
    return event(R"("event": "lifeChanged", "client": "ana", "life": [{"id": ")" + id +
                 R"(", "days": ["TU"], "start": "11:00", "end": "15:00")" + more + "}]");
  }
  ProposedRepair propose(const std::string& events) {
    return *propose_repair({events, {}, {}}, desk_, by(store::staff));
  }
  Result<std::vector<ClientId>> accept(const ProposedRepair& proposed) {
    auto told = accept_repair({proposed, "repair"}, desk_, by(store::staff));
    if (told && !proposed.offerings.empty()) version_ = next(version_);
    return told;
  }
  static std::vector<std::string> paths(const ProposedRepair& proposed) {
    std::vector<std::string> all;
    for (const Problem& one : proposed.problems) all.push_back(one.path);
    return all;
  }
  /// One timetable in which the noon group has a room, and there is another one of its size.
  void give_rooms() {
    std::string json = timetable_with_seats(1);
    json.replace(json.find(R"({"id": "main",)"), 14,
                 R"({"id": "main", "rooms": [{"id": "r1"}, {"id": "r2"}],)");
    json.replace(json.find(R"("id": "noon",)"), 13, R"("id": "noon", "room": "r1",)");
    put_timetable(json, version_);
    version_ = next(version_);
  }
};

TEST_F(SomethingHappened, WhatIsCancelledIsMadeUpAndWhoSitsThereSeesIt) {
  const auto proposed = propose(noon_cancelled());
  ASSERT_THAT(proposed.problems, IsEmpty());
  ASSERT_THAT(proposed.answer.cancelled, SizeIs(1));
  ASSERT_THAT(proposed.answer.people, SizeIs(1));
  EXPECT_EQ(proposed.answer.people[0].make_ups.at(0).offering, OfferingId{"evening"});
  EXPECT_TRUE(proposed.answer.optimal());
  EXPECT_THAT(weeks(), as_before);  // nothing before it is accepted

  const auto told = accept(proposed);
  ASSERT_TRUE(told);
  EXPECT_THAT(*told, ElementsAre(ana));
  EXPECT_THAT(weeks(), ElementsAre("0 18:00 make-up evening", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  EXPECT_EQ(people_in("evening"), 1);
  const auto timetable = *desk_.timetable(**desk_.look(by(store::staff)));
  EXPECT_THAT(timetable->programme.offering(OfferingId{"noon"})->except, ElementsAre(date(1)));
  EXPECT_THAT(propose(noon_cancelled()).answer.people, IsEmpty());
}

TEST_F(SomethingHappened, WhereNothingIsFreeTheWeekFallsBelowWhatIsRequired) {
  (void)hold(bo, "b", World::propose(bo).version);  // the seat in the evening
  const auto proposed = propose(noon_cancelled());
  ASSERT_THAT(proposed.answer.people, SizeIs(1));
  ASSERT_THAT(proposed.answer.people[0].lost, SizeIs(1));
  EXPECT_EQ(proposed.answer.people[0].lost[0].monday, date(0));
  EXPECT_EQ(proposed.answer.people[0].lost[0].lost, 60min);
  EXPECT_EQ(proposed.answer.lost.value, 60);
  ASSERT_TRUE(accept(proposed));
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 cancelled noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  EXPECT_TRUE(weeks_of(ana).weeks.at(0).falls_short);
}

TEST_F(SomethingHappened, WhoIsDecidingGoesAlong) {
  put_timetable(timetable_with_seats(0), version_);
  version_ = next(version_);
  (void)hold(bo, "b", World::propose(bo).version);
  const auto told = accept(propose(noon_cancelled()));
  ASSERT_TRUE(told);
  EXPECT_THAT(*told, ElementsAre(ana, bo));
  ASSERT_TRUE(agree_to(bo, "b"));
  EXPECT_EQ(weeks_of(bo).sessions.front().state, MySession::State::cancelled);
}

TEST_F(SomethingHappened, WhatSheHoldsBesideHerPlanStaysHeld) {
  (void)hold(ana, "next", World::propose(ana).version);
  ASSERT_TRUE(accept(propose(noon_cancelled())));
  EXPECT_TRUE((*(*desk_.look(by(ana)))->hold(ana)).has_value());
}

TEST_F(SomethingHappened, AGroupThatIsCancelledForGoodEndsWithTheWeeksThatWereLookedAt) {
  const auto proposed = propose(noon_cancelled("null"));
  ASSERT_THAT(proposed.problems, IsEmpty());
  ASSERT_TRUE(accept(proposed));
  const auto timetable = *desk_.timetable(**desk_.look(by(store::staff)));
  const programme::Offering& noon = *timetable->programme.offering(OfferingId{"noon"});
  EXPECT_THAT(noon.except, SizeIs(26));  // this week and twelve more
  EXPECT_EQ(noon.until, date(12 * 7 + 3));
  EXPECT_THAT(propose(noon_cancelled("null")).answer.people, IsEmpty());
}

TEST_F(SomethingHappened, AClosedRoomMovesTheSessionIntoAnother) {
  give_rooms();
  const auto proposed = propose(event(R"("event": "roomClosed", "site": "main", "room": "r1")"));
  ASSERT_THAT(proposed.answer.rooms, SizeIs(1));
  ASSERT_TRUE(accept(proposed));
  EXPECT_THAT(weeks(), as_before);
  const auto timetable = *desk_.timetable(**desk_.look(by(store::staff)));
  const programme::Offering& noon = *timetable->programme.offering(OfferingId{"noon"});
  ASSERT_THAT(noon.moved, SizeIs(1));
  EXPECT_EQ(noon.moved[0].date, date(1));
  EXPECT_EQ(noon.moved[0].to.start, 12h);
  EXPECT_EQ(noon.moved[0].to.end, 14h);
  EXPECT_EQ(noon.moved[0].to.room, "r2");
}

TEST_F(SomethingHappened, WhatIsToldOfALifeGoesIntoItForThoseDates) {
  const auto proposed = propose(away());
  ASSERT_THAT(proposed.problems, IsEmpty());
  ASSERT_THAT(proposed.answer.people, SizeIs(1));
  EXPECT_THAT(proposed.answer.cancelled, IsEmpty());
  ASSERT_TRUE(accept(proposed));
  EXPECT_THAT(weeks(), ElementsAre("0 18:00 make-up evening", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  const auto life = **(*desk_.look(by(ana)))->life(ana);
  EXPECT_THAT(life.json,
              testing::HasSubstr(R"({"id":"dentist","kind":"","days":["TU"],)"
                                 R"("start":"11:00","end":"15:00","firm":true,)"
                                 R"("weight":1,"from":"2026-12-01","until":"2026-12-01"})"));
}

TEST_F(SomethingHappened, StaffAddToALifeAndSeeNothingOfIt) {
  const auto proposed = propose(away("lunch"));  // as one of hers is called
  ASSERT_THAT(proposed.problems, IsEmpty());
  ASSERT_TRUE(accept(proposed));
  const auto life = **(*desk_.look(by(ana)))->life(ana);
  EXPECT_THAT(life.json, testing::AllOf(testing::HasSubstr(R"("id":"lunch 2")"),
                                        testing::HasSubstr(R"("id":"lunch")")));
  for (const char* id : {"lunch", "anything"})
    EXPECT_THAT(paths(propose(event(R"("event": "lifeChanged", "client": "ana", "without": [")" +
                                    std::string{id} + R"("])"))),
                ElementsAre("events[0].without[0]"));
  EXPECT_THAT(paths(propose(away("trip", R"(, "everyWeeks": 2, "from": "2026-12-01")"))),
              ElementsAre("events[0].life[0]"));
}

TEST_F(SomethingHappened, WhatSheCannotComeToAnywayIsNoNews) {
  const care::AbsenceId said{"said"};
  ASSERT_TRUE(say_absent({ana, said, OfferingId{"noon"}, at(1, 12h)}, desk_, by(ana)));
  EXPECT_THAT(propose(noon_cancelled()).answer.people, IsEmpty());
  ASSERT_TRUE(
      choose_make_up({ana, said, {OfferingId{"evening"}, programme::Modality::onsite, at(0, 18h)}},
                     desk_, by(ana)));
  EXPECT_THAT(propose(noon_cancelled()).answer.people, IsEmpty());
  // What she visits in its place is cancelled, and there is nothing else.
  const auto proposed = propose(R"({"events": [{"event": "offeringCancelled",
    "offering": "evening", "from": "2026-11-30", "until": "2026-11-30"}]})");
  ASSERT_THAT(proposed.answer.people, SizeIs(1));
  EXPECT_EQ(proposed.answer.lost.value, 60);
  ASSERT_TRUE(accept(proposed));
  EXPECT_EQ(people_in("evening"), 0);
}

TEST_F(SomethingHappened, WhatNobodysPlanReachesIsCancelledAllTheSame) {
  const auto proposed = propose(R"({"events": [{"event": "offeringCancelled",
    "offering": "noon", "from": "2027-02-02", "until": "2027-02-02"}]})");
  ASSERT_THAT(proposed.answer.cancelled, SizeIs(1));
  EXPECT_THAT(proposed.answer.people, IsEmpty());
  EXPECT_THAT(proposed.offerings, SizeIs(1));
}

TEST_F(SomethingHappened, ADateIsCancelledAsAWhole) {
  put_timetable(R"({"programme": {"id": "p", "timeZone": "America/New_York"},
    "sites": [{"id": "main"}], "offerings": [{"id": "day", "site": "main", "meetings": [
      {"day": "TU", "start": "09:00", "end": "11:00"}, {"day": "TU", "start": "13:00", "end": "15:00"}]}]})",
                version_);
  const std::string cancelled = R"("event": "offeringCancelled", "offering": "day")";
  EXPECT_THAT(propose(event(cancelled)).problems, IsEmpty());
  EXPECT_THAT(paths(propose(event(cancelled + R"(, "start": "12:00", "end": "18:00")"))),
              ElementsAre("events"));
}

TEST_F(SomethingHappened, IsRefusedWithEveryProblem) {
  EXPECT_THAT(propose("nonsense").problems, SizeIs(1));
  EXPECT_THAT(
      paths(propose(R"({"events": [
    {"event": "staffAway", "staff": "nobody", "from": "2026-12-01"},
    {"event": "roomClosed", "site": "main", "room": "none", "from": "2026-12-02", "until": "2026-12-01"},
    {"event": "lifeChanged", "client": "bo", "from": "2026-12-01", "life": [{"id": "x", "days": ["TU"], "start": "11:00", "end": "12:00"}]}]})")),
      ElementsAre("events[0].staff", "events[1].until", "events[1].room", "events[2].client"));
  EXPECT_THAT(
      paths(propose(
          R"({"events": [{"event": "siteClosed", "site": "main", "from": "2026-12-01", "until": "2028-12-01"}]})")),
      ElementsAre("events[0].until"));
}

TEST_F(SomethingHappened, IsForStaff) {
  EXPECT_EQ(propose_repair({noon_cancelled(), {}, {}}, desk_, by(ana)).error().fault,
            Fault::forbidden);
  const auto proposed = propose(noon_cancelled());
  EXPECT_EQ(accept_repair({proposed, "r"}, desk_, by(ana)).error().fault, Fault::forbidden);
}

TEST_F(SomethingHappened, NothingIsAcceptedOfWhatWasMadeFromSomethingElse) {
  const auto proposed = propose(noon_cancelled());
  const auto refused = [&] {
    const auto told = accept(proposed);
    return !told && told.error().cause == plan_outdated;
  };
  const care::AbsenceId said{"said"};
  (void)say_absent({ana, said, OfferingId{"noon"}, at(3, 12h)}, desk_, by(ana));
  EXPECT_TRUE(refused());
  EXPECT_THAT(propose(noon_cancelled()).answer.people, SizeIs(1));

  const auto anew = propose(noon_cancelled());
  (void)hold(bo, "b", World::propose(bo).version);  // the seat that Ana would have
  EXPECT_EQ(accept(anew).error().cause, plan_outdated);
  (void)let_go(bo, desk_, by(bo));

  const auto late = propose(noon_cancelled());
  now_ = std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} + 1h;  // the evening is over
  EXPECT_EQ(accept(late).error().cause, plan_outdated);

  const auto changed = propose(noon_cancelled());
  (void)change(noon(R"(, "title": "Middays")"));
  EXPECT_EQ(accept(changed).error().cause, plan_outdated);
}

TEST_F(SomethingHappened, APlanWithAGroupThatIsNoMoreIsLeftAsItIsAndKeepsItsSeats) {
  ASSERT_TRUE(accept(propose(noon_cancelled())));  // Ana visits the evening
  std::string json = timetable_with_seats(1);
  json.replace(json.find(R"("id": "noon")"), 12, R"("id": "midday")");
  put_timetable(json, version_);
  (void)hold(bo, "b", World::propose(bo).version);
  ASSERT_TRUE(agree_to(bo, "b"));
  ASSERT_EQ(people_in("midday"), 1);
  const auto proposed = propose(event(R"("event": "offeringCancelled", "offering": "midday")"));
  ASSERT_THAT(proposed.answer.conflicts, SizeIs(1));
  EXPECT_EQ(proposed.answer.conflicts[0].why, RepairConflict::Why::unknown_session);
  EXPECT_EQ(proposed.answer.conflicts[0].offering, OfferingId{"noon"});
  ASSERT_THAT(proposed.answer.people, SizeIs(1));
  EXPECT_THAT(proposed.answer.people[0].make_ups, IsEmpty());
}

}  // namespace
}  // namespace meanwhile::casework
