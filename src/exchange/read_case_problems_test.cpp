// What is wrong with a client.json is said of each field, all at once.
#include <gtest/gtest.h>

#include "exchange/read_case_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

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
    EXPECT_EQ(client_problems(edited(sample_client, wrong.pointer, wrong.value)), expected);
  }
}

TEST(ReadCase, TellsEveryProblemOfAFileAtOnce) {
  std::string json = edited(sample_client, "/client/timeZone", "");
  json = edited(json, "/prescription/weeks", "-1");
  json = edited(json, "/life/0/start", R"("25:00")");
  json = edited(json, "/life/2/rota/days/0", "3");
  json = edited(json, "/weights/late", R"("dear")");
  std::vector<std::string> paths;
  for (const Problem& problem : client_problems(json)) paths.push_back(problem.path);
  EXPECT_EQ(paths,
            (std::vector<std::string>{"client.timeZone", "prescription.weeks", "life[0].start",
                                      "life[2].rota.days[0]", "weights.late"}));
}

TEST(ReadCase, AnythingButAnObjectIsOneProblem) {
  for (const char* json : {"[]", "null", "3", R"("client")"}) {
    ASSERT_EQ(client_problems(json).size(), 1u) << json;
    EXPECT_EQ(client_problems(json)[0].path, "");
  }
}

TEST(ReadCase, EveryWeekNeedsNoDateToCountFrom) {
  const std::string json =
      edited(edited(sample_client, "/life/0/from", ""), "/life/0/everyWeeks", "1");
  EXPECT_EQ(client_problems(json), Problems{});
}

std::optional<std::string> no_calendars(const std::string&) { return std::nullopt; }

TEST(ReadCaseAlone, SaysNothingOfWhatOnlyAProgrammeKnows) {
  std::string json = edited(sample_client, "/prescription/modules/0/id", R"("dbt")");
  json = edited(json, "/held/0", R"("day-core")");
  EXPECT_EQ(read_case_alone(json, no_calendars).problems, Problems{});
  EXPECT_EQ(read_case_alone(json, no_calendars).notes, Problems{});
  json = edited(json, "/client/age", "-1");
  EXPECT_EQ(read_case_alone(json, no_calendars).problems.size(), 1u);
}

}  // namespace
}  // namespace meanwhile::exchange
