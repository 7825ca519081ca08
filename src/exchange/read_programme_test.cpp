#include "exchange/read_programme.hpp"

#include <gtest/gtest.h>

#include "exchange/json_samples_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace programme;
using namespace std::chrono_literals;
using time::Minutes;

constexpr auto sample = sample_programme;

Problems problems_of(std::string_view json) { return read_programme(json).problems; }

Programme changed(std::string_view pointer, std::string_view value) {
  return read_programme(edited(sample, pointer, value)).value.value();
}

/// One field of the sample set to `value` (empty: taken out) is one problem.
struct Wrong {
  std::string_view pointer;
  std::string_view value;
  std::string_view path;
  std::string_view what;
};

// clang-format off
constexpr Wrong wrongs[] = {
    {"/programme", "", "programme", "is missing, expected an object"},
    {"/programme", "[]", "programme", "is a list, expected an object"},
    {"/programme/id", "", "programme.id", "is missing, expected a text"},
    {"/programme/id", R"("")", "programme.id", R"(is "", expected at least one letter)"},
    {"/programme/id", R"("a\u0000b")", "programme.id", R"(is "a\u0000b", expected a text without control characters)"},
    {"/programme/name", R"("\u009b2J")", "programme.name", R"(is "\u009b2J", expected a text without control characters)"},
    {"/programme/timeZone", "", "programme.timeZone", "is missing, expected a time zone of the IANA database, as America/New_York"},
    {"/programme/timeZone", R"("Mars/Base")", "programme.timeZone", R"(is "Mars/Base", expected a time zone of the IANA database, as America/New_York)"},
    {"/programme/closedDates/0", R"("2026-02-29")", "programme.closedDates[0]", R"(is "2026-02-29", expected a date YYYY-MM-DD)"},
    {"/programme/closedDates", R"("2026-12-25")", "programme.closedDates", "is a text, expected a list"},
    {"/sites/1/id", R"("main")", "sites[1].id", R"(is "main", expected an id that no other has)"},
    {"/sites/0/rooms/0/seats", "-1", "sites[0].rooms[0].seats", "is -1, expected a whole number from 0 to 100000"},
    {"/sites/0/rooms/0/accessible", "1", "sites[0].rooms[0].accessible", "is 1, expected true or false"},
    {"/modules/0/lessons", "0", "modules[0].lessons", "is 0, expected a whole number from 1 to 1000"},
    {"/modules/0/lessons", "", "modules[0].lessons", "is missing, expected the number of lessons, because entry is cycle"},
    {"/modules/0/entry", R"("open")", "modules[0].entry", R"(is "open", expected one of rolling, cycle, cohort)"},
    {"/modules/0/counts", "true", "modules[0].counts", "is true, expected one of clinical, wellness"},
    {"/modules/1/id", R"("cbt")", "modules[1].id", R"(is "cbt", expected an id that no other has)"},
    {"/staff/0/availability/0/days/1", R"("MI")", "staff[0].availability[0].days[1]", R"(is "MI", expected one of MO, TU, WE, TH, FR, SA, SU)"},
    {"/offerings", "", "offerings", "is missing, expected a list"},
    {"/offerings/0", "3", "offerings[0]", "is 3, expected an object"},
    {"/offerings/0/id", R"("a#1")", "offerings[0].id", R"(is "a#1", expected an id without #)"},
    {"/offerings/0/kind", R"("groupe")", "offerings[0].kind", R"(is "groupe", expected one of group, individual, family, medical, peer)"},
    {"/offerings/0/module", R"("dbt")", "offerings[0].module", R"(is "dbt", expected the id of a module)"},
    {"/offerings/0/site", R"("east")", "offerings[0].site", R"(is "east", expected the id of a site)"},
    {"/offerings/0/staff/0", R"("lee")", "offerings[0].staff[0]", R"(is "lee", expected the id of a member of staff)"},
    {"/offerings/0/meetings", "[]", "offerings[0].meetings", "is empty, expected at least one meeting"},
    {"/offerings/0/meetings", "", "offerings[0].meetings", "is missing, expected a list"},
    {"/offerings/0/meetings/0/day", "", "offerings[0].meetings[0].day", "is missing, expected one of MO, TU, WE, TH, FR, SA, SU"},
    {"/offerings/0/meetings/0/start", R"("25:00")", "offerings[0].meetings[0].start", R"(is "25:00", expected a time of day HH:MM)"},
    {"/offerings/0/meetings/0/start", R"("24:00")", "offerings[0].meetings[0].start", R"(is "24:00", expected a time of day HH:MM)"},
    {"/offerings/0/meetings/0/start", R"("9:00")", "offerings[0].meetings[0].start", R"(is "9:00", expected a time of day HH:MM)"},
    {"/offerings/0/meetings/0/end", R"("24:01")", "offerings[0].meetings[0].end", R"(is "24:01", expected a time of day HH:MM, 24:00 at the latest)"},
    {"/offerings/0/meetings/0/end", "null", "offerings[0].meetings[0].end", "is null, expected a time of day HH:MM, 24:00 at the latest"},
    {"/offerings/0/meetings/0/credit", "181", "offerings[0].meetings[0].credit", "is 181, expected at most the length of the meeting, 180 minutes"},
    {"/offerings/0/meetings/0/credit", "90.5", "offerings[0].meetings[0].credit", "is 90.5, expected a whole number from 0 to 1440"},
    {"/offerings/0/meetings/0/credit", "1e300", "offerings[0].meetings[0].credit", "is 1e+300, expected a whole number from 0 to 1440"},
    {"/offerings/0/meetings/0/taken", "18446744073709551615", "offerings[0].meetings[0].taken", "is 18446744073709551615, expected a whole number from 0 to 100000"},
    {"/offerings/0/join", R"("some")", "offerings[0].join", R"(is "some", expected one of all, any)"},
    {"/offerings/0/modality", "[]", "offerings[0].modality", "is empty, expected onsite, online or both"},
    {"/offerings/0/modality", R"("online")", "offerings[0].modality", "is a text, expected a list"},
    {"/offerings/0/modality/1", R"("phone")", "offerings[0].modality[1]", R"(is "phone", expected one of onsite, online)"},
    {"/offerings/0/seats", R"("12")", "offerings[0].seats", "is a text, expected a whole number from 0 to 100000"},
    {"/offerings/0/from", "", "offerings[0].from", "is missing, expected a date YYYY-MM-DD, because entry of its module is cycle"},
    {"/offerings/0/from", R"("30.11.2026")", "offerings[0].from", R"(is "30.11.2026", expected a date YYYY-MM-DD)"},
    {"/offerings/0/until", R"("2026-11-29")", "offerings[0].until", "is before from, expected from or a later date"},
    {"/offerings/0/moved/0/to/date", R"("2027-01-04")", "offerings[0].moved[0].to.date", "is a text, expected a date of the same week, Monday to Sunday"},
    {"/offerings/0/moved/0/to", "", "offerings[0].moved[0].to", "is missing, expected an object"},
    {"/offerings/0/moved/0/start", R"("24:00")", "offerings[0].moved[0].start", R"(is "24:00", expected a time of day HH:MM)"},
    {"/offerings/0/earlier/0/meetings", "[]", "offerings[0].earlier[0].meetings", "is empty, expected at least one meeting"},
    {"/offerings/0/earlier", R"([{"until": "2026-12-06", "meetings": [{"day": "TU", "start": "18:00", "end": "21:00"}]}, {"until": "2026-12-06", "meetings": [{"day": "TU", "start": "18:00", "end": "21:00"}]}])", "offerings[0].earlier", "is a list, expected each until to be later than the one before"},
    {"/offerings/0/audience/ages", "[18]", "offerings[0].audience.ages", "is a list, expected two ages, the least and the most, as [18, 120]"},
    {"/offerings/0/audience/ages", "[65, 18]", "offerings[0].audience.ages", "is a list, expected two ages, the least and the most, as [18, 120]"},
    {"/offerings/0/audience/ages/1", "151", "offerings[0].audience.ages[1]", "is 151, expected a whole number from 0 to 150"},
    {"/offerings/0/audience/states", R"({"NY": 1})", "offerings[0].audience.states", "is an object, expected a list"},
};
// clang-format on

TEST(ReadProgramme, SaysForEachFieldWhereWhatIsWrongAndWhatWasExpected) {
  for (const Wrong& wrong : wrongs) {
    SCOPED_TRACE(testing::Message() << wrong.pointer << " = " << wrong.value);
    const Problems expected{{"", std::string{wrong.path}, std::string{wrong.what}}};
    EXPECT_EQ(problems_of(edited(sample, wrong.pointer, wrong.value)), expected);
  }
}

TEST(ReadProgramme, TellsEveryProblemOfAFileAtOnce) {
  std::string json = edited(sample, "/programme/timeZone", "7");
  json = edited(json, "/offerings/0/meetings/1/start", R"("noon")");
  json = edited(json, "/offerings/0/meetings/1/day", "null");
  json = edited(json, "/offerings/0/site", R"("east")");
  std::vector<std::string> paths;
  for (const Problem& problem : problems_of(json)) paths.push_back(problem.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"programme.timeZone", "offerings[0].meetings[1].start",
                                             "offerings[0].meetings[1].day", "offerings[0].site"}));
}

