#include "planner/explain.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

constexpr auto minute = 1min;

const Access& onsite(const Explanation& slot) { return slot.access[0]; }
const Access& online(const Explanation& slot) { return slot.access[1]; }

TEST(Explain, NothingStandsAgainstAGroupThatIsFree) {
  const Asked asked;
  const auto slot = asked.answer();
  EXPECT_EQ(slot.sessions.size(), 4u);
  for (const Access& access : slot.access) {
    EXPECT_FALSE(access.barred());
    EXPECT_TRUE(access.clashes.empty());
  }
}

TEST(Explain, KnowsNoOfferingThatIsNotThere) {
  const Asked asked;
  for (const char* name : {"", "da", "day#1", "day#", "#"})
    EXPECT_TRUE(explain(asked.programme, asked.person, name).empty()) << name;
}

TEST(Explain, AnEventThatBeganLongAgoStandsInTheWay) {
  // Until Wednesday of week 1 at 10:01: on site two sessions of four, for client and companion
  // alike.
  life::LifeEntry away = every_day("away", 0h, 1h);
  away.when = life::Dated{
      {{time::Instant{(monday - std::chrono::days{25}).time_since_epoch()},
        time::Instant{(monday + std::chrono::days{2}).time_since_epoch()} + 10h + 1min}}};
  Asked own;
  own.person.life = {away};
  EXPECT_EQ(onsite(own.answer()).clashes.size(), 2u);
  Asked companions;
  companions.person.companions = {{.id = CompanionId{"partner"},
                                   .attends = {programme::Kind::group},
                                   .travel = {{SiteId{"main"}, 20min}},
                                   .life = {away}}};
  EXPECT_EQ(onsite(companions.answer()).clashes.size(), 2u);
}

TEST(Explain, TakesMeetingsOneByOneWhereTheyAreJoinedSo) {
  Asked asked;
  asked.offering().join = programme::Join::any;
  const auto both = explain(asked.programme, asked.person, "day");
  ASSERT_EQ(both.size(), 2u);
  const auto second = explain(asked.programme, asked.person, "day#2");
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].slot.id, OfferingId{"day#2"});
  EXPECT_EQ(second[0].sessions.size(), 2u);
  EXPECT_EQ(second[0].sessions[0].date, monday + std::chrono::days{2});
  EXPECT_TRUE(explain(asked.programme, asked.person, "day#3").empty());
}

TEST(Explain, NamesEveryBarrierByItsModality) {
  using enum Barrier;
  using Barriers = std::vector<Barrier>;
  const struct {
    const char* about;
    void (*change)(Asked&);
    Barriers onsite, online;
  } rows[] = {
      {"no modality", [](Asked& a) { a.offering().online = false; }, {}, {not_offered}},
      {"declined", [](Asked& a) { a.person.client.online = false; }, {}, {declined}},
      {"no way", [](Asked& a) { a.person.client.travel.clear(); }, {out_of_reach}, {}},
      {"state", [](Asked& a) { a.offering().audience.states = {{"NJ"}}; }, {}, {wrong_state}},
      {"licence", [](Asked& a) { a.person.client.state = "NJ"; }, {}, {no_licence}},
      {"age",
       [](Asked& a) {
         a.offering().audience.ages = {13, 17};
       },
       {age},
       {age}},
      {"words",
       [](Asked& a) { a.offering().audience.languages = {{"es"}}; },
       {language},
       {language}},
      {"seats", [](Asked& a) { a.offering().seats = 0; }, {full}, {full, online_full}},
      {"online seats", [](Asked& a) { a.offering().online_seats = 0; }, {}, {online_full}},
      {"before",
       [](Asked& a) { a.module().requires_completed = {ModuleId{"intro"}}; },
       {requires_module},
       {requires_module}},
      {"over",
       [](Asked& a) { a.offering().until = monday - std::chrono::days{1}; },
       {never_meets},
       {never_meets}},
  };
  for (const auto& row : rows) {
    Asked asked;
    row.change(asked);
    const auto slot = asked.answer();
    EXPECT_EQ(onsite(slot).barriers, row.onsite) << row.about;
    EXPECT_EQ(online(slot).barriers, row.online) << row.about;
  }
}

TEST(Explain, TellsTheLessonWhereTheJoiningWeekDoesNotAdmit) {
  Asked asked;
  asked.module().entry = programme::Entry::cycle;
  asked.module().lessons = 3;
  asked.offering().from = monday - std::chrono::weeks{2};
  auto slot = asked.answer();
  ASSERT_TRUE(slot.joining);
  EXPECT_EQ(slot.joining->monday, monday);
  EXPECT_EQ(slot.joining->lesson, 3);
  EXPECT_EQ(onsite(slot).barriers, std::vector{Barrier::entry_week});

  asked.offering().from = monday - std::chrono::weeks{3};  // lesson 1 again
  slot = asked.answer();
  EXPECT_FALSE(slot.joining);
  EXPECT_FALSE(onsite(slot).barred());
}

TEST(Explain, AnEntryIsBehindWhoHasEntered) {
  Asked asked;
  asked.module().entry = programme::Entry::cohort;
  asked.offering().from = monday - std::chrono::weeks{2};
  EXPECT_EQ(onsite(asked.answer()).barriers, std::vector{Barrier::entry_week});
  asked.person.entered = {OfferingId{"other"}};
  EXPECT_TRUE(onsite(asked.answer()).barred());
  asked.person.entered = {OfferingId{"day"}};
  EXPECT_FALSE(onsite(asked.answer()).barred());
}

