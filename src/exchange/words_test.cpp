#include "exchange/words.hpp"

#include <gtest/gtest.h>

#include "exchange/iso.hpp"
#include "exchange/json_samples_for_tests.hpp"
#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using planner::Accept;
using planner::Case;
using planner::Change;
using planner::NewOffering;
using planner::Relax;
using planner::Release;
using programme::Modality;
using programme::Programme;
using time::Weekday;

const Programme& programme_sample() {
  static const Programme programme = *read_programme(sample_programme).value;
  return programme;
}

Case person_speaking(std::vector<std::string> languages) {
  Case person =
      *read_case(sample_client, programme_sample(), [](const auto&) { return std::nullopt; }).value;
  person.client.languages = std::move(languages);
  return person;
}

std::string words(std::vector<Change> changes, const Case& person) {
  planner::Remedy remedy;
  remedy.changes = std::move(changes);
  return words_for(remedy, programme_sample(), person);
}

std::string english(std::vector<Change> changes) {
  return words(std::move(changes), person_speaking({"en"}));
}

std::string spanish(std::vector<Change> changes) {
  return words(std::move(changes), person_speaking({"es"}));
}

programme::Meeting meeting(Weekday day, time::Minutes start, time::Minutes end) {
  programme::Meeting meeting;
  meeting.day = day;
  meeting.start = start;
  meeting.end = end;
  return meeting;
}

time::Date on(const char* date) { return date_from(date).value(); }

Release job_on_tuesday(time::Minutes start, time::Minutes end) {
  return {LifeId{"job"}, Weekday::tuesday, start, end};
}

TEST(Words, SayWhichEndOfACommitmentWouldMove) {
  EXPECT_EQ(english({job_on_tuesday(17h, 17h + 30min)}),
            "If your Tuesday job could end at 17:00 instead of 17:30, this plan would fit.");
  EXPECT_EQ(english({job_on_tuesday(9h, 9h + 45min)}),
            "If your Tuesday job could start at 09:45 instead of 09:00, this plan would fit.");
  EXPECT_EQ(english({job_on_tuesday(9h, 17h + 30min)}),
            "If your Tuesday job could give way, this plan would fit.");
  EXPECT_EQ(english({job_on_tuesday(12h, 13h)}),
            "If your Tuesday job could make room from 12:00 to 13:00, this plan would fit.");
}

TEST(Words, SayTheDateWhenOnlyOneClashes) {
  EXPECT_EQ(
      english({Release{LifeId{"job"}, on("2026-12-08"), 17h, 17h + 30min}}),
      "If your job on Tuesday 8 December could end at 17:00 instead of 17:30, this plan would "
      "fit.");
}

TEST(Words, KnowTheNightsOfARota) {
  EXPECT_EQ(english({Release{LifeId{"ward"}, on("2026-12-02"), 29h, 31h}}),
            "If your ward on Wednesday 2 December could end at 05:00 instead of 07:00, this plan "
            "would fit.");
  EXPECT_EQ(english({Release{LifeId{"ward"}, on("2026-12-02"), 19h, 20h}}),
            "If your ward on Wednesday 2 December could start at 20:00 instead of 19:00, this plan "
            "would fit.");
}

TEST(Words, CallCalendarEventsByTheirKindNeverByTheirUid) {
  const time::Instant noon_in_chicago =
      std::chrono::sys_days{std::chrono::year{2026} / 12 / 8} + 18h;
  for (const auto& [kind, name] : {std::pair{"work", "work"},
                                   {"family", "family time"},
                                   {"choir", "choir"},
                                   {"", "commitment"}}) {
    Case person = person_speaking({"en"});
    life::LifeEntry event;
    event.id = LifeId{"040000008200E0"};
    event.kind = kind;
    event.when = life::Dated{{{noon_in_chicago, noon_in_chicago + 2h}}};
    person.life.push_back(event);
    const Release release{LifeId{"040000008200E0"}, on("2026-12-08"), 13h, 14h};
    EXPECT_EQ(
        words({release}, person),
        "If your " + std::string{name} +
            " on Tuesday 8 December could end at 13:00 instead of 14:00, this plan would fit.");
  }
}

TEST(Words, JoinSeveralChanges) {
  EXPECT_EQ(english({Accept{Modality::online}, Accept{Modality::onsite}}),
            "If you could join online and you could come on site, this plan would fit.");
  EXPECT_EQ(
      english({job_on_tuesday(17h, 17h + 30min), Accept{Modality::online},
               Relax{"daysPerWeek.min", 2}}),
      "If your Tuesday job could end at 17:00 instead of 17:30, you could join online and your "
      "clinician agreed to 2 days a week instead of 3, this plan would fit.");
}