TEST(ReadProgramme, HasNoValueWhenThereIsAnyProblem) {
  EXPECT_TRUE(read_programme(sample).value);
  EXPECT_FALSE(read_programme(edited(sample, "/offerings/0/taken", "-1")).value);
}

TEST(ReadProgramme, NeedsOnlyWhatHasNoDefault) {
  const auto read = read_programme(R"({
      "programme": {"id": "p", "timeZone": "Europe/Madrid"},
      "sites": [{"id": "s"}],
      "modules": [{"id": "m"}],
      "staff": [{"id": "t"}],
      "offerings": [{"id": "o", "meetings": [{"day": "FR", "start": "09:00", "end": "10:00"}]}]})");
  ASSERT_EQ(read.problems, Problems{});
  const Programme& programme = *read.value;
  EXPECT_EQ(programme.sites[0].zone.name(), "Europe/Madrid");  // its programme's
  EXPECT_EQ(programme.modules[0].entry, Entry::rolling);
  EXPECT_EQ(programme.modules[0].counts, Counts::clinical);
  EXPECT_EQ(programme.modules[0].lessons, std::nullopt);
  const Offering& offering = programme.offerings[0];
  EXPECT_EQ(offering.kind, Kind::group);
  EXPECT_EQ(offering.join, Join::all);
  EXPECT_TRUE(offering.onsite);
  EXPECT_FALSE(offering.online);
  EXPECT_EQ(offering.seats, std::nullopt);
  EXPECT_EQ(offering.online_seats, std::nullopt);
  EXPECT_EQ(offering.taken, 0);
  EXPECT_EQ(offering.meetings[0].credit, std::nullopt);
  EXPECT_FALSE(offering.audience.ages || offering.audience.languages || offering.audience.states);
}

