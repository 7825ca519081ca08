#include "casework/hold_seats.hpp"

#include <atomic>
#include <barrier>
#include <thread>

#include "casework/causes.hpp"
#include "casework/tell_life.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using store::ana;
using store::bo;
using testing::HasSubstr;

class Holding : public World {};
class Agreeing : public World {};

TEST_F(Holding, KeepsTheSeatsForAQuarterOfAnHour) {
  const auto held = hold(ana, "h", propose(ana).version);
  ASSERT_TRUE(held);
  EXPECT_EQ(held->until, now_ + 15min);
  EXPECT_EQ(people_in("evening"), 1);
  now_ += 15min;
  EXPECT_EQ(people_in("evening"), 0);
}

TEST_F(Holding, TheLastSeatGoesToWhoeverAskedFirst) {
  const auto anas = propose(ana), bos = propose(bo);
  ASSERT_TRUE(hold(ana, "a", anas.version));
  const auto refused = hold(bo, "b", bos.version);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(refused.error().cause, seat_gone);
  EXPECT_THAT(refused.error().text, HasSubstr("evening"));
  EXPECT_THAT(propose(bo).json,
              HasSubstr(R"("offerings": [{"id": "noon")"));  // and is offered what is left
  now_ += 15min;
  EXPECT_TRUE(hold(bo, "b", propose(bo).version));
}

TEST_F(Holding, AskingAgainHoldsOnce) {
  const auto proposal = propose(ana);
  const auto first = hold(ana, "h", proposal.version);
  now_ += 5min;
  EXPECT_EQ(*hold(ana, "h", proposal.version), *first);
  EXPECT_EQ(people_in("evening"), 1);
}

TEST_F(Holding, AnotherHoldStartsTheTimeAnew) {
  const auto proposal = propose(ana);
  (void)hold(ana, "1", proposal.version);
  now_ += 5min;
  EXPECT_EQ(hold(ana, "2", proposal.version)->until, now_ + 15min);
}

TEST_F(Holding, NeedsTheProposalThatIsThere) {
  EXPECT_EQ(hold(ana, "h", care::Version{1}).error().fault, Fault::not_found);
  const auto proposal = propose(ana);
  const auto newer = hold(ana, "h", care::next(proposal.version));
  EXPECT_EQ(newer.error().fault, Fault::conflict);
  EXPECT_EQ(newer.error().cause, plan_outdated);
  const auto unknown =
      hold_seats({ana, care::HoldId{"h"}, proposal.version, "dearest"}, desk_, by(ana));
  EXPECT_EQ(unknown.error().fault, Fault::not_found);
}

TEST_F(Holding, NeedsLifeAndTimetableToBeAsTheyWere) {
  const auto before = propose(ana);
  put_timetable(timetable_with_seats(2), care::Version{1});
  const Error other_times = hold(ana, "h", before.version).error();
  EXPECT_THAT(other_times.text, HasSubstr("timetable"));
  EXPECT_EQ(other_times.cause, plan_outdated);
  const auto after = propose(ana);
  ASSERT_TRUE(
      tell_life({ana, R"({"client": {"travel": {"main": 5}}})", care::Version{1}}, desk_, by(ana)));
  const Error other_life = hold(ana, "h", after.version).error();
  EXPECT_THAT(other_life.text, HasSubstr("life"));
  EXPECT_EQ(other_life.cause, plan_outdated);
}

TEST_F(Holding, NobodyHoldsForAnother) {
  const auto proposal = propose(ana);
  const auto refused =
      hold_seats({ana, care::HoldId{"h"}, proposal.version, "least-burden"}, desk_, by(bo));
  EXPECT_EQ(refused.error().fault, Fault::not_found);
}

TEST_F(Holding, WhatIsLetGoIsFree) {
  (void)hold(ana, "h", propose(ana).version);
  ASSERT_TRUE(let_go(ana, desk_, by(ana)));
  EXPECT_EQ(people_in("evening"), 0);
  EXPECT_TRUE(let_go(ana, desk_, by(ana)));
}

