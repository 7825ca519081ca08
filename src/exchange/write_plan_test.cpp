#include "exchange/write_plan.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;
using namespace planner;
using programme::Modality;

programme::Programme harbor() {
  programme::Programme programme;
  programme.zone = *time::Zone::named("America/New_York");
  return programme;
}

/// The plan of the contract's sample: one session on site, one made up online, one missed.
Plan sample() {
  const time::Instant monday = sys_days{2026y / 11 / 30} + 15h;  // 10:00 in New York
  Plan plan;
  plan.label = "least-burden";
  plan.burden = {.travel = 160,
                 .soft = 1,
                 .days = 90,
                 .make_ups = 45,
                 .missed = 120,
                 .late = 2,
                 .modality = 3};
  plan.offerings = {{OfferingId{"day-core"}, Modality::onsite}};
  plan.sessions = {{OfferingId{"day-core"}, {monday, monday + 3h}, Modality::onsite, std::nullopt},
                   {OfferingId{"eve#2"},
                    {monday + 27h, monday + 29h},
                    Modality::online,
                    Attended::Replaced{monday + 48h, OfferingId{"day-core"}}}};
  plan.missed = {{OfferingId{"day-core"}, {monday + 96h, monday + 99h}, Missed::Why::clash},
                 {OfferingId{"day-core"}, {monday + 120h, monday + 123h}, Missed::Why::cancelled}};
  plan.weeks = {{time::Date{2026y / 11 / 30}, 300min, 2, true}};
  plan.stays = {{{monday - 20min, monday + 200min}, monday, monday + 3h}};
  return plan;
}

TEST(WriteAnswer, WritesThePlanOfTheContract) {
  const FitAnswer answer{
      .plans = {sample()}, .remedies = {}, .not_found = {"fewest-days"}, .nodes = 1234};
  EXPECT_EQ(write_answer(answer, harbor(), {}, 0.41967),
            R"({"status": "optimal", "nodes": 1234, "millis": 0.42, "plans": [
  {"label": "least-burden", "burden": {"total": 421, "travel": 160, "soft": 1, "days": 90, "makeUps": 45, "missed": 120, "late": 2, "modality": 3}, "offerings": [{"id": "day-core", "modality": "onsite"}], "sessions": [
    {"offering": "day-core", "start": "2026-11-30T10:00:00-05:00", "end": "2026-11-30T13:00:00-05:00", "modality": "onsite", "makeUpFor": null, "makeUpOf": null},
    {"offering": "eve#2", "start": "2026-12-01T13:00:00-05:00", "end": "2026-12-01T15:00:00-05:00", "modality": "online", "makeUpFor": "2026-12-02T10:00:00-05:00", "makeUpOf": "day-core"}], "missed": [
    {"offering": "day-core", "start": "2026-12-04T10:00:00-05:00", "why": "clash"},
    {"offering": "day-core", "start": "2026-12-05T10:00:00-05:00", "why": "cancelled"}], "weeks": [
    {"week": "2026-11-30", "minutes": 300, "days": 2, "short": true}], "stays": [
    {"leave": "2026-11-30T09:40:00-05:00", "from": "2026-11-30T10:00:00-05:00", "until": "2026-11-30T13:00:00-05:00", "back": "2026-11-30T13:20:00-05:00"}]}], "changesNeeded": [], "alternativesNotFound": ["fewest-days"]}
)");
}

TEST(WriteAnswer, WritesEachKindOfChange) {
  programme::Offering opened;
  opened.id = OfferingId{"new"};
  opened.meetings.resize(1);
  opened.meetings[0].start = 18h;
  opened.meetings[0].end = 19h;
  Case person;
  person.prescription.phases.resize(1);
  person.prescription.phases[0].dose.least_days = 3;
  const Remedy remedy{.changes = {Release{LifeId{"job"}, time::Weekday::tuesday, 17h, 17h + 30min},
                                  Release{LifeId{"job"}, time::Date{2026y / 12 / 8}, 0min, 24h},
                                  Accept{Modality::online}, Accept{Modality::onsite},
                                  NewOffering{opened}, Relax{"daysPerWeek.min", 2}},
                      .plan = sample()};
  const auto document = boost::json::parse(
      write_answer({.plans = {}, .remedies = {remedy}, .not_found = {}}, harbor(), person, 1));
  EXPECT_EQ(document.at("status"), "infeasible");
  EXPECT_TRUE(document.at("plans").as_array().empty());
  const auto& needed = document.at("changesNeeded").at(0);
  EXPECT_EQ(needed.at("proven"), true);
  const auto& changes = needed.at("changes").as_array();
  ASSERT_EQ(changes.size(), 6u);
  EXPECT_EQ(
      changes[0],
      boost::json::parse(
          R"({"release": {"life": "job", "days": ["TU"], "start": "17:00", "end": "17:30"}})"));
  EXPECT_EQ(
      changes[1],
      boost::json::parse(
          R"({"release": {"life": "job", "date": "2026-12-08", "start": "00:00", "end": "24:00"}})"));
  EXPECT_EQ(changes[2], boost::json::parse(R"({"accept": "online"})"));
  EXPECT_EQ(changes[3], boost::json::parse(R"({"accept": "onsite"})"));
  EXPECT_EQ(changes[4].at("newOffering").at("id"), "new");
  EXPECT_EQ(changes[4].at("newOffering").at("meetings").at(0).at("day"), "MO");
  EXPECT_EQ(changes[5], boost::json::parse(R"({"relax": "daysPerWeek.min", "to": 2})"));
  EXPECT_EQ(needed.at("words").as_string().subview(0, 3), "If ");
  EXPECT_EQ(needed.at("plan").at("label"), "least-burden");
}

}  // namespace
}  // namespace meanwhile::exchange
