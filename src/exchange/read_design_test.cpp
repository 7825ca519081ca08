#include "exchange/read_design.hpp"

#include <gtest/gtest.h>

#include "exchange/json_samples_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono_literals;

/// The sample programme with this in `proposals`.
Read<DesignRead> read_with(const std::string& proposals) {
  std::string json{sample_programme};
  json.insert(json.rfind('}'), ", \"proposals\": " + proposals);
  return read_design(json);
}

std::string one(const std::string& more) {
  return R"([{"id": "new", "module": "yoga", "groups": 2, "minutes": [60, 90], "earliest": "08:00", "latest": "10:30", "modality": ["online"])" +
         more + "}]";
}

constexpr const char* led = R"("leads": ["cbt"])";

Read<DesignRead> read_led(const std::string& more) {
  std::string json{sample_programme};
  json.replace(json.find(led), std::string{led}.size(), R"("leads": ["cbt", "yoga"])");
  json.insert(json.rfind('}'), ", \"proposals\": " + one(more));
  return read_design(json);
}

TEST(ReadProposals, AreNoneWhereThereAreNone) {
  const auto read = read_design(sample_programme);
  ASSERT_TRUE(read.value);
  EXPECT_TRUE(read.value->proposals.empty());
}

TEST(ReadProposals, HaveDefaults) {
  const auto read = read_led("");
  ASSERT_TRUE(read.value) << read.problems.front().path << read.problems.front().what;
  const programme::Proposal& proposal = read.value->proposals.at(0);
  EXPECT_EQ(proposal.title, "new");
  EXPECT_EQ(proposal.groups, 2);
  EXPECT_EQ(proposal.lengths, (std::vector<time::Minutes>{60min, 90min}));
  EXPECT_EQ(proposal.least_days, 1);
  EXPECT_EQ(proposal.most_days, 1);
  EXPECT_TRUE(proposal.days.all());
  EXPECT_EQ(proposal.earliest, 8h);
  EXPECT_EQ(proposal.latest, 10h + 30min);
  EXPECT_EQ(proposal.join, programme::Join::all);
  EXPECT_FALSE(proposal.onsite);
  EXPECT_TRUE(proposal.online);
  EXPECT_EQ(proposal.sites.size(), 2U);
  EXPECT_FALSE(proposal.seats);
  EXPECT_EQ(proposal.min_seats, 0);
  EXPECT_EQ(proposal.pause, 15min);
}

TEST(ReadProposals, MayMeetOnAsManyDaysAsThereAre) {
  const auto read = read_led(R"(, "days": ["TU", "TH", "SA"], "daysPerWeek": {"min": 2})");
  ASSERT_TRUE(read.value);
  EXPECT_EQ(read.value->proposals[0].least_days, 2);
  EXPECT_EQ(read.value->proposals[0].most_days, 3);
}

struct Wrong {
  const char* more;
  const char* path;
};

TEST(ReadProposals, AreRefusedWhereTheyContradictThemselves) {
  for (const Wrong& wrong : std::vector<Wrong>{
           {R"(, "daysPerWeek": {"min": 3, "max": 2})", "proposals[0].daysPerWeek.max"},
           {R"(, "days": ["SA"], "daysPerWeek": {"min": 2, "max": 2})",
            "proposals[0].daysPerWeek.min"},
           {R"(, "seats": 4, "minSeats": 5)", "proposals[0].minSeats"},
           {R"(, "from": "2026-12-01", "until": "2026-11-01")", "proposals[0].until"},
           {R"(, "sites": ["north"])", "proposals[0].sites[0]"},
           {R"(, "break": -1)", "proposals[0].break"},
           {R"(, "kind": "class")", "proposals[0].kind"},
           {R"(, "join": "some")", "proposals[0].join"}}) {
    const auto read = read_led(wrong.more);
    EXPECT_FALSE(read.value) << wrong.more;
    ASSERT_EQ(read.problems.size(), 1U) << wrong.more;
    EXPECT_EQ(read.problems[0].path, wrong.path);
  }
}

TEST(ReadProposals, NeedSomebodyWhoLeadsTheModule) {
  const auto read = read_with(one(""));
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].path, "proposals[0].module");
}

TEST(ReadProposals, NeedARoomOnSite) {
  const auto west = read_with(
      R"([{"id": "new", "module": "cbt", "groups": 1, "minutes": [60], "earliest": "08:00", "latest": "08:00", "sites": ["west"], "from": "2026-12-01"}])");
  ASSERT_EQ(west.problems.size(), 1U);
  EXPECT_EQ(west.problems[0].path, "proposals[0].sites");
}

TEST(ReadProposals, NeedADateWhereTheModuleIsEnteredByOne) {
  const auto read = read_with(
      R"([{"id": "new", "module": "cbt", "groups": 1, "minutes": [60], "earliest": "08:00", "latest": "08:00"}])");
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].path, "proposals[0].from");
}

TEST(ReadProposals, HaveDifferentIds) {
  const auto read = read_with("[" + one("").substr(1, one("").size() - 2) + ", " +
                              one("").substr(1, one("").size() - 2) + "]");
  bool told = false;
  for (const Problem& problem : read.problems) told |= problem.path == "proposals[1].id";
  EXPECT_TRUE(told);
}

}  // namespace
}  // namespace meanwhile::exchange