TEST_F(Agreeing, KeepsTheSeatsUntilThePlanIsOver) {
  (void)hold(ana, "h", propose(ana).version);
  const auto agreed = agree_to(ana, "h");
  ASSERT_TRUE(agreed);
  now_ += 15min;
  EXPECT_EQ(people_in("evening"), 1);
  // The last session of two weeks is on Monday 7 December, 18:00 to 20:00 in New York.
  now_ = std::chrono::sys_days{std::chrono::year{2026} / 12 / 8} + 1h - 1s;
  EXPECT_EQ(people_in("evening"), 1);
  now_ += 1s;
  EXPECT_EQ(people_in("evening"), 0);
}

TEST_F(Agreeing, TwiceIsOnce) {
  (void)hold(ana, "h", propose(ana).version);
  const auto first = agree_to(ana, "h");
  now_ += 20min;
  EXPECT_EQ(*agree_to(ana, "h"), *first);
}

TEST_F(Agreeing, IsTooLateWhenTheHoldIsOver) {
  (void)hold(ana, "h", propose(ana).version);
  now_ += 15min;
  for (const char* late : {"h", "other"}) {
    const auto refused = agree_to(ana, late);
    EXPECT_EQ(refused.error().fault, Fault::conflict) << late;
    EXPECT_EQ(refused.error().cause, hold_over) << late;
  }
}

TEST_F(Agreeing, ToAnotherPlanGivesBackTheSeatsOfTheFirst) {
  (void)hold(ana, "1", propose(ana).version);
  (void)agree_to(ana, "1");
  put_timetable(timetable_with_seats(0), care::Version{1});
  (void)hold(ana, "2", propose(ana).version);
  ASSERT_TRUE(agree_to(ana, "2"));
  EXPECT_EQ(people_in("evening"), 0);
  EXPECT_EQ(people_in("noon"), 1);
}

TEST_F(Agreeing, WhoHasASeatIsNotInHerOwnWay) {
  (void)hold(ana, "1", propose(ana).version);
  (void)agree_to(ana, "1");
  EXPECT_THAT(propose(ana).json, HasSubstr(R"("offerings": [{"id": "evening")"));
  EXPECT_TRUE(hold(ana, "2", propose(ana).version));
  EXPECT_EQ(people_in("evening"), 1);
}

/// Everyone grabs at the same moment, on a real database.
TEST_F(Holding, TheLastSeatHasOneTakerHoweverManyReachForIt) {
  const store::TemporaryFolder folder;
  store_ = *store::sqlite_store(folder / "meanwhile.db");
  Desk desk{*store_};
  constexpr int takers = 8, rounds = 10;
  {
    const auto unit = *desk.change(by(store::staff));
    (void)unit->put_timetable(timetable_with_seats(1), care::Version::none);
    (void)unit->commit();
  }
  std::vector<ClientId> people;
  std::vector<care::Version> proposals;
  for (int i = 0; i < takers; ++i) {
    const ClientId id{"taker-" + std::to_string(i)};
    const auto unit = *desk.change(by(id));
    (void)unit->put_life(id, life_of(id), care::Version::none);
    (void)unit->commit();
    people.push_back(id);
  }
  for (const ClientId& id : people)
    proposals.push_back(find_fit({id, 0, "", {}}, desk, by(id))->version);
  for (int round = 0; round < rounds; ++round, now_ += care::hold_lasts) {
    std::atomic<int> winners = 0;
    std::barrier start{takers};
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < people.size(); ++i)
      threads.emplace_back([&, i] {
        start.arrive_and_wait();
        const HoldSeats wish{people[i], care::HoldId{std::to_string(round)}, proposals[i],
                             "least-burden"};
        if (hold_seats(wish, desk, by(people[i]))) ++winners;
      });
    threads.clear();
    EXPECT_EQ(winners, 1) << "round " << round;
  }
}

}  // namespace
}  // namespace meanwhile::casework
