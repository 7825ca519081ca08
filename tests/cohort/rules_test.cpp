#include "oracle/cohort_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_cohort.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const std::string first_monday = "2026-11-30T18:00:00-05:00";
const std::string second_monday = "2026-12-07T18:00:00-05:00";
const std::string first_wednesday = "2026-12-02T12:00:00-05:00";

object eve(const object& more) { return small_offering("eve", "MO", "18:00", "19:00", more); }
object noon(const object& more) { return small_offering("noon", "WE", "12:00", "13:00", more); }

object joins(const std::string& id, const std::string& modality) {
  return {{"id", id}, {"modality", modality}};
}

object usual(const std::string& id, const std::string& start, const std::string& modality) {
  return {{"offering", id}, {"start", start}, {"modality", modality}};
}

object make_up(object visit, const std::string& of, const std::string& start) {
  visit["makeUpOf"] = of;
  visit["makeUpFor"] = start;
  return visit;
}

object plan(const array& offerings, const array& sessions) {
  return {{"offerings", offerings}, {"sessions", sessions}};
}

/// The rules that the plans of c1, c2 … break, each with `more` in her document.
std::vector<std::string> broken(const object& programme, const std::vector<object>& plans,
                                const std::vector<object>& more) {
  std::vector<object> clients;
  Plans all;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    clients.push_back(
        small_client("c" + std::to_string(i + 1), 0, 2, i < more.size() ? more[i] : object{}));
    all.push_back(&plans[i]);
  }
  const auto facts = cohort_facts_of(programme, clients);
  return rules_broken(facts, use_of(facts, all));
}

const object on_mondays = plan({joins("eve", "onsite")}, {usual("eve", first_monday, "onsite"),
                                                          usual("eve", second_monday, "onsite")});
const object mondays_online =
    plan({joins("eve", "online")},
         {usual("eve", first_monday, "online"), usual("eve", second_monday, "online")});

TEST(CohortRules, TakenAndJoinedTogetherFillTheSeats) {
  const auto with = [](long taken) {
    return small_programme({eve({{"seats", 3}, {"taken", taken}})});
  };
  EXPECT_THAT(broken(with(1), {on_mondays, on_mondays}, {}), IsEmpty());
  EXPECT_THAT(broken(with(2), {on_mondays, on_mondays}, {}),
              ElementsAre("seats: too many in eve " + first_monday,
                          "seats: too many in eve " + second_monday));
}

TEST(CohortRules, AMeetingOfItsOwnHasItsOwnSeats) {
  const array meetings{object{{"day", "MO"}, {"start", "18:00"}, {"end", "19:00"}, {"taken", 1}},
                       object{{"day", "WE"}, {"start", "12:00"}, {"end", "13:00"}}};
  const auto programme = small_programme({eve(
      {{"join", "any"}, {"meetings", meetings}, {"seats", 2}, {"taken", 0}, {"minSeats", 3}})});
  const auto monday = plan({joins("eve#1", "onsite")}, {usual("eve#1", first_monday, "onsite")});
  const auto wednesday =
      plan({joins("eve#2", "onsite")}, {usual("eve#2", first_wednesday, "onsite")});
  EXPECT_THAT(
      broken(programme, {monday, monday, wednesday, wednesday}, {}),
      ElementsAre("seats: too many in eve#1 " + first_monday,
                  "seats: too many in eve#1 " + second_monday, "minSeats: too few in eve#2"));
}

TEST(CohortRules, WhoJoinedKeepsHerSeatOnADateThatSheMisses) {
  const auto programme = small_programme({eve({{"seats", 1}}), noon({})});
  const auto misses = plan({joins("eve", "onsite")}, {usual("eve", second_monday, "onsite")});
  const auto visits =
      plan({joins("noon", "onsite")},
           {make_up(usual("eve", first_monday, "onsite"), "noon", first_wednesday)});
  EXPECT_THAT(broken(programme, {misses, visits},
                     {{{"life", array{firm_once("2026-11-30", "18:30", "19:00")}}}}),
              ElementsAre("seats: too many in eve " + first_monday));
}

TEST(CohortRules, AVisitTakesASeatOnItsDateOnly) {
  const auto visits =
      plan({joins("noon", "onsite")},
           {make_up(usual("eve", first_monday, "onsite"), "noon", first_wednesday)});
  const auto programme = [](long seats) {
    return small_programme({eve({{"seats", seats}}), noon({})});
  };
  EXPECT_THAT(broken(programme(2), {on_mondays, visits}, {}), IsEmpty());
  EXPECT_THAT(broken(programme(1), {on_mondays, visits}, {}),
              ElementsAre("seats: too many in eve " + first_monday));
}

