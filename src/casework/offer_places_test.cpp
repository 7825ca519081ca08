#include "casework/offer_places.hpp"

#include <atomic>
#include <barrier>
#include <thread>

#include "casework/causes.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using store::ana;
using store::bo;
using testing::ElementsAre;

const ClientId cleo{"cleo"};

/// Only the evening group is there, full to begin with: who wants a plan has to wait for its seat.
class Offering : public World {
 protected:
  Offering() {
    admit(cleo);
    set_seats(0);
  }

  void set_seats(int evening) {
    std::string json = timetable_with_seats(evening);
    const std::string noon = R"("seats": 9)";
    json.replace(json.find(noon), noon.size(), R"("seats": 0)");
    put_timetable(json, version_);
    version_ = next(version_);
  }
  void wait(const ClientId& id) { ASSERT_TRUE(wait_for_place({id, {}}, desk_, by(id))); }
  void wait(const ClientId& id, int priority) {
    ASSERT_TRUE(wait_for_place({id, priority}, desk_, by(store::staff)));
  }
  std::string next_offer() {
    const auto offered = *places_.offer_next(now_);
    return offered ? offered->text() : "nobody";
  }
  std::optional<care::Hold> held(const ClientId& id) { return *(*desk_.look(by(id)))->hold(id); }
  care::HoldId offer_of(const ClientId& id) { return held(id).value().id; }
  void pass(const ClientId& id, PassOn::Until until = PassOn::Until::later) {
    ASSERT_TRUE(pass_on({id, offer_of(id), until}, desk_, by(id)));
  }
  std::vector<std::string> list() {
    const auto rows = *waiting_list(desk_, by(store::staff));
    std::vector<std::string> ids;
    for (const OnTheList& one : rows)
      ids.push_back(one.whose.text() + (one.offer ? " offered" : one.deciding ? " deciding" : ""));
    return ids;
  }

  care::Version version_{1};  // of the timetable
  OfferPlaces places_{desk_};
};

TEST_F(Offering, NobodyIsOfferedWhatIsNotFree) {
  wait(ana);
  EXPECT_EQ(next_offer(), "nobody");
  set_seats(1);
  EXPECT_EQ(next_offer(), "ana");
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_EQ(next_offer(), "nobody");
}

TEST_F(Offering, PriorityGoesBeforeDaysAndDaysBeforeIds) {
  wait(cleo);
  now_ += 24h;
  wait(ana);
  wait(bo, 2);
  EXPECT_THAT(list(), ElementsAre("bo", "cleo", "ana"));
  set_seats(3);
  EXPECT_EQ(next_offer(), "bo");
  EXPECT_EQ(next_offer(), "cleo");
  EXPECT_EQ(next_offer(), "ana");
  EXPECT_THAT(list(), ElementsAre("bo offered", "cleo offered", "ana offered"));
}

TEST_F(Offering, OfTheSamePriorityAndDayTheLeastBurdenDecides) {
  std::string near = life_of(bo);
  near.replace(near.find(R"("main": 20)"), 10, R"("main": 5)");
  {
    const auto unit = *desk_.change(by(bo));
    ASSERT_TRUE(unit->put_life(bo, near, care::Version{1}));
    ASSERT_TRUE(unit->commit());
  }
  wait(ana);
  wait(bo);
  set_seats(1);
  EXPECT_EQ(next_offer(), "bo");
}

TEST_F(Offering, LastsAsLongAsTheProgrammeSaysAndThenItIsTheNextOnesTurn) {
  wait(ana);
  now_ += 24h;
  wait(bo);
  set_seats(1);
  EXPECT_EQ(next_offer(), "ana");
  now_ += 24h - 1s;
  EXPECT_EQ(next_offer(), "nobody");
  now_ += 1s;
  EXPECT_EQ(next_offer(), "bo");
  EXPECT_THAT(list(), ElementsAre("ana", "bo offered"));  // her place is hers
}

