#include "exchange/read_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/iso.hpp"
#include "exchange/read_case_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using planner::Case;

TEST(ReadCase, ReadsEveryFieldOfTheClient) {
  const people::Client client = read_client(sample_client).value.value().client;
  EXPECT_EQ(client.id, ClientId{"c1"});
  EXPECT_EQ(client.zone.name(), "America/Chicago");
  EXPECT_EQ(client.state, "NY");
  EXPECT_EQ(client.age, 34);
  EXPECT_EQ(client.languages, (std::vector<std::string>{"es", "en"}));
  EXPECT_EQ(client.completed, std::vector{ModuleId{"intro"}});
  EXPECT_EQ(client.travel, (people::Ways{{SiteId{"main"}, 25min}, {SiteId{"west"}, 40min}}));
  EXPECT_FALSE(client.online);
  EXPECT_FALSE(client.onsite);
}

TEST(ReadCase, ReadsEveryFieldOfThePrescription) {
  const programme::Prescription prescription =
      read_client(sample_client).value.value().prescription;
  EXPECT_EQ(prescription.level, "iop");
  EXPECT_EQ(iso_date(prescription.start), "2026-12-01");
  EXPECT_EQ(prescription.weeks(), 8);
  EXPECT_EQ(prescription.short_weeks_allowed, 1);
  EXPECT_FALSE(prescription.kinds_by_phase);
  const programme::Dose& dose = prescription.phases.at(0).dose;
  EXPECT_EQ(dose.least_minutes, 510min);
  EXPECT_EQ(dose.most_minutes, 720min);
  EXPECT_EQ(dose.least_days, 3);
  EXPECT_EQ(dose.most_days, 5);
  EXPECT_EQ(dose.most_minutes_per_day, 240min);
  EXPECT_EQ(dose.most_gap_days, 4);
  ASSERT_EQ(dose.modules.size(), 1u);
  EXPECT_EQ(dose.modules[0].module, ModuleId{"cbt"});
  EXPECT_EQ(dose.modules[0].least, 180min);
  ASSERT_EQ(dose.kinds.size(), 1u);
  EXPECT_EQ(dose.kinds[0].kind, programme::Kind::individual);
  EXPECT_EQ(dose.kinds[0].least, 1);
  EXPECT_EQ(dose.kinds[0].every_weeks, 2);
}

TEST(ReadCase, ReadsWeeklyEntriesAndRotas) {
  const auto life = read_client(sample_client).value.value().life;
  ASSERT_EQ(life.size(), 3u);
  const auto& job = std::get<life::Weekly>(life[0].when);
  EXPECT_EQ(life[0].id, LifeId{"job"});
  EXPECT_EQ(life[0].kind, "work");
  EXPECT_TRUE(life[0].firm);
  EXPECT_EQ(life[0].travel_to, (people::Ways{{SiteId{"main"}, 15min}}));
  EXPECT_EQ(life[0].rest, 30min);
  EXPECT_EQ(iso_date(life[0].from.value()), "2026-11-30");
  EXPECT_EQ(iso_date(life[0].until.value()), "2027-03-01");
  EXPECT_EQ(job.days, time::Weekdays{0b11});
  EXPECT_EQ(job.stretch, (life::DayStretch{9h, 17h + 30min}));
  EXPECT_EQ(job.every_weeks, 2);
  EXPECT_FALSE(life[1].firm);
  EXPECT_EQ(life[1].weight, 3);
  const auto& ward = std::get<life::Rota>(life[2].when);
  EXPECT_EQ(iso_date(ward.from), "2026-11-30");
  EXPECT_THAT(ward.days, testing::ElementsAre(life::DayStretch{7h, 19h}, std::nullopt,
                                              life::DayStretch{19h, 31h}));
}

