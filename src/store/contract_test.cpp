// What every back end promises, written once. A new one is one more line in INSTANTIATE.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "store/contract_for_tests.hpp"

namespace meanwhile::store {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using care::Seat;
using care::Version;
using programme::Modality;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(Contract, ADocumentIsThereOnceItIsCommitted) {
  {
    auto unit = *store_->begin({herself, now_, Errand::Intent::change});
    EXPECT_EQ(*unit->put_life(ana, "{}", Version::none), Version{1});
    EXPECT_EQ(**unit->life(ana), (Document{"{}", Version{1}}));  // sees its own changes
    EXPECT_EQ(*look(herself)->life(ana), std::nullopt);
  }
  EXPECT_EQ(*look(herself)->life(ana), std::nullopt);  // it was never committed
  change(herself, [](UnitOfWork& unit) { (void)unit.put_life(ana, "{}", Version::none); });
  EXPECT_EQ(**look(herself)->life(ana), (Document{"{}", Version{1}}));
  EXPECT_EQ(*look(herself)->proposal(ana), std::nullopt);  // another sheet
}

TEST_P(Contract, OnlyTheVersionThatIsThereCanBeReplaced) {
  change(herself, [](UnitOfWork& unit) {
    EXPECT_EQ(unit.put_life(ana, "x", Version{1}).error().fault, Fault::conflict);
    EXPECT_EQ(*unit.put_life(ana, "a", Version::none), Version{1});
    EXPECT_EQ(unit.put_life(ana, "x", Version::none).error().fault, Fault::conflict);
    EXPECT_EQ(*unit.put_life(ana, "b", Version{1}), Version{2});
    EXPECT_EQ(unit.put_life(ana, "x", Version{1}).error().fault, Fault::conflict);
    EXPECT_EQ(unit.put_life(ana, "x", Version{3}).error().fault, Fault::conflict);
  });
  EXPECT_EQ(**look(herself)->life(ana), (Document{"b", Version{2}}));
}

TEST_P(Contract, AUnitThatLooksSeesOneState) {
  change(herself, [](UnitOfWork& unit) { (void)unit.put_life(ana, "a", Version::none); });
  const auto unit = look(herself);
  EXPECT_EQ((**unit->life(ana)).json, "a");
  change(herself, [](UnitOfWork& other) { (void)other.put_life(ana, "b", Version{1}); });
  EXPECT_EQ((**unit->life(ana)).json, "a");
  EXPECT_EQ((**look(herself)->life(ana)).json, "b");
}

TEST_P(Contract, WhoOnlyLooksCannotWrite) {
  EXPECT_THROW((void)look(herself)->put_life(ana, "a", Version::none), Bug);
}

TEST_P(Contract, CalendarsGoByTheirName) {
  const Calendar file{"a.ics", std::nullopt, "one"},
      subscribed{"b.ics", "https://example.org/b", "two", now_};
  change(herself, [&](UnitOfWork& unit) {
    (void)unit.put_calendar(ana, subscribed);
    (void)unit.put_calendar(ana, {"a.ics", std::nullopt, "zero"});
    (void)unit.put_calendar(ana, file);
    (void)unit.remove_calendar(ana, "none.ics");
  });
  EXPECT_THAT(*look(herself)->calendars(ana), ElementsAre(file, subscribed));
  change(herself, [](UnitOfWork& unit) { (void)unit.remove_calendar(ana, "a.ics"); });
  EXPECT_THAT(*look(herself)->calendars(ana), ElementsAre(subscribed));
}

TEST_P(Contract, AHoldEndsByTheClock) {
  hold(ana, {evening});
  EXPECT_THAT(claims(), ElementsAre(held(ana, evening)));
  now_ += 15min - 1s;
  EXPECT_TRUE(look(herself)->hold(ana)->has_value());
  EXPECT_THAT(claims({evening.slot}), ElementsAre(held(ana, evening)));
  now_ += 1s;
  EXPECT_FALSE(look(herself)->hold(ana)->has_value());
  EXPECT_THAT(claims(), IsEmpty());
  EXPECT_THAT(claims({evening.slot}), IsEmpty());
}

TEST_P(Contract, AHoldReplacesTheOneBefore) {
  hold(ana, {evening, visit});
  hold(ana, {noon});
  EXPECT_THAT(claims(), ElementsAre(held(ana, noon)));
  change(herself, [](UnitOfWork& unit) { (void)unit.let_go(ana); });
  EXPECT_THAT(claims(), IsEmpty());
  EXPECT_FALSE(look(herself)->hold(ana)->has_value());
}

TEST_P(Contract, TheFirstHoldThatEndsIsToldOfEveryones) {
  const auto first_end = [&] { return *look({})->first_hold_end(); };
  EXPECT_EQ(first_end(), std::nullopt);
  hold(ana, {evening}, 15min);
  hold(bo, {noon}, 10min);
  EXPECT_EQ(first_end(), first_moment + 10min);
  now_ += 10min;
  EXPECT_EQ(first_end(), first_moment + 15min);
  change(herself, [](UnitOfWork& unit) { (void)unit.let_go(ana); });
  EXPECT_EQ(first_end(), std::nullopt);
}

TEST_P(Contract, AgreeingEndsTheHoldAndKeepsTheSeats) {
  hold(ana, {evening, visit});
  EXPECT_EQ(*agree(ana, {evening, visit}), Version{1});
  EXPECT_FALSE(look(herself)->hold(ana)->has_value());
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, evening), agreed(ana, visit)));
  const care::AgreedPlan expected{care::HoldId{"h"}, "{}", now_, now_ + 24h, Version{1}};
  EXPECT_EQ(**look(herself)->agreed(ana), expected);
}