TEST(CohortRules, SeatsOnlineAreCountedApart) {
  const auto programme = [](long taken_online) {
    return small_programme(
        {eve({{"seats", 9}, {"onlineSeats", 2}, {"taken", 1}, {"takenOnline", taken_online}})});
  };
  EXPECT_THAT(broken(programme(0), {mondays_online, mondays_online, on_mondays}, {}), IsEmpty());
  EXPECT_THAT(broken(programme(1), {mondays_online, on_mondays}, {}), IsEmpty());
  EXPECT_THAT(broken(programme(1), {mondays_online, mondays_online}, {}),
              ElementsAre("online seats: too many in eve " + first_monday,
                          "online seats: too many in eve " + second_monday));
}

TEST(CohortRules, WhoDialsInKeepsHerSeatAndNeedsOneOnline) {
  const auto dials_in = plan({joins("eve", "onsite")},
                             {make_up(usual("eve", first_monday, "online"), "eve", first_monday),
                              usual("eve", second_monday, "onsite")});
  const auto programme = [](long online) {
    return small_programme({eve({{"seats", 2}, {"onlineSeats", online}})});
  };
  EXPECT_THAT(broken(programme(2), {dials_in, mondays_online}, {}), IsEmpty());
  EXPECT_THAT(broken(programme(1), {dials_in, mondays_online}, {}),
              ElementsAre("online seats: too many in eve " + first_monday));
}

TEST(CohortRules, WhoComesInPersonInsteadKeepsHerSeatOnline) {
  const auto comes = plan({joins("eve", "online")},
                          {make_up(usual("eve", first_monday, "onsite"), "eve", first_monday),
                           usual("eve", second_monday, "online")});
  EXPECT_THAT(broken(small_programme({eve({{"seats", 2}, {"onlineSeats", 1}})}),
                     {comes, mondays_online}, {}),
              ElementsAre("online seats: too many in eve " + first_monday,
                          "online seats: too many in eve " + second_monday));
}

TEST(CohortRules, ACancelledSessionHasNoSeats) {
  const auto second = plan({joins("eve", "onsite")}, {usual("eve", second_monday, "onsite")});
  auto programme = small_programme({eve({{"seats", 1}, {"except", array{"2026-11-30"}}})});
  EXPECT_THAT(broken(programme, {second, second}, {}),
              ElementsAre("seats: too many in eve " + second_monday));
  programme = small_programme({eve({{"seats", 1}})});
  programme["programme"].as_object()["closedDates"] = array{"2026-11-30", "2026-12-07"};
  const auto nothing = plan({joins("eve", "onsite")}, {});
  EXPECT_THAT(broken(programme, {nothing, nothing}, {}), IsEmpty());
}

TEST(CohortRules, AGroupRunsWithThoseTakenAndThoseWhoJoinButNotWithVisitors) {
  const auto programme = [](long least) {
    return small_programme({eve({{"taken", 1}, {"minSeats", least}}), noon({})});
  };
  const auto visits =
      plan({joins("noon", "onsite")},
           {make_up(usual("eve", first_monday, "onsite"), "noon", first_wednesday)});
  EXPECT_THAT(broken(programme(3), {on_mondays, mondays_online}, {}), IsEmpty());
  EXPECT_THAT(broken(programme(4), {on_mondays, mondays_online}, {}),
              ElementsAre("minSeats: too few in eve"));
  EXPECT_THAT(broken(programme(3), {on_mondays, visits}, {}),
              ElementsAre("minSeats: too few in eve"));
  EXPECT_THAT(broken(programme(2), {visits}, {}), ElementsAre("minSeats: too few in eve"));
  EXPECT_THAT(broken(programme(1), {visits}, {}), IsEmpty());
}

TEST(CohortRules, WhoAvoidEachOtherMeetInNoModality) {
  const auto programme = small_programme({eve({})});
  const object avoids{{"avoid", array{"c2", "nobody"}}};
  const object avoided{{"avoid", array{"c1"}}};
  EXPECT_THAT(broken(programme, {on_mondays, mondays_online}, {avoids}),
              ElementsAre(StartsWith("avoid")));
  EXPECT_THAT(broken(programme, {on_mondays, mondays_online}, {object{}, avoided}),
              ElementsAre(StartsWith("avoid")));
  EXPECT_THAT(broken(programme, {on_mondays, mondays_online}, {}), IsEmpty());
}

TEST(CohortRules, WhoAvoidEachOtherMayJoinOneGroupAndAttendInTurn) {
  const auto programme = small_programme({eve({})});
  const auto first = plan({joins("eve", "onsite")}, {usual("eve", first_monday, "onsite")});
  const auto second = plan({joins("eve", "onsite")}, {usual("eve", second_monday, "onsite")});
  EXPECT_THAT(
      broken(programme, {first, second},
             {{{"avoid", array{"c2"}}, {"life", array{firm_once("2026-12-07", "18:00", "19:00")}}},
              {{"life", array{firm_once("2026-11-30", "18:00", "19:00")}}}}),
      IsEmpty());
}

}  // namespace
}  // namespace meanwhile::oracle