TEST(Explain, NamesWhatIsInTheWayAndOfWhat) {
  // the way     09:40–10:00        13:00–13:20
  // sessions           10:00–13:00
  const struct {
    time::Minutes start, end;
    std::optional<Part> onsite, online;
  } rows[] = {
      {8h, 9h + 40min, {}, {}},
      {8h, 9h + 40min + minute, Part::way_there, {}},
      {8h, 10h, Part::way_there, {}},
      {8h, 10h + minute, Part::session, Part::session},
      {11h, 12h, Part::session, Part::session},
      {13h - minute, 15h, Part::session, Part::session},
      {13h, 15h, Part::way_back, {}},
      {13h + 20min - minute, 15h, Part::way_back, {}},
      {13h + 20min, 15h, {}, {}},
  };
  for (const auto& row : rows) {
    Asked asked;
    asked.person.life = {every_day("job", row.start, row.end)};
    const auto slot = asked.answer();
    const auto part = [](const Access& access) {
      return access.clashes.empty() ? std::nullopt
                                    : std::optional{access.clashes[0].in_the_way.at(0).part};
    };
    EXPECT_EQ(part(onsite(slot)), row.onsite) << row.start.count() << " " << row.end.count();
    EXPECT_EQ(part(online(slot)), row.online) << row.start.count() << " " << row.end.count();
  }
}

TEST(Explain, LeavesSoftTimeAlone) {
  Asked asked;
  asked.person.life = {every_day("lunch", 12h, 13h)};
  asked.person.life[0].firm = false;
  EXPECT_TRUE(onsite(asked.answer()).clashes.empty());
}

TEST(Explain, ARestIsInTheWayToo) {
  Asked asked;
  asked.person.life = {every_day("night", 0h, 6h)};
  asked.person.life[0].rest = 5h;
  const auto slot = asked.answer();
  ASSERT_EQ(online(slot).clashes.size(), 4u);
  EXPECT_EQ(online(slot).clashes[0].in_the_way[0].span.length(), 11h);
}

TEST(Explain, CompanionsMustBeFreeForTheKindsTheyComeTo) {
  Asked asked;
  life::Companion partner;
  partner.id = CompanionId{"partner"};
  partner.attends = {programme::Kind::family};
  partner.life = {every_day("shop", 11h, 12h)};
  asked.person.companions = {partner};
  EXPECT_TRUE(online(asked.answer()).clashes.empty());

  asked.offering().kind = programme::Kind::family;
  const auto slot = asked.answer();
  EXPECT_EQ(onsite(slot).barriers, std::vector{Barrier::companion_out_of_reach});
  EXPECT_TRUE(onsite(slot).clashes.empty());
  ASSERT_EQ(online(slot).clashes.size(), 4u);
  const InTheWay& one = online(slot).clashes[0].in_the_way.at(0);
  EXPECT_EQ(one.companion->id, CompanionId{"partner"});
  EXPECT_EQ(one.entry->id, LifeId{"shop"});
}

TEST(Explain, ACancelledSessionNeitherClashesNorCounts) {
  Asked asked;
  asked.programme.closed_dates = {monday};
  asked.person.life = {every_day("job", 11h, 12h)};
  const auto slot = asked.answer();
  EXPECT_EQ(slot.sessions.size(), 4u);
  EXPECT_EQ(online(slot).clashes.size(), 3u);
}

TEST(Explain, AMaximumThatTheGroupExceedsByItselfBarsIt) {
  const struct {
    const char* about;
    void (*limit)(programme::Dose&, int);
    int enough;
    Maximum maximum;
  } rows[] = {
      {"hours", [](auto& dose, int n) { dose.most_minutes = time::Minutes{n}; }, 360,
       Maximum::week_credit},
      {"days", [](auto& dose, int n) { dose.most_days = n; }, 2, Maximum::week_days},
      {"day", [](auto& dose, int n) { dose.most_minutes_per_day = time::Minutes{n}; }, 180,
       Maximum::day_length},
  };
  for (const auto& row : rows) {
    Asked asked;
    row.limit(asked.dose(), row.enough);
    EXPECT_FALSE(onsite(asked.answer()).barred()) << row.about;
    row.limit(asked.dose(), row.enough - 1);
    const auto slot = asked.answer();
    ASSERT_FALSE(onsite(slot).excesses.empty()) << row.about;
    EXPECT_TRUE(onsite(slot).barred());
    EXPECT_EQ(onsite(slot).excesses[0], (Excess{row.maximum, monday, row.enough, row.enough - 1}));
  }
}

TEST(Explain, WellnessAndSessionsThatClashExceedNoHours) {
  Asked asked;
  asked.dose().most_minutes = 1h;
  asked.module().counts = programme::Counts::wellness;
  EXPECT_FALSE(onsite(asked.answer()).barred());
  asked.module().counts = programme::Counts::clinical;
  EXPECT_TRUE(onsite(asked.answer()).barred());
  asked.person.life = {every_day("job", 11h, 12h)};
  EXPECT_FALSE(onsite(asked.answer()).barred());
}

}  // namespace
}  // namespace meanwhile::planner
