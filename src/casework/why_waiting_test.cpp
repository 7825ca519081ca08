#include "casework/why_waiting.hpp"

#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using store::ana;
using store::bo;

/// Ana waits. Both groups have so many seats, and others have them or wait beside her.
class Why : public World {
 protected:
  struct Others {
    std::vector<std::string> waiting;
    std::vector<std::string> seated;  // in the evening group
    int priority = 1;                 // of those who wait
    std::string travel = "20";        // of all of them
  };

  static std::string timetable(int evening, int noon) {
    std::string json = timetable_with_seats(evening);
    json.replace(json.find(R"("seats": 9)"), 10, R"("seats": )" + std::to_string(noon));
    return json;
  }

  /// What ana is told in a world of her own, among these others.
  WhyWaiting told(const Others& others, int evening, int noon = 0) {
    const auto store = store::memory_store();
    Desk desk{*store};
    const auto work = [&](const privacy::Actor& actor, auto change) {
      const auto unit = *desk.change(by(actor));
      change(*unit);
      ASSERT_TRUE(unit->commit());
    };
    work(store::staff, [&](auto& unit) {
      ASSERT_TRUE(unit.put_timetable(timetable(evening, noon), care::Version::none));
    });
    const auto admit_here = [&](const std::string& id, const std::string& travel) {
      std::string life = life_of(ClientId{id});
      life.replace(life.find(R"("main": 20)"), 10, R"("main": )" + travel);
      work(privacy::client_herself(ClientId{id}), [&](auto& unit) {
        ASSERT_TRUE(unit.put_life(ClientId{id}, life, care::Version::none));
      });
    };
    admit_here("ana", "20");
    for (const std::string& id : others.seated) {
      admit_here(id, others.travel);
      const std::vector seats{store::evening};
      work(privacy::client_herself(ClientId{id}), [&](auto& unit) {
        ASSERT_TRUE(unit.put_hold(ClientId{id}, {care::HoldId{"h"}, "{}", now_ + 15min}, seats));
      });
    }
    for (const std::string& id : others.waiting) {
      admit_here(id, others.travel);
      EXPECT_TRUE(wait_for_place({ClientId{id}, others.priority}, desk, by(store::staff)));
    }
    EXPECT_TRUE(wait_for_place({ana, {}}, desk, by(ana)));
    return *why_waiting(ana, desk, by(ana));
  }

  static std::vector<std::string> people(int count) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i) all.push_back("person-" + std::to_string(i));
    return all;
  }
};

TEST_F(Why, SaysWhetherASeatIsMissingOrTimeIs) {
  const WhyWaiting full = told({}, 0);
  EXPECT_FALSE(full.fits_now);
  EXPECT_TRUE(full.fits_ever);
  EXPECT_EQ(full.full, 2);
  const WhyWaiting open = told({}, 1);
  EXPECT_TRUE(open.fits_now);
  EXPECT_EQ(open.full, 1);
}

TEST_F(Why, CountsDaysOnTheProgrammesCalendar) {
  ASSERT_TRUE(wait_for_place({ana, 4}, desk_, by(store::staff)));
  now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 5h;  // midnight in New York
  EXPECT_EQ(why_waiting(ana, desk_, by(ana))->days, 2);
  now_ -= 1s;
  EXPECT_EQ(why_waiting(ana, desk_, by(ana))->days, 1);
  EXPECT_EQ(why_waiting(ana, desk_, by(ana))->priority, 4);
}

TEST_F(Why, IsNoFinerThanTheFirstFiveTenTwentyFiftyAHundred) {
  const std::vector<std::pair<int, int>> rows{{0, 5},   {4, 5},   {5, 10},   {9, 10},
                                              {10, 20}, {20, 50}, {50, 100}, {100, 200}};
  for (const auto& [before_her, bound] : rows)
    EXPECT_EQ(told({.waiting = people(before_her), .seated = {}, .priority = 2}, 0).among_first,
              bound)
        << before_her;
}

TEST_F(Why, OneWhoComesOrGoesIsNotSeen) {
  const WhyWaiting alone = told({}, 0);
  for (int others = 1; others < 5; ++others)
    EXPECT_EQ(told({.waiting = people(others), .seated = {}, .priority = 5}, 0), alone) << others;
}

TEST_F(Why, TellsNothingOfWhoTheOthersAreOrHowTheyLive) {
  const WhyWaiting one = told({.waiting = {"bo", "cleo"}, .seated = {"dee"}}, 1);
  EXPECT_EQ(told({.waiting = {"dee", "eve"}, .seated = {"bo"}}, 1), one);
  EXPECT_EQ(told({.waiting = {"bo", "cleo"}, .seated = {"dee"}, .travel = "90"}, 1), one);
  EXPECT_EQ(told({.waiting = {"bo", "cleo"}, .seated = {"dee"}, .priority = 5}, 1), one);
}

TEST_F(Why, ASeatThatIsGoneLooksTheSameWhoeverHasItAndHowever) {
  const WhyWaiting never_there = told({}, 0);
  EXPECT_EQ(told({.waiting = {}, .seated = {"dee"}}, 1), never_there);
  EXPECT_EQ(told({.waiting = {}, .seated = {"bo", "cleo"}}, 2), never_there);
}

TEST_F(Why, IsForHerselfAlone) {
  ASSERT_TRUE(wait_for_place({ana, {}}, desk_, by(ana)));
  EXPECT_EQ(why_waiting(ana, desk_, by(bo)).error().fault, Fault::not_found);
  EXPECT_EQ(why_waiting(ana, desk_, by(store::staff)).error().fault, Fault::not_found);
  EXPECT_EQ(why_waiting(bo, desk_, by(bo)).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace meanwhile::casework
