#include "cli/busy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <string>

namespace meanwhile::cli {
namespace {

using exchange::Calendar;
using testing::HasSubstr;

constexpr time::Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};

time::Zone new_york() { return *time::Zone::named("America/New_York"); }

Calendar sample() {
  using std::chrono::hours;
  Calendar calendar;
  calendar.readable = true;
  calendar.events = 3;
  calendar.occurrences = 4;
  calendar.busy = {
      {"late \"one\"", {{monday + hours{20}, monday + hours{30}}}},
      {"early",
       {{monday + hours{14}, monday + hours{15}}, {monday + hours{40}, monday + hours{41}}}}};
  calendar.problems = {{12, "early", "the event ends before it starts; its end was left out"},
                       {0, "", "a word about the file"}};
  calendar.from = time::Date{std::chrono::year{2026} / 11 / 30};
  return calendar;
}

TEST(BusyDocument, HoldsWhatTheContractNames) {
  const auto document = boost::json::parse(busy_document(sample(), new_york())).as_object();
  EXPECT_EQ(document.at("events").as_int64(), 3);
  EXPECT_EQ(document.at("occurrences").as_int64(), 4);
  const auto& busy = document.at("busy").as_array();
  ASSERT_EQ(busy.size(), 3u);
  EXPECT_EQ(busy[0].at("start").as_string(), "2026-11-30T09:00:00-05:00");
  EXPECT_EQ(busy[0].at("end").as_string(), "2026-11-30T10:00:00-05:00");
  EXPECT_EQ(busy[0].at("uid").as_string(), "early");
  EXPECT_EQ(busy[1].at("uid").as_string(), "late \"one\"");
  EXPECT_EQ(busy[2].at("uid").as_string(), "early");
  const auto& problems = document.at("problems").as_array();
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].at("line").as_int64(), 12);
  EXPECT_EQ(problems[0].at("uid").as_string(), "early");
  EXPECT_THAT(std::string{problems[0].at("why").as_string()}, HasSubstr("ends before it starts"));
}

TEST(BusyListing, ReadsLikeAList) {
  EXPECT_EQ(busy_listing(sample(), new_york()),
            "3 events, 4 occurrences from 2026-11-30 on, on the clock of America/New_York\n"
            "\nBusy\n"
            "  2026-11-30 09:00 - 10:00  early\n"
            "  2026-11-30 15:00 - 2026-12-01 01:00  late \"one\"\n"
            "  2026-12-01 11:00 - 12:00  early\n"
            "\nNot read as written\n"
            "  line 12, event early: the event ends before it starts; its end was left out\n"
            "  the file: a word about the file\n");
}

TEST(BusyListing, LeavesTheTerminalAlone) {
  Calendar calendar = sample();
  calendar.busy[0].uid = "\x1b[31mred";
  EXPECT_THAT(busy_listing(calendar, new_york()), testing::Not(HasSubstr("\x1b")));
}

class Busy : public testing::Test {
 protected:
  Busy() {
    std::string path = (std::filesystem::temp_directory_path() / "meanwhile.XXXXXX").string();
    folder_ = mkdtemp(path.data());
  }
  ~Busy() override { std::filesystem::remove_all(folder_); }

  /// What `busy` says on standard output and standard error, and its exit code.
  struct Said {
    int code;
    std::string out;
    std::string err;
  };
  Said ask(const std::string& text, BusyRequest request) {
    request.file = (folder_ / "life.ics").string();
    std::ofstream(request.file, std::ios::binary) << text;
    return ask(request);
  }
  static Said ask(const BusyRequest& request) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int code = busy(request);
    return {code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
  }

  static BusyRequest request() {
    return {.file = "", .from = "2026-11-30", .days = 7, .zone = "America/New_York", .json = true};
  }

  std::filesystem::path folder_;
};

const std::string calendar =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:\xE4\nDTSTART:20261130T090000\nDURATION:PT1H\n"
    "SUMMARY:nobody's business\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n";

TEST_F(Busy, ShowsACalendarFile) {
  const Said said = ask(calendar, request());
  EXPECT_EQ(said.code, 0);
  EXPECT_EQ(said.err, "");
  const auto document = boost::json::parse(said.out).as_object();
  EXPECT_EQ(document.at("occurrences").as_int64(), 7);
  EXPECT_EQ(document.at("busy").as_array()[6].at("uid").as_string(), "\u00e4");
  EXPECT_THAT(said.out, testing::Not(HasSubstr("business")));
}

TEST_F(Busy, BeginsWithTheEarliestStart) {
  BusyRequest anywhere = request();
  anywhere.from.reset();
  anywhere.json = false;
  EXPECT_THAT(ask(calendar, anywhere).out, HasSubstr("1 event, 7 occurrences from 2026-11-30 on"));
}

TEST_F(Busy, RefusesWhatIsNoCalendar) {
  const Said said = ask("<html></html>", request());
  EXPECT_EQ(said.code, 2);
  EXPECT_EQ(said.out, "");
  EXPECT_THAT(said.err, HasSubstr("life.ics: is not a calendar, expected"));
}

TEST_F(Busy, NamesEveryWrongOptionAtOnce) {
  const Said said =
      ask(calendar, {.file = "", .from = "yesterday", .days = 0, .zone = "Mars", .json = false});
  EXPECT_EQ(said.code, 2);
  EXPECT_EQ(said.out, "");
  for (const char* option : {"--from: is \"yesterday\", expected", "--days: is 0, expected",
                             "--zone: is \"Mars\", expected"})
    EXPECT_THAT(said.err, HasSubstr(option));
}

TEST_F(Busy, SaysWhenThereIsNoFile) {
  BusyRequest nowhere = request();
  nowhere.file = (folder_ / "none.ics").string();
  const Said said = ask(nowhere);
  EXPECT_EQ(said.code, 2);
  EXPECT_THAT(said.err, HasSubstr("none.ics: "));
}

}  // namespace
}  // namespace meanwhile::cli