TEST_F(Offering, EndsWhenItsFirstSessionBegins) {
  set_seats(1);
  // That is on Monday 30 November at 18:00 in New York.
  const care::Moment begins = std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + 23h;
  now_ = begins - 20h;
  wait(ana);
  ASSERT_EQ(next_offer(), "ana");
  EXPECT_EQ(held(ana)->until, begins);
}

TEST_F(Offering, WhoPassesItOnKeepsHerPlaceAndTheNextHasIt) {
  wait(ana);
  now_ += 24h;
  wait(bo);
  set_seats(1);
  EXPECT_EQ(next_offer(), "ana");
  pass(ana);
  EXPECT_EQ(next_offer(), "bo");
  pass(bo);
  EXPECT_EQ(next_offer(), "nobody");
  EXPECT_THAT(list(), ElementsAre("ana", "bo"));
}

TEST_F(Offering, WhatWasLetPassIsOfferedAgainAWeekAfterItsTime) {
  set_seats(1);
  now_ -= 24h * 7;
  wait(ana);
  EXPECT_EQ(next_offer(), "ana");
  pass(ana);
  now_ += 24h * 8 - 1s;
  EXPECT_EQ(next_offer(), "nobody");
  now_ += 1s;
  EXPECT_EQ(next_offer(), "ana");
}

TEST_F(Offering, WhatWasTurnedDownIsNotOfferedAgainUntilSheAsksForIt) {
  set_seats(1);
  now_ -= 24h * 14;
  wait(ana);
  EXPECT_EQ(next_offer(), "ana");
  pass(ana, PassOn::Until::for_good);
  now_ += 24h * 13;
  EXPECT_EQ(next_offer(), "nobody");
  ASSERT_TRUE(ask_anew(ana, desk_, by(ana)));
  EXPECT_EQ(next_offer(), "ana");
}

TEST_F(Offering, OtherGroupsAreOfferedAtOnceToWhoTurnsSomeDownAndADayLaterToWhoLetsThemPass) {
  put_timetable(timetable_with_seats(1), version_);
  wait(ana);
  wait(bo);
  EXPECT_EQ(next_offer(), "ana");
  EXPECT_EQ(people_in("evening"), 1);
  pass(ana);
  EXPECT_EQ(next_offer(), "bo");
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_EQ(next_offer(), "nobody");
  pass(bo, PassOn::Until::for_good);
  EXPECT_EQ(next_offer(), "bo");
  EXPECT_EQ(people_in("noon"), 1);
  ASSERT_TRUE(stop_waiting(bo, desk_, by(bo)));
  now_ += let_be;
  EXPECT_EQ(next_offer(), "ana");
  EXPECT_EQ(people_in("evening"), 0);
  EXPECT_EQ(people_in("noon"), 1);
}

TEST_F(Offering, AcceptedInTimeIsAPlanAndTheListIsLeft) {
  wait(ana);
  set_seats(1);
  ASSERT_EQ(next_offer(), "ana");
  const care::HoldId offer = offer_of(ana);
  ASSERT_TRUE(agree({ana, offer}, desk_, by(ana)));
  EXPECT_THAT(list(), testing::IsEmpty());
  EXPECT_EQ(wait_for_place({ana, {}}, desk_, by(ana)).error().cause, has_plan);
  EXPECT_TRUE(agree({ana, offer}, desk_, by(ana)));  // again is once
}

TEST_F(Offering, AcceptedTooLateIsRefusedAlsoWhenAnotherOfferCame) {
  wait(ana);
  set_seats(1);
  ASSERT_EQ(next_offer(), "ana");
  const care::HoldId first = offer_of(ana);
  now_ += 24h;
  EXPECT_EQ(agree({ana, first}, desk_, by(ana)).error().cause, hold_over);
  put_timetable(timetable_with_seats(0), version_);  // now there is room at noon
  EXPECT_EQ(next_offer(), "nobody");                 // who said nothing is let be for a day
  now_ += let_be;
  ASSERT_EQ(next_offer(), "ana");
  EXPECT_EQ(agree({ana, first}, desk_, by(ana)).error().cause, hold_over);
  EXPECT_TRUE(agree({ana, offer_of(ana)}, desk_, by(ana)));
}