TEST_P(Contract, AgreeingAnewReplacesTheSeatsOfWhatWasSeen) {
  (void)agree(ana, {evening});
  EXPECT_EQ(agree(ana, {noon}).error().fault, Fault::conflict);
  EXPECT_EQ(agree(ana, {noon}, Version{2}).error().fault, Fault::conflict);
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, evening)));
  EXPECT_EQ(*agree(ana, {noon}, Version{1}), Version{2});
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, noon)));
}

TEST_P(Contract, WhatSomeoneHoldsBesideHerPlanIsCountedWithIt) {
  (void)agree(ana, {evening});
  hold(ana, {evening, noon});
  EXPECT_THAT(claims(), ElementsAre(held(ana, evening), agreed(ana, evening), held(ana, noon)));
  now_ += 15min;
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, evening)));
}

TEST_P(Contract, SeatsAreFreeWhenThePlanIsOver) {
  (void)agree(ana, {evening});
  now_ += 24h;
  EXPECT_THAT(claims(), IsEmpty());
  EXPECT_TRUE(look(herself)->agreed(ana)->has_value());
}

TEST_P(Contract, ClaimsCanBeAskedForBySlot) {
  hold(ana, {evening, visit});
  hold(bo, {noon, evening});
  EXPECT_THAT(claims({noon.slot}), ElementsAre(held(bo, noon)));
  EXPECT_THAT(claims({evening.slot, noon.slot}),
              ElementsAre(held(ana, evening), held(ana, visit), held(bo, evening), held(bo, noon)));
  EXPECT_THAT(claims({OfferingId{"none"}}), IsEmpty());
}

TEST_P(Contract, AVisitTakesItsSeatUntilItBegins) {
  const care::Absence absence{care::AbsenceId{"1"}, noon.slot, {session, session + 2h}, visit};
  now_ = *visit.visit - 1s;
  (void)agree(ana, {visit});
  change(privacy::client_herself(bo),
         [&](UnitOfWork& unit) { (void)unit.put_absence(bo, absence); });
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, visit), agreed(bo, visit)));
  EXPECT_THAT(claims({visit.slot}), ElementsAre(agreed(ana, visit), agreed(bo, visit)));
  now_ += 1s;
  EXPECT_THAT(claims(), IsEmpty());
  EXPECT_THAT(claims({visit.slot}), IsEmpty());
}

TEST_P(Contract, AnAbsenceTakesTheSeatOfItsMakeUp) {
  const care::Absence later{
      care::AbsenceId{"1"}, evening.slot, {session + 168h, session + 170h}, std::nullopt};
  const care::Absence sooner{care::AbsenceId{"2"}, evening.slot, {session, session + 2h}, visit};
  change(herself, [&](UnitOfWork& unit) {
    (void)unit.put_absence(ana, later);
    (void)unit.put_absence(
        ana, {care::AbsenceId{"2"}, noon.slot, {session, session + 2h}, std::nullopt});
    (void)unit.put_absence(ana, sooner);
  });
  EXPECT_THAT(*look(herself)->absences(ana), ElementsAre(sooner, later));
  EXPECT_THAT(claims(), ElementsAre(agreed(ana, visit)));
  EXPECT_THAT(claims({visit.slot}), ElementsAre(agreed(ana, visit)));
  change(herself, [&](UnitOfWork& unit) { (void)unit.remove_absence(ana, sooner.id); });
  EXPECT_THAT(*look(herself)->absences(ana), ElementsAre(later));
  EXPECT_THAT(claims(), IsEmpty());
}

TEST_P(Contract, AStampNamesTheVersionsOfAllThatIsHers) {
  EXPECT_EQ(*look(herself)->stamp(ana), Stamp{});
  change(staff, [](UnitOfWork& unit) { (void)unit.put_timetable("{}", Version::none); });
  change(herself, [](UnitOfWork& unit) {
    (void)unit.put_life(ana, "a", Version::none);
    (void)unit.put_life(ana, "b", Version{1});
    (void)unit.put_proposal(ana, "c", Version::none);
  });
  (void)agree(ana, {evening});
  EXPECT_EQ(*look(herself)->stamp(ana), (Stamp{Version{1}, Version{2}, Version{1}, Version{1}}));
  const care::Absence absence{care::AbsenceId{"1"}, evening.slot, {session, session + 2h}, {}};
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_absence(ana, absence); });
  EXPECT_EQ(look(herself)->stamp(ana)->agreed, Version{2});
  change(herself, [&](UnitOfWork& unit) { (void)unit.remove_absence(ana, absence.id); });
  EXPECT_EQ(look(herself)->stamp(ana)->agreed, Version{3});
  EXPECT_EQ(*look(staff)->stamp(ana), (Stamp{Version{1}, {}, {}, Version{3}}));
  EXPECT_EQ(*look({})->stamp(ana), Stamp{Version{1}});
}

