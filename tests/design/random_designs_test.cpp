#include <gtest/gtest.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "ask.hpp"
#include "cohort/compare.hpp"
#include "draw_design.hpp"
#include "oracle/cohort_check.hpp"
#include "oracle/cohort_solve.hpp"
#include "oracle/fields.hpp"
#include "timetables.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

constexpr std::size_t most_timetables = 200;  // that are tried, each with exhaustive search
constexpr double least_part_best = 0.7;       // of the designs that are the best there is

/// How many to draw: MEANWHILE_DESIGNS, 12 without it.
std::uint64_t cases() {
  const char* wanted = std::getenv("MEANWHILE_DESIGNS");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 12;
}

Levels levels_of(const object& figures) {
  const auto value = [&](std::size_t level) {
    return list(figures, "levels").at(level).as_object().at("value").to_number<long>();
  };
  return {value(0), value(1), value(2), value(3)};
}

/// The given programme with another timetable.
object with(object programme, const boost::json::array& offerings) {
  programme.erase("proposals");
  programme["offerings"] = offerings;
  return programme;
}

/// How often a design was judged against every timetable, was the best, and was better than the
/// given one.
struct Tally {
  int compared = 0;
  int best = 0;
  int better = 0;
};

std::vector<std::string> troubles(const RandomCohort& drawn, Tally& tally) {
  const object answer = ask_design(drawn.programme, drawn.clients);
  const auto& found = list(answer, "offerings");
  std::vector<std::string> wrong = rules_broken(drawn.programme, drawn.clients, found);
  for (const auto& one :
       check_cohort(with(drawn.programme, found), drawn.clients, child(answer, "cohort")))
    wrong.push_back("cohort: " + one);
  const Levels before = levels_of(child(answer, "before"));
  const Levels after = levels_of(child(answer, "after"));
  if (better(before, after)) wrong.emplace_back("worse than the given timetable");
  const auto given = with(drawn.programme, list(drawn.programme, "offerings"));
  if (!(solve_cohort(given, drawn.clients).levels == before))
    wrong.emplace_back("the given timetable is worth something else");
  if (!(solve_cohort(with(drawn.programme, found), drawn.clients).levels == after))
    wrong.emplace_back("the timetable found is worth something else");
  tally.better += better(after, before);
  const auto all = every_timetable(drawn.programme, drawn.clients, most_timetables);
  if (all.empty()) return wrong;
  Levels best = before;
  for (const auto& offerings : all) {
    const Levels here = solve_cohort(with(drawn.programme, offerings), drawn.clients).levels;
    if (better(here, best)) best = here;
  }
  if (better(after, best)) wrong.emplace_back("better than every timetable there is");
  ++tally.compared;
  tally.best += after == best;
  return wrong;
}

TEST(RandomDesigns, KeepEveryRuleAreNeverWorseAndMostlyTheBestThereIs) {
  Tally tally;
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= cases() && failures < 10; ++seed) {
    const RandomCohort drawn = draw_design(seed);
    std::vector<std::string> wrong;
    try {
      wrong = troubles(drawn, tally);
    } catch (const std::exception& trouble) {
      wrong = {trouble.what()};
    }
    if (wrong.empty()) continue;
    ++failures;
    std::string all;
    for (const auto& one : wrong) all += "\n  " + one;
    ADD_FAILURE() << "seed " << seed << " (" << drawn.category << "), kept in "
                  << keep("design-" + std::to_string(seed), drawn) << all;
  }
  std::cout << cases() << " designs: " << tally.better << " better than the given timetable; of "
            << tally.compared << " compared with every timetable " << tally.best << " the best\n";
  EXPECT_GT(tally.compared, 0);
  EXPECT_GE(tally.best, least_part_best * tally.compared);
}

}  // namespace
}  // namespace meanwhile::oracle
