#include "exchange/read_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/write_plan.hpp"

namespace meanwhile::exchange {
namespace {

const std::string written =
    R"({"label": "least-burden", "burden": {"total": 421, "travel": 160, "soft": 1, "days": 90, "makeUps": 45, "missed": 120, "late": 2, "modality": 3}, "offerings": [{"id": "day-core", "modality": "onsite"}], "sessions": [
  {"offering": "day-core", "start": "2026-11-30T10:00:00-05:00", "end": "2026-11-30T13:00:00-05:00", "modality": "onsite", "makeUpFor": null, "makeUpOf": null},
  {"offering": "eve#2", "start": "2026-12-01T13:00:00-05:00", "end": "2026-12-01T15:00:00-05:00", "modality": "online", "makeUpFor": "2026-12-02T10:00:00-05:00", "makeUpOf": "day-core"}], "missed": [
  {"offering": "day-core", "start": "2026-12-04T10:00:00-05:00", "why": "clash"},
  {"offering": "day-core", "start": "2026-12-05T10:00:00-05:00", "why": "cancelled"}], "weeks": [
  {"week": "2026-11-30", "minutes": 300, "days": 2, "short": true}], "stays": [
  {"leave": "2026-11-30T09:40:00-05:00", "from": "2026-11-30T10:00:00-05:00", "until": "2026-11-30T13:00:00-05:00", "back": "2026-11-30T13:20:00-05:00"}]}
)";

std::vector<std::string> problems(const std::string& json) {
  std::vector<std::string> told;
  for (const Problem& problem : read_plan(json).problems) told.push_back(problem.path);
  return told;
}

TEST(ReadPlan, GivesBackWhatWasWritten) {
  const auto plan = read_plan(written).value;
  ASSERT_TRUE(plan);
  EXPECT_EQ(write_plan(*plan, *time::Zone::named("America/New_York")), written);
}

TEST(ReadPlan, TellsAllThatIsWrongAtOnce) {
  EXPECT_THAT(problems("[]"), testing::ElementsAre(""));
  EXPECT_THAT(
      problems(
          R"({"label": "x", "burden": {"travel": -1, "soft": 0, "days": 0, "makeUps": 0, "missed": 0, "late": 0, "modality": 0},
    "offerings": [{"id": "a", "modality": "phone"}], "sessions": [{"offering": "a", "start": "soon", "end": 5, "modality": "onsite"}],
    "missed": [], "weeks": [{"week": "2026-02-30", "minutes": 1, "days": 8, "short": false}]})"),
      testing::ElementsAre("burden.travel", "offerings[0].modality", "sessions[0].start",
                           "sessions[0].end", "weeks[0].week", "weeks[0].days"));
}

TEST(ReadPlan, AMakeUpNamesWhatItIsInPlaceOf) {
  EXPECT_THAT(
      problems(
          R"({"label": "x", "burden": {"travel": 0, "soft": 0, "days": 0, "makeUps": 0, "missed": 0, "late": 0, "modality": 0},
    "offerings": [], "missed": [], "weeks": [], "sessions": [{"offering": "a", "start": "2026-12-04T10:00:00-05:00",
    "end": "2026-12-04T10:00:00-05:00", "modality": "onsite", "makeUpFor": "2026-12-05T10:00:00-05:00"}]})"),
      testing::ElementsAre("sessions[0].makeUpOf"));
}

}  // namespace
}  // namespace meanwhile::exchange
