#include "cli/survey/tally.hpp"

#include <gtest/gtest.h>

#include "cli/survey/plots.hpp"
#include "cli/survey/report.hpp"

namespace meanwhile::cli::survey {
namespace {

Attendance attending(bool dines) {
  Attendance out;
  out.attends = true;
  out.dines = dines;
  return out;
}

Attendance hindered(Obstacle obstacle) {
  Attendance out;
  out.in_the_way[static_cast<std::size_t>(obstacle)] = true;
  return out;
}

Person person(Shift shift, Youngest youngest = Youngest::none, bool alone = false) {
  Person drawn;
  drawn.shift = shift;
  drawn.youngest = youngest;
  drawn.alone_with_children = alone;
  return drawn;
}

TEST(Tally, APersonCountsInEachOfHerGroups) {
  Row row;
  row.add(person(Shift::night, Youngest::to_5, true), attending(false));
  EXPECT_EQ(row.of(Group::everyone).people, 1);
  EXPECT_EQ(row.of(Group::employed).people, 1);
  EXPECT_EQ(row.of(Group::other_shifts).people, 1);
  EXPECT_EQ(row.of(Group::parents).people, 1);
  EXPECT_EQ(row.of(Group::alone).people, 1);
  EXPECT_EQ(row.of(Group::day_workers).people, 0);
  EXPECT_EQ(row.of(Group::not_employed).people, 0);
}

TEST(Tally, SharesAreOfAllPeopleOfTheGroup) {
  Count count;
  for (const Attendance& one :
       {attending(true), attending(false), hindered(Obstacle::work), hindered(Obstacle::dose)})
    count.add(one);
  EXPECT_DOUBLE_EQ(count.share(count.attend), 50);
  EXPECT_DOUBLE_EQ(count.share(count.dine), 25);
  EXPECT_DOUBLE_EQ(count.share(count.in_the_way[0]), 25);
  EXPECT_DOUBLE_EQ(Count{}.share(0), 0);
}

TEST(BestOf, OneTimetableThatFitsIsEnough) {
  const Attendance best = best_of({hindered(Obstacle::work), attending(false), attending(true)});
  EXPECT_TRUE(best.attends);
  EXPECT_TRUE(best.dines);
  EXPECT_FALSE(best.hindered_by(Obstacle::work));
}

TEST(BestOf, TakingOneThingAwayIsEnoughWhereItIsEnoughForOneOfThem) {
  const Attendance best =
      best_of({hindered(Obstacle::work), hindered(Obstacle::travel), hindered(Obstacle::dose)});
  EXPECT_TRUE(best.hindered_by(Obstacle::work));
  EXPECT_TRUE(best.hindered_by(Obstacle::travel));
  EXPECT_FALSE(best.hindered_by(Obstacle::together));
  EXPECT_FALSE(best.hindered_by(Obstacle::dose));
}

TEST(BestOf, SeveralTogetherStandBeforeNoDoseAtAll) {
  const Attendance best = best_of({hindered(Obstacle::dose), hindered(Obstacle::together)});
  EXPECT_TRUE(best.hindered_by(Obstacle::together));
  EXPECT_FALSE(best.hindered_by(Obstacle::dose));
}

/// Four people: two attend the first timetable, one of them with every dinner; nobody the second.
Findings findings() {
  Findings all;
  all.people = 4;
  all.seed = 3;
  all.published = {{"Morning <& noon>", "https://example.org/a", {}},
                   {"Night", "https://example.org/b", {}}};
  for (int i = 0; i < 4; ++i) {
    const Attendance first = i < 2 ? attending(i == 0) : hindered(Obstacle::work);
    const Attendance second = hindered(Obstacle::dose);
    const Person one = person(i % 2 ? Shift::day : Shift::none);
    all.published[0].add(one, first);
    all.published[1].add(one, second);
    all.any.add(one, best_of({first, second}));
    for (Row* row : {&all.mixed, &all.demo_onsite, &all.demo}) row->add(one, attending(true));
  }
  all.any.name = "any one of these 2";
  all.demo.name = "demo programme";
  return all;
}

TEST(Report, EveryTimetableHasALineWithItsPercentages) {
  const std::string text = as_text(findings());
  EXPECT_NE(text.find("4 people, seed 3"), std::string::npos);
  const std::size_t line = text.find("Morning <& noon>");
  ASSERT_NE(line, std::string::npos);
  EXPECT_EQ(
      text.substr(line, text.find('\n', line) - line),
      "Morning <& noon>                                  50      25      50       0       0       0"
      "       0");
}

TEST(Report, TablesNameWhereEachTimetableIsFrom) {
  const std::string markdown = as_markdown(findings());
  EXPECT_NE(markdown.find("| Morning <& noon> | 50 | 25 | 50 | 0 | 0 | 0 | 0 |"),
            std::string::npos);
  EXPECT_NE(markdown.find("- Night: <https://example.org/b>"), std::string::npos);
}

TEST(Plots, SayInWordsWhatTheyShow) {
  const std::string picture = plot_timetables(findings());
  EXPECT_NE(picture.find("Morning &lt;&amp; noon&gt;: 50 25 percent."), std::string::npos);
  EXPECT_EQ(picture.find("Morning <"), std::string::npos);
  EXPECT_NE(plot_obstacles(findings()).find("their hours of work: 50 0 percent."),
            std::string::npos);
  EXPECT_NE(plot_groups(findings()).find("everyone (4): 50 100 percent."), std::string::npos);
}

}  // namespace
}  // namespace meanwhile::cli::survey
