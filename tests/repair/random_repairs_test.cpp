#include <gtest/gtest.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "ask.hpp"
#include "oracle/fields.hpp"
#include "solve_repair.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

constexpr double least_part_compared = 0.8;
constexpr double least_part_proven = 0.9;

/// How many to draw: MEANWHILE_REPAIRS, 2,000 without it.
std::uint64_t cases() {
  const char* wanted = std::getenv("MEANWHILE_REPAIRS");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 2000;
}

struct Tally {
  std::uint64_t compared = 0;
  std::uint64_t proven = 0;
  std::uint64_t lost = 0;
  std::uint64_t disturbed = 0;
  std::uint64_t moved = 0;
  std::uint64_t none = 0;
};

Costs level(const object& answer, const char* which) {
  Costs costs{};
  const auto& levels = list(answer, "levels");
  for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = *whole(levels[i].as_object(), which);
  return costs;
}

std::string text_of(const Costs& costs) {
  std::string all;
  for (const long one : costs) all += " " + std::to_string(one);
  return all;
}

std::vector<std::string> troubles(const Happening& happening, Tally& tally) {
  const auto best = solve_repair(happening);
  const auto [answer, repaired] = ask_repair(happening);
  if (!best) return {};
  ++tally.compared;
  if (best->none) {
    ++tally.none;
    return list(answer, "conflicts").empty() ? std::vector<std::string>{"no conflict is told"}
                                             : std::vector<std::string>{};
  }
  const Costs value = level(answer, "value");
  const Costs bound = level(answer, "bound");
  std::vector<std::string> wrong = check_repair(happening, *best, answer, repaired);
  if (value < best->costs)
    wrong.push_back("better than the best:" + text_of(value) + " instead of" +
                    text_of(best->costs));
  if (text(answer, "status") == "optimal") {
    ++tally.proven;
    if (value != best->costs)
      wrong.push_back("not the best:" + text_of(value) + " instead of" + text_of(best->costs));
  }
  for (std::size_t i = 0; i < bound.size() && (i == 0 || value[i - 1] == best->costs[i - 1]); ++i)
    if (bound[i] > best->costs[i]) wrong.push_back("a bound that is none:" + text_of(bound));
  tally.lost += value[0] > 0;
  tally.disturbed += value[1] > 0;
  for (const auto& one : list(answer, "people")) tally.moved += one.as_object().contains("moves");
  return wrong;
}

std::string keep(std::uint64_t seed, const Happening& happening) {
  const auto folder = std::filesystem::temp_directory_path() / ("repair-" + std::to_string(seed));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "programme.json") << happening.programme;
  std::ofstream lines(folder / "plans.jsonl");
  for (const auto& one : happening.enrolled) lines << one << "\n";
  std::ofstream(folder / "events.json") << object{{"events", happening.events}};
  std::ofstream(folder / "as_of") << happening.as_of << "\n";
  return folder.string();
}

// Stops after ten failures.
TEST(RandomRepairs, EachLevelIsTheOneThatExhaustiveSearchFindsAndEveryPlanIsAWayOfHers) {
  Tally tally;
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= cases() && failures < 10; ++seed) {
    const Happening happening = draw_happening(seed);
    std::vector<std::string> wrong;
    try {
      wrong = troubles(happening, tally);
    } catch (const std::exception& trouble) {
      wrong = {trouble.what()};
    }
    if (wrong.empty()) continue;
    ++failures;
    std::string all;
    for (const auto& one : wrong) all += "\n  " + one;
    ADD_FAILURE() << "seed " << seed << ", kept in " << keep(seed, happening) << all;
  }
  std::cout << cases() << " repairs: " << tally.compared << " compared, " << tally.proven
            << " proven; required minutes lost in " << tally.lost << ", somebody disturbed in "
            << tally.disturbed << ", " << tally.moved << " people moved, nothing possible in "
            << tally.none << "\n";
  EXPECT_GE(static_cast<double>(tally.compared),
            least_part_compared * static_cast<double>(cases()));
  EXPECT_GE(static_cast<double>(tally.proven),
            least_part_proven * static_cast<double>(tally.compared));
}

}  // namespace
}  // namespace meanwhile::oracle
