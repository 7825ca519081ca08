#include "exchange/read_case.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/iso.hpp"
#include "exchange/json_samples_for_tests.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;
using planner::Case;
using time::Minutes;

constexpr auto sample = sample_client;

std::optional<std::string> no_calendars(const std::string&) { return std::nullopt; }

Read<Case> read(std::string_view json) {
  static const programme::Programme programme = *read_programme(sample_programme).value;
  return read_case(json, programme, no_calendars);
}

Problems problems_of(std::string_view json) { return read(json).problems; }

Case changed(std::string_view pointer, std::string_view value) {
  return read(edited(sample, pointer, value)).value.value();
}

/// The sample as a step-down: three weeks as prescribed, then two under `second`.
std::string in_phases(std::string_view second) {
  const std::string json = edited(sample, "/prescription/weeks", "");
  return edited(json, "/prescription/phases", R"([{"weeks": 3}, )" + std::string{second} + "]");
}

programme::Prescription phased(std::string_view second) {
  return read(in_phases(second)).value.value().prescription;
}

TEST(ReadCase, ReadsEveryFieldOfTheClient) {
  const people::Client client = read(sample).value.value().client;
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
  const programme::Prescription prescription = read(sample).value.value().prescription;
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
  const auto life = read(sample).value.value().life;
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
  const Case person = read(sample).value.value();
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
  const Case person = read(R"({
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

struct Wrong {
  std::string_view pointer;
  std::string_view value;
  std::string_view path;
  std::string_view what;
};

// clang-format off
constexpr Wrong wrongs[] = {
    {"/client", "", "client", "is missing, expected an object"},
    {"/client/id", "5", "client.id", "is 5, expected a text"},
    {"/client/timeZone", R"("EST5PDT6")", "client.timeZone", R"(is "EST5PDT6", expected a time zone of the IANA database, as America/New_York)"},
    {"/client/age", "34.5", "client.age", "is 34.5, expected a whole number from 0 to 150"},
    {"/client/age", R"("34")", "client.age", "is a text, expected a whole number from 0 to 150"},
    {"/client/languages", R"("en")", "client.languages", "is a text, expected a list"},
    {"/client/travel", "[25]", "client.travel", "is a list, expected an object"},
    {"/client/travel/main", "-5", "client.travel.main", "is -5, expected a whole number from 0 to 1440"},
    {"/client/travel/main", "null", "client.travel.main", "is null, expected a whole number from 0 to 1440"},
    {"/client/online", R"("no")", "client.online", "is a text, expected true or false"},
    {"/prescription", "null", "prescription", "is null, expected an object"},
    {"/prescription/start", "", "prescription.start", "is missing, expected a date YYYY-MM-DD"},
    {"/prescription/start", R"("1969-12-31")", "prescription.start", R"(is "1969-12-31", expected a date from 1970 to 2190)"},
    {"/prescription/start", R"("2191-01-01")", "prescription.start", R"(is "2191-01-01", expected a date from 1970 to 2190)"},
    {"/prescription/weeks", "", "prescription.weeks", "is missing, expected a whole number from 1 to 104"},
    {"/prescription/weeks", "0", "prescription.weeks", "is 0, expected a whole number from 1 to 104"},
    {"/prescription/weeks", "105", "prescription.weeks", "is 105, expected a whole number from 1 to 104"},
    {"/prescription/phases", R"([{"weeks": 2}])", "prescription.weeks", "stands beside phases, expected only one of the two"},
    {"/prescription/hoursPerWeek", "9", "prescription.hoursPerWeek", "is 9, expected an object"},
    {"/prescription/hoursPerWeek/min", "-0.5", "prescription.hoursPerWeek.min", "is -0.5, expected a number of hours from 0 to 168"},
    {"/prescription/hoursPerWeek/max", "168.5", "prescription.hoursPerWeek.max", "is 168.5, expected a number of hours from 0 to 168"},
    {"/prescription/hoursPerWeek/min", "12.5", "prescription.hoursPerWeek", "has min 12.5 above max 12, expected min to be at most max"},
    {"/prescription/daysPerWeek/min", "6", "prescription.daysPerWeek", "has min 6 above max 5, expected min to be at most max"},
    {"/prescription/daysPerWeek/max", "8", "prescription.daysPerWeek.max", "is 8, expected a whole number from 0 to 7"},
    {"/prescription/maxMinutesPerDay", "90.5", "prescription.maxMinutesPerDay", "is 90.5, expected a whole number from 0 to 10080"},
    {"/prescription/maxGapDays", "-1", "prescription.maxGapDays", "is -1, expected a whole number from 0 to 1000"},
    {"/prescription/modules/0/id", R"("dbt")", "prescription.modules[0].id", R"(is "dbt", expected the id of a module of the programme)"},
    {"/prescription/modules/0/minMinutesPerWeek", "10081", "prescription.modules[0].minMinutesPerWeek", "is 10081, expected a whole number from 0 to 10080"},
    {"/prescription/kinds/0/kind", R"("gruppe")", "prescription.kinds[0].kind", R"(is "gruppe", expected one of group, individual, family, medical, peer)"},
    {"/prescription/kinds/0/everyWeeks", "0", "prescription.kinds[0].everyWeeks", "is 0, expected a whole number from 1 to 104"},
    {"/prescription/shortWeeksAllowed", "1.5", "prescription.shortWeeksAllowed", "is 1.5, expected a whole number from 0 to 1000"},
    {"/life", R"({"id": "job"})", "life", "is an object, expected a list"},
    {"/life/1/id", R"("job")", "life[1].id", R"(is "job", expected an id that no other has)"},
    {"/life/0/days", "", "life[0].days", "is missing, expected a list"},
    {"/life/0/days/1", R"("TUE")", "life[0].days[1]", R"(is "TUE", expected one of MO, TU, WE, TH, FR, SA, SU)"},
    {"/life/0/start", "900", "life[0].start", "is 900, expected a time of day HH:MM"},
    {"/life/0/firm", "0", "life[0].firm", "is 0, expected true or false"},
    {"/life/1/weight", "-3", "life[1].weight", "is -3, expected a whole number from 0 to 1000000"},
    {"/life/1/weight", "1000001", "life[1].weight", "is 1000001, expected a whole number from 0 to 1000000"},
    {"/life/0/rest", "0.5", "life[0].rest", "is 0.5, expected a whole number from 0 to 10080"},
    {"/life/0/from", "", "life[0].from", "is missing, expected a date YYYY-MM-DD, because everyWeeks counts from its week"},
    {"/life/0/until", R"("2026-11-29")", "life[0].until", "is before from, expected from or a later date"},
    {"/life/0/everyWeeks", "0", "life[0].everyWeeks", "is 0, expected a whole number from 1 to 1000"},
    {"/life/2/start", R"("07:00")", "life[2].start", "stands beside rota, expected only one of the two"},
    {"/life/2/everyWeeks", "2", "life[2].everyWeeks", "stands beside rota, expected only one of the two"},
    {"/life/2/rota/from", "", "life[2].rota.from", "is missing, expected a date YYYY-MM-DD"},
    {"/life/2/rota/days", "[]", "life[2].rota.days", "is empty, expected at least one day"},
    {"/life/2/rota/days/0", R"(["07:00"])", "life[2].rota.days[0]", R"(is a list, expected null or a start and an end, as ["07:00", "19:00"])"},
    {"/life/2/rota/days/2/1", R"("7 pm")", "life[2].rota.days[2][1]", R"(is "7 pm", expected a time of day HH:MM, 24:00 at the latest)"},
    {"/companions/0/for/1", R"("all")", "companions[0].for[1]", R"(is "all", expected one of group, individual, family, medical, peer)"},
    {"/companions/0/timeZone", "1", "companions[0].timeZone", "is 1, expected a time zone of the IANA database, as America/New_York"},
    {"/companions/0/life/0/end", "", "companions[0].life[0].end", "is missing, expected a time of day HH:MM, 24:00 at the latest"},
    {"/weights/travel", "0.5", "weights.travel", "is 0.5, expected a whole number from 0 to 1000000"},
    {"/weights/lateAfter", R"("9pm")", "weights.lateAfter", R"(is "9pm", expected a time of day HH:MM, 24:00 at the latest)"},
    {"/held/0", "7", "held[0]", "is 7, expected a text"},
};
// clang-format on

TEST(ReadCase, SaysForEachFieldWhereWhatIsWrongAndWhatWasExpected) {
  for (const Wrong& wrong : wrongs) {
    SCOPED_TRACE(testing::Message() << wrong.pointer << " = " << wrong.value);
    const Problems expected{{"", std::string{wrong.path}, std::string{wrong.what}}};
    EXPECT_EQ(problems_of(edited(sample, wrong.pointer, wrong.value)), expected);
  }
}

TEST(ReadCase, TellsEveryProblemOfAFileAtOnce) {
  std::string json = edited(sample, "/client/timeZone", "");
  json = edited(json, "/prescription/weeks", "-1");
  json = edited(json, "/life/0/start", R"("25:00")");
  json = edited(json, "/life/2/rota/days/0", "3");
  json = edited(json, "/weights/late", R"("dear")");
  std::vector<std::string> paths;
  for (const Problem& problem : problems_of(json)) paths.push_back(problem.path);
  EXPECT_EQ(paths,
            (std::vector<std::string>{"client.timeZone", "prescription.weeks", "life[0].start",
                                      "life[2].rota.days[0]", "weights.late"}));
}

TEST(ReadCase, AnythingButAnObjectIsOneProblem) {
  for (const char* json : {"[]", "null", "3", R"("client")"}) {
    ASSERT_EQ(problems_of(json).size(), 1u) << json;
    EXPECT_EQ(problems_of(json)[0].path, "");
  }
}

TEST(ReadCase, HoursThatAreNoWholeMinutesAreRoundedTowardsTheInside) {
  const auto hours = [](std::string_view least, std::string_view most) {
    const std::string both = fmt::format(R"({{"min": {}, "max": {}}})", least, most);
    const auto dose = changed("/prescription/hoursPerWeek", both).prescription.phases[0].dose;
    return std::pair{dose.least_minutes.value(), dose.most_minutes.value()};
  };
  EXPECT_EQ(hours("9", "9"), std::pair(540min, 540min));
  EXPECT_EQ(hours("1.1", "1.1"), std::pair(66min, 66min));      // 66.00000000000001 min
  EXPECT_EQ(hours("9.99", "9.99"), std::pair(600min, 599min));  // 599.4 min: nothing fits
  EXPECT_EQ(hours("8.35", "8.35"), std::pair(501min, 501min));
  EXPECT_EQ(hours("2.001", "2.999"), std::pair(121min, 179min));  // 120.06 and 179.94 min
}

TEST(ReadCase, OneBoundMayStandAlone) {
  const auto dose =
      changed("/prescription/hoursPerWeek", R"({"max": 12})").prescription.phases[0].dose;
  EXPECT_EQ(dose.least_minutes, std::nullopt);
  EXPECT_EQ(dose.most_minutes, 720min);
}

TEST(ReadCase, APhaseTakesWhatItLeavesOutFromThePrescription) {
  const auto prescription = phased(R"({"weeks": 2, "hoursPerWeek": {"min": 6}, "maxGapDays": 6})");
  EXPECT_EQ(prescription.weeks(), 5);
  const programme::Dose &first = prescription.dose_in(2), &second = prescription.dose_in(3);
  EXPECT_EQ(first.least_minutes, 510min);
  EXPECT_EQ(first.most_gap_days, 4);
  EXPECT_EQ(second.least_minutes, 360min);
  EXPECT_EQ(second.most_minutes, std::nullopt);  // replaced whole
  EXPECT_EQ(second.most_gap_days, 6);
  EXPECT_EQ(second.least_days, 3);
  EXPECT_EQ(second.kinds.size(), 1u);
  EXPECT_EQ(second.modules.size(), 1u);
}

TEST(ReadCase, NullInAPhaseLiftsALimit) {
  const auto dose = phased(R"({"weeks": 2, "hoursPerWeek": null, "maxGapDays": null})").dose_in(3);
  EXPECT_EQ(dose.least_minutes, std::nullopt);
  EXPECT_EQ(dose.most_gap_days, std::nullopt);
  EXPECT_EQ(dose.most_days, 5);
}

TEST(ReadCase, BlocksBeginAnewWithEachPhaseWhenAPhaseNamesKinds) {
  EXPECT_FALSE(phased(R"({"weeks": 2, "modules": []})").kinds_by_phase);
  EXPECT_TRUE(phased(R"({"weeks": 2, "kinds": []})").kinds_by_phase);
  EXPECT_TRUE(phased(R"({"weeks": 2, "kinds": []})").dose_in(3).kinds.empty());
}

TEST(ReadCase, PhasesHoldAtMostTwoYearsOfWeeksTogether) {
  EXPECT_EQ(problems_of(in_phases(R"({"weeks": 101})")), Problems{});
  EXPECT_EQ(
      problems_of(in_phases(R"({"weeks": 102})")),
      (Problems{{"", "prescription.phases", "has 105 weeks together, expected at most 104"}}));
  EXPECT_EQ(problems_of(in_phases(R"({"weeks": 1.5})"))[0].path, "prescription.phases[1].weeks");
  const std::string none =
      edited(edited(sample, "/prescription/weeks", ""), "/prescription/phases", "[]");
  EXPECT_EQ(problems_of(none),
            (Problems{{"", "prescription.phases", "is empty, expected at least one phase"}}));
}

TEST(ReadCase, TravelMayNameSitesOfOtherProgrammes) {
  EXPECT_EQ(problems_of(edited(sample, "/client/travel/far", "90")), Problems{});
  EXPECT_EQ(changed("/life/0/travelTo", R"({"far away": 9})").life[0].travel_to.size(), 1u);
}

TEST(ReadCase, EveryWeekNeedsNoDateToCountFrom) {
  const std::string json = edited(edited(sample, "/life/0/from", ""), "/life/0/everyWeeks", "1");
  EXPECT_EQ(problems_of(json), Problems{});
}

TEST(ReadCase, RestAfterASoftEntryIsLeftOutAndSaid) {
  const auto soft = read(edited(sample, "/life/1/rest", "60"));
  EXPECT_EQ(soft.value.value().life[1].rest, 0min);
  EXPECT_EQ(soft.notes,
            (Problems{{"", "life[1].rest", "is left out: only a firm entry is followed by rest"}}));
}

TEST(ReadCase, AGroupThatIsHeldButGoneIsSaidAndNoProblem) {
  const auto gone = read(edited(sample, "/held/0", R"("day-core")"));
  EXPECT_TRUE(gone.value);
  EXPECT_EQ(gone.notes, (Problems{{"", "held[0]", "names no offering of the programme"}}));
  EXPECT_EQ(read(sample).notes, Problems{});
}

constexpr std::string_view two_events = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:shift
DTSTAMP:20261101T000000Z
DTSTART:20261130T090000
DTEND:20261130T170000
RRULE:FREQ=DAILY;COUNT=2
END:VEVENT
BEGIN:VEVENT
UID:broken
DTSTAMP:20261101T000000Z
DTSTART:2026-11-30
END:VEVENT
END:VCALENDAR
)";

/// The sample with `calendars`, of which every file holds `text`.
Read<Case> read_with(std::string_view calendars, std::optional<std::string> text) {
  static const programme::Programme programme = *read_programme(sample_programme).value;
  return read_case(edited(sample, "/calendars", calendars), programme,
                   [&](const std::string&) { return text; });
}

TEST(ReadCase, EachEventOfACalendarBecomesACommitment) {
  const auto read = read_with(
      R"([{"file": "a.ics", "kind": "work", "firm": false, "weight": 4, "travelTo": {"main": 7}}])",
      std::string{two_events});
  ASSERT_EQ(read.problems, Problems{});
  ASSERT_EQ(read.value->life.size(), 4u);
  const life::LifeEntry& shift = read.value->life[3];
  EXPECT_EQ(shift.id, LifeId{"shift"});
  EXPECT_EQ(shift.kind, "work");
  EXPECT_FALSE(shift.firm);
  EXPECT_EQ(shift.weight, 4);
  EXPECT_EQ(shift.travel_to, (people::Ways{{SiteId{"main"}, 7min}}));
  const auto& spans = std::get<life::Dated>(shift.when).spans;
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(iso_instant(spans[1].start, read.value->client.zone), "2026-12-01T09:00:00-06:00");
}

TEST(ReadCase, OneBadEventOfACalendarIsANoteWithFileAndLine) {
  const auto read = read_with(R"([{"file": "a.ics", "kind": "work"}])", std::string{two_events});
  EXPECT_TRUE(read.value);
  ASSERT_EQ(read.notes.size(), 1u);
  EXPECT_EQ(read.notes[0].file, "a.ics");
  EXPECT_EQ(read.notes[0].path, "line 14");
}

TEST(ReadCase, CalendarsAreLaidOutFromEightDaysBeforeToEightDaysAfter) {
  // Week 1 begins on 2026-12-07 and week 8 ends on 2027-01-31.
  const auto starts = [](std::string_view day) {
    std::string text{two_events};
    text.replace(text.find("20261130T09"), 8, day).replace(text.find("20261130T17"), 8, day);
    text.replace(text.find(";COUNT=2"), 8, ";COUNT=1");
    return read_with(R"([{"file": "a.ics"}])", text).value.value().life.size() == 4;
  };
  EXPECT_FALSE(starts("20261128"));
  EXPECT_TRUE(starts("20261129"));
  EXPECT_TRUE(starts("20270208"));
  EXPECT_FALSE(starts("20270209"));
}

TEST(ReadCase, ACalendarThatCannotBeReadIsAProblemOfItsField) {
  const auto missing = read_with(R"([{"file": "a.ics", "kind": "work"}])", std::nullopt);
  EXPECT_EQ(missing.problems,
            (Problems{{"", "calendars[0].file",
                       R"(is "a.ics", expected a calendar file that can be opened)"}}));
  const auto picture = read_with(R"([{"file": "a.ics"}, {"file": "b.ics"}])", "\x89PNG");
  ASSERT_EQ(picture.problems.size(), 2u);
  EXPECT_EQ(picture.problems[1].path, "calendars[1].file");
  EXPECT_TRUE(picture.problems[1].what.starts_with("names a file that cannot be read ("));
  const auto nameless = read_with(R"([{"kind": "work"}])", std::string{two_events});
  EXPECT_EQ(nameless.problems,
            (Problems{{"", "calendars[0].file", "is missing, expected a text"}}));
}

TEST(ReadCaseAlone, SaysNothingOfWhatOnlyAProgrammeKnows) {
  std::string json = edited(sample, "/prescription/modules/0/id", R"("dbt")");
  json = edited(json, "/held/0", R"("day-core")");
  EXPECT_EQ(read_case_alone(json, no_calendars).problems, Problems{});
  EXPECT_EQ(read_case_alone(json, no_calendars).notes, Problems{});
  json = edited(json, "/client/age", "-1");
  EXPECT_EQ(read_case_alone(json, no_calendars).problems.size(), 1u);
}

}  // namespace
}  // namespace meanwhile::exchange
