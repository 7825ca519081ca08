#include "cli/survey/population.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "cli/survey/dice.hpp"
#include "cli/survey/drawing.hpp"

namespace meanwhile::cli::survey {
namespace {

std::string text_of(const char* path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

const Figures& figures() {
  static const Figures all = *read_figures(text_of("examples/study/population.json")).value;
  return all;
}

std::vector<Person> people(int count, std::uint64_t seed = 1) {
  std::vector<Person> all;
  for (int i = 0; i < count; ++i)
    all.push_back(draw_person(figures(), time::Zone::utc(), seed, static_cast<std::uint64_t>(i)));
  return all;
}

template <class Is>
double percent_of(const std::vector<Person>& all, const Is& is) {
  return 100.0 * static_cast<double>(std::ranges::count_if(all, is)) /
         static_cast<double>(all.size());
}

const life::LifeEntry* entry_of(const Person& person, const std::string& id) {
  for (const life::LifeEntry& entry : person.life.life)
    if (entry.id.text() == id) return &entry;
  return nullptr;
}

const life::Weekly& weekly(const Person& person, const std::string& id) {
  return std::get<life::Weekly>(entry_of(person, id)->when);
}

TEST(Dice, RollsTheSameOnEveryMachine) {
  Dice dice{1, 0};
  EXPECT_EQ(dice.roll(), 4720248854425330031U);
  EXPECT_EQ(dice.roll(), 1629287585893752162U);
}

TEST(Dice, ReachesBothEndsAndNothingBeyond) {
  Dice dice{7, 0};
  std::array<int, 3> seen{};
  for (int i = 0; i < 3000; ++i) ++seen.at(static_cast<std::size_t>(dice.between(0, 2)));
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
}

TEST(Population, TheSameSeedAndNumberAreTheSamePerson) {
  const Person a = draw_person(figures(), time::Zone::utc(), 5, 17);
  const Person b = draw_person(figures(), time::Zone::utc(), 5, 17);
  EXPECT_EQ(a.life.client.travel, b.life.client.travel);
  ASSERT_EQ(a.life.life.size(), b.life.life.size());
  EXPECT_EQ(weekly(a, "dinner").stretch, weekly(b, "dinner").stretch);
}

TEST(Population, AnotherSeedIsAnotherTown) {
  const auto here = people(20, 1), there = people(20, 2);
  int alike = 0;
  for (std::size_t i = 0; i < here.size(); ++i)
    alike += here[i].life.client.travel == there[i].life.client.travel;
  EXPECT_LT(alike, 3);
}

TEST(Population, IsMadeAsTheFiguresSay) {
  const auto all = people(8000);
  EXPECT_NEAR(percent_of(all, [](const Person& p) { return p.works(); }), 73.7, 1.5);
  EXPECT_NEAR(percent_of(all, [](const Person& p) { return p.youngest != Youngest::none; }), 42.4,
              1.5);
  std::vector<Person> parents, workers;
  for (const Person& p : all) {
    if (p.youngest != Youngest::none) parents.push_back(p);
    if (p.works()) workers.push_back(p);
  }
  EXPECT_NEAR(percent_of(parents, [](const Person& p) { return p.alone_with_children; }), 26.5,
              2.0);
  EXPECT_NEAR(percent_of(workers, [](const Person& p) { return p.shift == Shift::night; }), 3.2,
              0.8);
  EXPECT_NEAR(percent_of(workers, [](const Person& p) { return p.shift == Shift::rotating; }), 2.5,
              0.8);
  EXPECT_NEAR(
      percent_of(workers, [](const Person& p) { return entry_of(p, "second-job") != nullptr; }),
      9.1, 1.2);
}

// 34.2 % of the employed work on a given Saturday, and 84.4 % on a given weekday: the first is
// drawn, the second must come out.
TEST(Population, WorksOnWeekdaysAsOftenAsTheDiariesSay) {
  double weekday = 0, saturday = 0, all = 0;
  for (const Person& p : people(8000)) {
    if (p.shift != Shift::day) continue;
    const time::Weekdays days = weekly(p, "work").days;
    weekday += static_cast<double>((days & weekdays).count()) / 5;
    saturday += days.test(5);
    ++all;
  }
  EXPECT_NEAR(100 * saturday / all, 34.2, 2.0);
  EXPECT_NEAR(100 * weekday / all, 84.4, 5.0);
}

TEST(Population, TheWayFromWorkIsNoLongerThanThroughHome) {
  for (const Person& p : people(300)) {
    if (p.shift != Shift::day) continue;
    const auto& home = p.life.client.travel;
    for (const auto& [site, from_work] : entry_of(p, "work")->travel_to)
      EXPECT_LE(from_work, home.at(site) + time::Minutes{80}) << p.life.client.id.text();
  }
}

TEST(Population, ARestFollowsEveryNight) {
  int nights = 0;
  for (const Person& p : people(2000)) {
    if (p.shift != Shift::night && p.shift != Shift::rotating) continue;
    const char* job = p.shift == Shift::night ? "work" : "work-nights";
    EXPECT_EQ(entry_of(p, job)->rest, time::Minutes{480});
    ++nights;
  }
  EXPECT_GT(nights, 40);
}

TEST(Population, CareIsFirmOnlyWhereNobodyElseIsAtHome) {
  int carers = 0;
  for (const Person& p : people(2000)) {
    const life::LifeEntry* care = entry_of(p, "care");
    if (!care) continue;
    EXPECT_EQ(care->firm, p.alone_with_children);
    ++carers;
  }
  EXPECT_GT(carers, 100);
}

TEST(Population, BringsNoChildToSchoolWhileAtWork) {
  for (const Person& p : people(2000)) {
    if (p.shift != Shift::day || !entry_of(p, "drop-off")) continue;
    EXPECT_LE(weekly(p, "drop-off").stretch.end, weekly(p, "work").stretch.start);
  }
}

// Half as many eat at 17:07 and at 20:19 as at 18:19. In a triangle through these points three
// quarters of all dinners lie between: 1 - (1/2)² for either side.
TEST(Population, EatsWhenPeopleEat) {
  const auto all = people(8000);
  EXPECT_NEAR(percent_of(all,
                         [](const Person& p) {
                           const auto middle =
                               weekly(p, "dinner").stretch.start + time::Minutes{22};
                           return middle >= time::Minutes{17 * 60 + 7} &&
                                  middle <= time::Minutes{20 * 60 + 19};
                         }),
              75, 3);
}

TEST(Figures, EveryMissingFigureIsNamed) {
  std::string json = text_of("examples/study/population.json");
  for (const char* gone : {"\"full_time\"", "\"60+\"", "\"peak\""})
    json.replace(json.find(gone), std::string_view{gone}.size(), "\"other\"");
  const auto read = read_figures(json);
  EXPECT_FALSE(read.value);
  std::vector<std::string> paths;
  for (const Problem& problem : read.problems) paths.push_back(problem.path);
  EXPECT_EQ(paths.size(), 3U) << paths.front();
}

}  // namespace
}  // namespace meanwhile::cli::survey
