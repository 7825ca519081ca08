#include "cli/demo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "store/stores_for_tests.hpp"

namespace meanwhile::cli {
namespace {

using testing::HasSubstr;

TEST(MovedDates, AreThoseOfJsonAndOfCalendars) {
  EXPECT_EQ(with_dates_moved(R"({"start": "2026-11-30", "until": "2026-12-31"})", 1),
            R"({"start": "2026-12-07", "until": "2027-01-07"})");
  EXPECT_EQ(with_dates_moved("DTSTART;TZID=x:20261130T180000\nUNTIL=20261231T235959Z", -1),
            "DTSTART;TZID=x:20261123T180000\nUNTIL=20261224T235959Z");
  EXPECT_EQ(with_dates_moved("20270222,20270301", 1), "20270301,20270308");
}

TEST(MovedDates, AreNothingElse) {
  for (const char* other : {"", "2026", "12:30", "2026-13-01", "202611301", "2026-11-300",
                            "20261399", "x-2026-1-30", "0123456789"})
    EXPECT_EQ(with_dates_moved(other, 1), other);
  EXPECT_EQ(with_dates_moved("2026-11-30", 0), "2026-11-30");
}

class DemoTest : public testing::Test {
 protected:
  Status fill(std::chrono::sys_days today, int people = 0) {
    return fill_demo({"examples", people}, desk_, today + std::chrono::hours{12});
  }
  std::string life(const char* id) {
    const ClientId client{id};
    const casework::Caller herself{privacy::client_herself(client), store::first_moment};
    const auto document = *(*desk_.look(herself))->life(client);
    return document ? document->json : "";
  }

  std::unique_ptr<store::Store> store_ = store::memory_store();
  casework::Desk desk_{*store_};
};

TEST_F(DemoTest, BeginsNextMondayWheneverItIsFilled) {
  using namespace std::chrono;
  ASSERT_TRUE(fill(sys_days{2027y / 3 / 6}));  // a Saturday
  for (const char* name :
       {"nurse", "student"})  // the one is written for November, the other for February
    EXPECT_THAT(life(name), HasSubstr(R"("start":"2027-03-08")")) << name;
}

TEST_F(DemoTest, HasAsManyMorePeopleAsAskedFor) {
  ASSERT_TRUE(fill(std::chrono::sys_days{std::chrono::year{2026} / 11 / 26}, 17));
  EXPECT_THAT(life("person-0017"), HasSubstr(R"("id":"person-0017")"));
  EXPECT_EQ(life("person-0018"), "");
}

TEST_F(DemoTest, DoorsStayTheSameAndAreForTheirOwnerOnly) {
  const store::TemporaryFolder folder;
  const std::filesystem::path data = folder / ".";
  const auto first = *demo_doors({"examples", 1}, data), again = *demo_doors({"examples", 2}, data);
  ASSERT_EQ(again.size(), first.size() + 1);
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(again[i].token, first[i].token);
  struct stat file {};
  ASSERT_EQ(stat((data / "demo-doors").c_str(), &file), 0);
  EXPECT_EQ(file.st_mode & 0777U, 0600U);
}

TEST_F(DemoTest, SaysWhatItCannotRead) {
  const auto refused = fill_demo({"no-such-folder", 0}, desk_, store::first_moment);
  ASSERT_FALSE(refused);
}

}  // namespace
}  // namespace meanwhile::cli