TEST(ReadCase, ReadsCompanionsWeightsAndWhatIsHeld) {
  const Case person = read_client(sample_client).value.value();
  ASSERT_EQ(person.companions.size(), 1u);
  const life::Companion& partner = person.companions[0];
  EXPECT_EQ(partner.id, CompanionId{"partner"});
  EXPECT_THAT(partner.attends,
              testing::ElementsAre(programme::Kind::family, programme::Kind::individual));
  EXPECT_EQ(partner.travel, (people::Ways{{SiteId{"main"}, 40min}}));
  EXPECT_EQ(partner.zone.name(), "Europe/Madrid");
  EXPECT_EQ(partner.life.at(0).id, LifeId{"job"});  // a name may also be in the client's life
  EXPECT_EQ(person.weights.travel, 2);
  EXPECT_EQ(person.weights.day, 31);
  EXPECT_EQ(person.weights.make_up, 46);
  EXPECT_EQ(person.weights.missed, 121);
  EXPECT_EQ(person.weights.online, 5);
  EXPECT_EQ(person.weights.onsite, 6);
  EXPECT_EQ(person.weights.late_after, 20h + 30min);
  EXPECT_EQ(person.weights.late, 3);
  EXPECT_EQ(person.held, (std::vector<std::string>{"eve-core", "eve-core#2"}));
}

TEST(ReadCase, FillsInTheDefaultsOfTheContract) {
  const Case person = read_client(R"({
      "client": {"id": "c", "timeZone": "America/New_York"},
      "prescription": {"start": "2026-11-30", "weeks": 1},
      "life": [{"id": "gym", "days": ["MO"], "start": "06:00", "end": "07:00"}],
      "companions": [{"id": "k", "for": ["family"], "travel": {}, "life": []}]})")
                          .value.value();
  EXPECT_TRUE(person.client.online);
  EXPECT_TRUE(person.client.onsite);
  EXPECT_TRUE(person.client.travel.empty());
  EXPECT_TRUE(person.life[0].firm);
  EXPECT_EQ(person.life[0].weight, 1);
  EXPECT_EQ(person.life[0].rest, 0min);
  EXPECT_EQ(std::get<life::Weekly>(person.life[0].when).every_weeks, 1);
  EXPECT_EQ(person.companions[0].zone.name(), "America/New_York");
  EXPECT_EQ(person.prescription.short_weeks_allowed, 0);
  const programme::Dose& dose = person.prescription.phases[0].dose;
  EXPECT_FALSE(dose.least_minutes || dose.most_minutes || dose.least_days || dose.most_days ||
               dose.most_minutes_per_day || dose.most_gap_days);
  const planner::Weights& weights = person.weights;
  EXPECT_EQ(std::tie(weights.travel, weights.day, weights.make_up, weights.missed, weights.online,
                     weights.onsite, weights.late),
            std::make_tuple(1L, 30L, 45L, 120L, 0L, 0L, 2L));
  EXPECT_EQ(weights.late_after, 21h);
}

TEST(ReadCase, TravelMayNameSitesOfOtherProgrammes) {
  EXPECT_EQ(client_problems(edited(sample_client, "/client/travel/far", "90")), Problems{});
  EXPECT_EQ(changed_client("/life/0/travelTo", R"({"far away": 9})").life[0].travel_to.size(), 1u);
}

TEST(ReadCase, RestAfterASoftEntryIsLeftOutAndSaid) {
  const auto soft = read_client(edited(sample_client, "/life/1/rest", "60"));
  EXPECT_EQ(soft.value.value().life[1].rest, 0min);
  EXPECT_EQ(soft.notes,
            (Problems{{"", "life[1].rest", "is left out: only a firm entry is followed by rest"}}));
}

TEST(ReadCase, AGroupThatIsHeldButGoneIsSaidAndNoProblem) {
  const auto gone = read_client(edited(sample_client, "/held/0", R"("day-core")"));
  EXPECT_TRUE(gone.value);
  EXPECT_EQ(gone.notes, (Problems{{"", "held[0]", "names no offering of the programme"}}));
  EXPECT_EQ(read_client(sample_client).notes, Problems{});
}

}  // namespace
}  // namespace meanwhile::exchange