TEST_F(Offering, WhoHoldsSeatsByHerselfIsLeftToDecide) {
  put_timetable(timetable_with_seats(1), version_);
  wait(ana);
  ASSERT_TRUE(hold(ana, "h", propose(ana).version));
  EXPECT_EQ(next_offer(), "nobody");
  EXPECT_THAT(list(), ElementsAre("ana deciding"));
  now_ += care::hold_lasts;
  EXPECT_EQ(next_offer(), "ana");
}

TEST_F(Offering, WhoLeavesTheListGivesBackWhatSheWasOffered) {
  wait(ana);
  wait(bo);
  set_seats(1);
  ASSERT_EQ(next_offer(), "ana");
  ASSERT_TRUE(stop_waiting(ana, desk_, by(store::staff)));
  EXPECT_EQ(next_offer(), "bo");
  EXPECT_THAT(list(), ElementsAre("bo offered"));
}

TEST_F(Offering, AskingAgainKeepsTheDaySinceWhichSheWaits) {
  wait(ana);
  const care::Moment first = now_;
  now_ += 24h;
  wait(ana, 3);
  const auto again = *wait_for_place({ana, {}}, desk_, by(ana));
  EXPECT_EQ(again.since, first);
  EXPECT_EQ(again.priority, 3);
}

TEST_F(Offering, PriorityIsForStaffAndTheListToo) {
  EXPECT_EQ(wait_for_place({ana, 5}, desk_, by(ana)).error().fault, Fault::forbidden);
  EXPECT_EQ(waiting_list(desk_, by(ana)).error().fault, Fault::forbidden);
  EXPECT_EQ(wait_for_place({ana, {}}, desk_, by(bo)).error().fault, Fault::not_found);
  EXPECT_EQ(wait_for_place({ClientId{"nobody"}, 1}, desk_, by(store::staff)).error().fault,
            Fault::not_found);
}

/// Two servers offer on one database, with seats for fewer than wait, and some agree meanwhile.
TEST_F(Offering, ByManyAtOnceGivesNoSeatTwice) {
  const store::TemporaryFolder folder;
  store_ = *store::sqlite_store(folder / "meanwhile.db");
  Desk desk{*store_};
  constexpr int waiting = 8, seats = 5, servers = 4;
  {
    const auto unit = *desk.change(by(store::staff));
    std::string json = timetable_with_seats(seats);
    json.replace(json.find(R"("seats": 9)"), 10, R"("seats": 0)");
    (void)unit->put_timetable(json, care::Version::none);
    (void)unit->commit();
  }
  std::vector<ClientId> people;
  for (int i = 0; i < waiting; ++i) {
    people.emplace_back("waits-" + std::to_string(i));
    {
      const auto unit = *desk.change(by(people.back()));
      (void)unit->put_life(people.back(), life_of(people.back()), care::Version::none);
      (void)unit->commit();
    }
    (void)wait_for_place({people.back(), {}}, desk, by(people.back()));
  }
  std::atomic<int> offered = 0;
  {
    std::barrier start{servers};
    std::vector<std::jthread> threads;
    for (int i = 0; i < servers; ++i)
      threads.emplace_back([&] {
        OfferPlaces places{desk};
        start.arrive_and_wait();
        for (;;) {
          const auto next = places.offer_next(now_);
          if (!next) continue;  // someone was quicker
          if (!*next) return;
          ++offered;
          const auto hold = *(*desk.look(by(**next)))->hold(**next);
          if (offered % 2 == 0) (void)agree({**next, hold->id}, desk, by(**next));
        }
      });
  }
  EXPECT_EQ(offered, seats);
  const std::vector slots{OfferingId{"evening"}};
  const auto claims = *(*desk.look(by(store::staff)))->claims(slots);
  EXPECT_EQ(care::occupancy(claims, {})[slots.front()].seats, seats);
}

}  // namespace
}  // namespace meanwhile::casework
