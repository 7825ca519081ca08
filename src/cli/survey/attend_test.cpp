#include "cli/survey/attend.hpp"

#include <gtest/gtest.h>

#include <string>

#include "cli/survey/timetables.hpp"

namespace meanwhile::cli::survey {
namespace {

/// A programme with one group on Mondays, Wednesdays and Fridays.
programme::Programme mornings(const std::string& start, const std::string& end) {
  std::string meetings;
  for (const char* day : {"MO", "WE", "FR"})
    meetings +=
        (meetings.empty() ? "" : ",") + (R"({"day":")" + std::string{day} + R"(","start":")" +
                                         start + R"(","end":")" + end + R"("})");
  const std::string json =
      R"({"timetables":[{"name":"T","source":"https://example.org","programme":{
        "programme":{"id":"t","name":"T","timeZone":"UTC"},
        "sites":[{"id":"main","name":"S","state":"NY","timeZone":"UTC"}],
        "offerings":[{"id":"g","title":"G","site":"main","meetings":[)" +
      meetings + "]}]}}]}";
  auto read = read_timetables(json);
  EXPECT_TRUE(read.value) << read.problems.front().path << read.problems.front().what;
  return read.value->front().programme;
}

life::LifeEntry held(const char* id, const char* kind, int start, int end) {
  life::LifeEntry entry;
  entry.id = LifeId{id};
  entry.kind = kind;
  entry.when = life::Weekly{.days = time::Weekdays{0b0011111},
                            .stretch = {time::Minutes{start * 60}, time::Minutes{end * 60}}};
  return entry;
}

Person someone(std::vector<life::LifeEntry> life, int way = 20) {
  Person person;
  person.life.client.id = ClientId{"p0"};
  person.life.client.travel = {{SiteId{"main"}, time::Minutes{way}}};
  person.life.prescription = nine_hours();
  person.life.life = std::move(life);
  return person;
}

// The group meets 9-12. Home by 12:20, so work at 13 is no obstacle; work at 12 is.
TEST(Attend, WhoHasTheTimeAttends) {
  const Attendance found =
      attend(mornings("09:00", "12:00"), someone({held("work", "work", 13, 18)}));
  EXPECT_TRUE(found.attends);
  EXPECT_TRUE(found.dines);
}

TEST(Attend, WorkIsNamedWhenWithoutItSheCould) {
  const Attendance found =
      attend(mornings("09:00", "12:00"), someone({held("work", "work", 8, 17)}));
  EXPECT_FALSE(found.attends);
  EXPECT_TRUE(found.hindered_by(Obstacle::work));
  EXPECT_FALSE(found.hindered_by(Obstacle::family));
  EXPECT_FALSE(found.hindered_by(Obstacle::travel));
}

// Only the twenty minutes of the way back reach into work; without a way she could.
TEST(Attend, TheWayIsNamedBesideWorkWhenEitherWouldDo) {
  const Attendance found =
      attend(mornings("09:00", "12:00"), someone({held("work", "work", 12, 17)}));
  EXPECT_TRUE(found.hindered_by(Obstacle::work));
  EXPECT_TRUE(found.hindered_by(Obstacle::travel));
  EXPECT_FALSE(found.hindered_by(Obstacle::together));
}

TEST(Attend, SeveralAreNamedWhenNoSingleOneIsEnough) {
  const Attendance found =
      attend(mornings("09:00", "12:00"),
             someone({held("work", "work", 8, 11), held("pick-up", "family", 10, 12)}));
  EXPECT_TRUE(found.hindered_by(Obstacle::together));
  EXPECT_FALSE(found.hindered_by(Obstacle::work));
  EXPECT_FALSE(found.hindered_by(Obstacle::dose));
}

TEST(Attend, ATimetableWithoutNineHoursIsItsOwnObstacle) {
  EXPECT_TRUE(attend(mornings("09:00", "11:00"), someone({})).hindered_by(Obstacle::dose));
}

TEST(Attend, DinnerIsKeptOrNot) {
  life::LifeEntry dinner = held("dinner", "dinner", 18, 19);
  dinner.firm = false;
  const Attendance evening = attend(mornings("17:00", "20:00"), someone({dinner}));
  EXPECT_TRUE(evening.attends);
  EXPECT_FALSE(evening.dines);
  EXPECT_TRUE(attend(mornings("09:00", "12:00"), someone({dinner})).dines);
}

}  // namespace
}  // namespace meanwhile::cli::survey