TEST_P(Contract, EveryoneIsWhoeverHasALifeAndToldToStaffAlone) {
  for (const ClientId& who : {bo, ana})
    change(privacy::client_herself(who),
           [&](UnitOfWork& unit) { (void)unit.put_life(who, "{}", Version::none); });
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_proposal(ana, "{}", Version::none); });
  EXPECT_THAT(*look(staff)->everyone(), ElementsAre(ana, bo));
  EXPECT_THAT(*look(privacy::programme_for(staff))->everyone(), ElementsAre(ana, bo));
  for (const auto& other : {herself, privacy::Actor{}})
    EXPECT_THAT(*look(other)->everyone(), IsEmpty());
}

TEST_P(Contract, WhatNobodyCouldFitIsToldWithoutNames) {
  time::WeekHours evenings, noon;
  evenings.set(18);
  noon.set(167);
  const auto put = [&](const ClientId& who, const std::optional<time::WeekHours>& free) {
    change(privacy::client_herself(who),
           [&](UnitOfWork& unit) { (void)unit.put_unmet(who, free); });
  };
  put(ana, noon);
  put(ana, evenings);
  put(bo, noon);
  EXPECT_THAT(*look(staff)->unmet(), ElementsAre(evenings, noon));
  EXPECT_THAT(*look(herself)->unmet(), IsEmpty());
  put(ana, std::nullopt);
  EXPECT_THAT(*look(staff)->unmet(), ElementsAre(noon));
}

TEST_P(Contract, AFeedIsFoundByItsSecretUntilItIsReplacedOrRevoked) {
  const Digest first{"1"}, second{"2"};
  const auto found = [&](const Digest& secret) { return *look(herself)->feed_of(secret); };
  const Feed plain{ana, std::nullopt}, spanish{ana, "es"};
  EXPECT_FALSE(*look(herself)->has_feed(ana));
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_feed(spanish, first); });
  EXPECT_TRUE(*look(herself)->has_feed(ana));
  EXPECT_EQ(found(first), spanish);
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_feed(plain, second); });
  EXPECT_EQ(found(first), std::nullopt);
  EXPECT_EQ(found(second), plain);
  change(herself, [](UnitOfWork& unit) { (void)unit.remove_feed(ana); });
  EXPECT_EQ(found(second), std::nullopt);
  EXPECT_FALSE(*look(herself)->has_feed(ana));
}

TEST_P(Contract, ASignInLastsUntilItsTime) {
  const Digest secret{"s"};
  change({}, [&](UnitOfWork& unit) { (void)unit.put_sign_in(secret, {staff, now_ + 1h}); });
  EXPECT_EQ(*look({})->sign_in(Digest{"t"}), std::nullopt);
  now_ += 1h - 1s;
  EXPECT_EQ(*look({})->sign_in(secret), (SignIn{staff, first_moment + 1h}));
  now_ += 1s;
  EXPECT_EQ(*look({})->sign_in(secret), std::nullopt);
  now_ = first_moment;
  change({}, [&](UnitOfWork& unit) { (void)unit.remove_sign_in(secret); });
  EXPECT_EQ(*look({})->sign_in(secret), std::nullopt);
}

TEST_P(Contract, TextsComeBackByteByByte) {
  const std::string odd = "\0 \xf0\x9f\x8c\xbb 'x'; DROP TABLE seat; --\r\n"s;
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_life(ana, odd, Version::none); });
  EXPECT_EQ((**look(herself)->life(ana)).json, odd);
}

TEST_P(Contract, ChangesTakeTurns) {
  change(staff, [](UnitOfWork& unit) { (void)unit.put_timetable("0", Version::none); });
  constexpr int each = 25;
  std::atomic<int> conflicts = 0;
  const auto count_up = [&] {
    for (int i = 0; i < each; ++i) {
      auto unit = *store_->begin({staff, now_, Errand::Intent::change});
      const Document seen = **unit->timetable();
      const auto put = unit->put_timetable(std::to_string(std::stoi(seen.json) + 1), seen.version);
      if (!put || !unit->commit()) ++conflicts;
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(count_up);
  threads.clear();
  EXPECT_EQ(conflicts, 0);
  EXPECT_EQ(**look(staff)->timetable(), (Document{"100", Version{101}}));
}

INSTANTIATE_TEST_SUITE_P(Store, Contract, testing::ValuesIn(stores_for_tests()), name_of);

}  // namespace
}  // namespace meanwhile::store