TEST(Words, DescribeAGroupTheProgrammeWouldOpen) {
  programme::Offering offering;
  offering.meetings = {meeting(Weekday::monday, 18h, 21h), meeting(Weekday::wednesday, 18h, 21h),
                       meeting(Weekday::friday, 9h, 10h)};
  EXPECT_EQ(
      english({NewOffering{offering}}),
      "If the programme opened a group on Monday and Wednesday from 18:00 to 21:00 and Friday "
      "from 09:00 to 10:00, this plan would fit.");
  offering.meetings.resize(1);
  offering.kind = programme::Kind::individual;
  offering.onsite = false;
  offering.online = true;
  EXPECT_EQ(english({NewOffering{offering}}),
            "If the programme opened an individual session online on Monday from 18:00 to 21:00, "
            "this plan would fit.");
}

TEST(Words, AFullGroupWouldNeedOneMorePlace) {
  EXPECT_EQ(english({NewOffering{programme_sample().offerings[0]}}),
            "If the programme had one more place in Evening core group, this plan would fit.");
}

TEST(Words, LeaveMinimaToTheClinician) {
  EXPECT_EQ(
      english({Relax{"hoursPerWeek.min", 7.5}}),
      "If your clinician agreed to 7 h 30 min a week instead of 8 h 30 min, this plan would fit.");
  EXPECT_EQ(
      english({Relax{"hoursPerWeek.min", 470.0 / 60}}),
      "If your clinician agreed to 7 h 50 min a week instead of 8 h 30 min, this plan would fit.");
  EXPECT_EQ(
      english({Relax{"hoursPerWeek.min", 1}}),
      "If your clinician agreed to 1 hour a week instead of 8 h 30 min, this plan would fit.");
  Case of_nine_hours = person_speaking({"en"});
  of_nine_hours.prescription.phases[0].dose.least_minutes = 9h;
  EXPECT_EQ(words({Relax{"hoursPerWeek.min", 7}}, of_nine_hours),
            "If your clinician agreed to 7 hours a week instead of 9, this plan would fit.");
  EXPECT_EQ(english({Relax{"daysPerWeek.min", 1}}),
            "If your clinician agreed to 1 day a week instead of 3, this plan would fit.");
  EXPECT_EQ(
      english({Relax{"modules.cbt.minMinutesPerWeek", 120}}),
      "If your clinician agreed to 120 minutes of CBT skills a week instead of 180, this plan "
      "would fit.");
  EXPECT_EQ(
      english({Relax{"kinds.individual.min", 0}}),
      "If your clinician agreed to 0 individual sessions every 2 weeks instead of 1, this plan "
      "would fit.");
}

TEST(Words, ComeInSpanishForThoseWhoSpeakIt) {
  EXPECT_EQ(
      spanish({job_on_tuesday(17h, 17h + 30min)}),
      "Si su job de cada martes pudiera terminar a las 17:00 en lugar de las 17:30, este plan "
      "sería posible.");
  EXPECT_EQ(
      spanish({Release{LifeId{"job"}, on("2026-12-08"), 9h, 10h}, Accept{Modality::online}}),
      "Si su job del martes 8 de diciembre pudiera empezar a las 10:00 en lugar de las 09:00 y "
      "usted pudiera participar en línea, este plan sería posible.");
  EXPECT_EQ(spanish({Relax{"kinds.individual.min", 0}}),
            "Si su equipo clínico aceptara 0 sesiones individuales cada 2 semanas en lugar de 1, "
            "este plan sería posible.");
}

TEST(Words, TakeTheFirstLanguageThatWeHave) {
  const auto begins = [](std::vector<std::string> languages) {
    return words({Accept{Modality::online}}, person_speaking(std::move(languages))).substr(0, 2);
  };
  EXPECT_EQ(begins({"es-MX"}), "Si");
  EXPECT_EQ(begins({"es", "en"}), "Si");
  EXPECT_EQ(begins({"en", "es"}), "If");
  EXPECT_EQ(begins({"zh", "es"}), "Si");
  EXPECT_EQ(begins({"zh"}), "If");
  EXPECT_EQ(begins({}), "If");
}

}  // namespace
}  // namespace meanwhile::exchange