TEST(ReadProgramme, TakesNullForAbsent) {
  EXPECT_EQ(changed("/offerings/0/until", "null").offerings[0].until, std::nullopt);
  EXPECT_EQ(changed("/offerings/0/seats", "null").offerings[0].seats, std::nullopt);
  EXPECT_EQ(changed("/offerings/0/kind", "null").offerings[0].kind, Kind::group);
  EXPECT_TRUE(changed("/offerings/0/except", "null").offerings[0].except.empty());
}

TEST(ReadProgramme, AnEndNotAfterItsStartIsOnTheNextDay) {
  const auto meetings = read_programme(sample).value->offerings[0].meetings;
  EXPECT_EQ(meetings[1].end, Minutes{24h});          // 22:00 to 24:00
  EXPECT_EQ(meetings[2].end, Minutes{24h + 30min});  // 23:00 to 00:30
  const auto all_day =
      changed("/offerings/0/meetings/1/end", R"("22:00")").offerings[0].meetings[1];
  EXPECT_EQ(all_day.length(), Minutes{24h});
  const auto midnight =
      changed("/offerings/0/meetings/1/end", R"("00:00")").offerings[0].meetings[1];
  EXPECT_EQ(midnight.length(), Minutes{2h});
}

TEST(ReadProgramme, CreditMayBeAsLongAsTheMeetingEvenPastMidnight) {
  EXPECT_EQ(changed("/offerings/0/meetings/0/credit", "180").offerings[0].meetings[0].credit,
            180min);
  EXPECT_EQ(changed("/offerings/0/meetings/2/credit", "90").offerings[0].meetings[2].credit, 90min);
  EXPECT_EQ(problems_of(edited(sample, "/offerings/0/meetings/2/credit", "91")).size(), 1u);
}

TEST(ReadProgramme, CohortsNeedADateButNoLessons) {
  std::string json = edited(sample, "/modules/0/entry", R"("cohort")");
  json = edited(json, "/modules/0/lessons", "");
  EXPECT_EQ(problems_of(json), Problems{});
  json = edited(json, "/offerings/0/from", "");
  ASSERT_EQ(problems_of(json).size(), 1u);
  EXPECT_EQ(problems_of(json)[0].path, "offerings[0].from");
}

TEST(ReadProgramme, PassesOverFieldsThatTheContractDoesNotName) {
  EXPECT_EQ(problems_of(edited(sample, "/offerings/0/colour", R"({"deep": [1, 2]})")), Problems{});
  EXPECT_EQ(problems_of(edited(sample, "/version", "3")), Problems{});
}

TEST(ReadProgramme, RequiredModulesMayBeThoseOfAnotherProgramme) {
  EXPECT_EQ(problems_of(edited(sample, "/modules/0/requires/0", R"("detox")")), Problems{});
}

}  // namespace
}  // namespace meanwhile::exchange
