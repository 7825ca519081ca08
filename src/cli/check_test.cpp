#include "cli/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace meanwhile::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr std::string_view programme = R"({
  "programme": {"id": "p", "timeZone": "America/New_York"},
  "modules": [{"id": "cbt"}],
  "offerings": [{"id": "o", "meetings": [{"day": "FR", "start": "09:00", "end": "10:00"}]}]})";

constexpr std::string_view client = R"({
  "client": {"id": "c", "timeZone": "America/New_York"},
  "prescription": {"start": "2026-11-30", "weeks": 4, "modules": [{"id": "cbt", "minMinutesPerWeek": 60}]},
  "life": [{"id": "job", "days": ["MO"], "start": "09:00", "end": "17:00"}],
  "calendars": [{"file": "life.ics"}]})";

constexpr std::string_view calendar = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:a
DTSTAMP:20261101T000000Z
DTSTART:20261201T090000
DTEND:20261201T100000
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTAMP:20261101T000000Z
DTSTART:tomorrow
END:VEVENT
END:VCALENDAR
)";

class Check : public testing::Test {
 protected:
  Check() {
    std::string path = (fs::temp_directory_path() / "meanwhile.XXXXXX").string();
    folder_ = mkdtemp(path.data());
  }
  ~Check() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }

  int check(const std::vector<std::string>& files) {
    out_.str({});
    err_.str({});
    return cli::check(files, out_, err_);
  }
  std::string out() const { return without_folder(out_.str()); }
  std::string err() const { return without_folder(err_.str()); }

 private:
  std::string without_folder(std::string text) const {
    const std::string folder = folder_.string() + '/';
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }

  fs::path folder_;
  std::ostringstream out_, err_;
};

TEST_F(Check, TellsFilesApartByWhatIsInThem) {
  const std::string a = file("a.txt", programme), b = file("b", client),
                    c = file("life.ics", calendar);
  EXPECT_EQ(check({b, a, c}), 0);
  EXPECT_EQ(out(),
            "b: client, 4 weeks, 2 commitments, no problems, 1 note\n"
            "a.txt: programme, 1 offering, no problems\n"
            "life.ics: calendar, 2 events, no problems, 1 note\n");
  EXPECT_THAT(err(), HasSubstr("note: life.ics: line 13: "));
}

TEST_F(Check, EveryProblemIsALineWithFilePathAndWhatWasExpected) {
  const std::string bad =
      file("p.json", R"({"programme": {"id": 1, "timeZone": "Mars"}, "offerings": []})");
  EXPECT_EQ(check({bad}), 2);
  EXPECT_EQ(out(), "");
  EXPECT_EQ(
      err(),
      "p.json: programme.id: is 1, expected a text\n"
      "p.json: programme.timeZone: is \"Mars\", expected a time zone of the IANA database, as "
      "America/New_York\n");
}

TEST_F(Check, HoldsAClientAgainstTheProgrammeThatIsThere) {
  std::string other{programme};
  other.replace(other.find("cbt"), 3, "dbt");
  file("life.ics", calendar);
  const std::string c = file("c.json", client), p = file("p.json", other);
  EXPECT_EQ(check({c}), 0);
  EXPECT_EQ(check({c, p}), 2);
  EXPECT_THAT(err(),
              HasSubstr("c.json: prescription.modules[0].id: is \"cbt\", expected the id of a "
                        "module of the programme\n"));
  EXPECT_EQ(out(), "p.json: programme, 1 offering, no problems\n");
}

TEST_F(Check, AMissingCalendarIsTheClientsProblem) {
  EXPECT_EQ(check({file("c.json", client)}), 2);
  EXPECT_EQ(
      err(),
      "c.json: calendars[0].file: is \"life.ics\", expected a calendar file that can be opened\n");
}

TEST_F(Check, WhatIsNoFileOfOursIsAProblem) {
  const std::string nothing = "is none of ours, expected a programme, a client or a calendar\n";
  for (const char* text : {"", "hello", "{}", "[]", "\x89PNG", "{\"status\": \"optimal\"}"}) {
    EXPECT_EQ(check({file("x", text)}), 2) << text;
    EXPECT_EQ(err(), "x: " + nothing) << text;
  }
  EXPECT_EQ(check({file("x", "{\n  \"client\": }")}), 2);
  EXPECT_EQ(err(),
            "x: line 2, column 13: is not JSON, expected a document as RFC 8259 describes it\n");
  EXPECT_EQ(check({"/no/such/file"}), 2);
  EXPECT_THAT(err(), HasSubstr("/no/such/file: cannot be read: "));
}

TEST_F(Check, OneBadFileDoesNotHideTheOthers) {
  const std::string good = file("p.json", programme), bad = file("x", "hello");
  EXPECT_EQ(check({bad, good}), 2);
  EXPECT_EQ(out(), "p.json: programme, 1 offering, no problems\n");
}

TEST_F(Check, SaysAllThatIsWrongWithEachBadFile) {
  // One file at a time: none may hide or lean on another.
  std::set<fs::path> files;
  for (const auto& file : fs::directory_iterator{"tests/bad_input"})
    if (file.path().extension() != ".txt") files.insert(file.path());
  std::string told;
  for (const fs::path& file : files) {
    EXPECT_EQ(check({file}), 2) << file;
    EXPECT_EQ(out(), "") << file;
    told += err();
  }
  std::ostringstream expected;
  expected << std::ifstream{"tests/bad_input/expected.txt"}.rdbuf();
  EXPECT_EQ(told, expected.str());
}

}  // namespace
}  // namespace meanwhile::cli
