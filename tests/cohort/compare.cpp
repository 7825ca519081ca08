#include "compare.hpp"

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>

#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

constexpr std::size_t burden = 3;

/// Each the more the better.
std::array<double, 4> merits(const Levels& levels) {
  return {static_cast<double>(levels.priority), static_cast<double>(levels.waited),
          static_cast<double>(levels.kept), -static_cast<double>(levels.burden)};
}

std::array<double, 4> merits(const object& answer, const char* figure) {
  std::array<double, 4> all{};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto told = list(answer, "levels").at(i).as_object().at(figure).to_number<double>();
    all[i] = i == burden ? -told : told;
  }
  return all;
}

}  // namespace

std::vector<std::string> differences(const object& answer, const Levels& expected) {
  std::vector<std::string> all;
  if (text(answer, "status") != "optimal")
    all.push_back("status is " + text(answer, "status", "nothing"));
  const auto due = merits(expected);
  for (std::size_t i = 0; i < due.size(); ++i) {
    const auto& row = list(answer, "levels").at(i).as_object();
    const auto wanted = std::to_string(std::lround(std::abs(due[i])));
    for (const auto* figure : {"value", "bound"})
      if (merits(answer, figure)[i] != due[i])
        all.push_back(*text(row, "level") + ": " + figure + " is not " + wanted);
    if (row.at("gap").to_number<double>() != 0) all.push_back(*text(row, "level") + ": a gap");
  }
  return all;
}

std::vector<std::string> claims_too_much(const object& answer, const Levels& expected) {
  std::vector<std::string> all;
  const auto due = merits(expected);
  const auto values = merits(answer, "value");
  const auto bounds = merits(answer, "bound");
  if (values > due) all.push_back("it is better than the best");
  for (std::size_t i = 0; i < due.size() && (i == 0 || due[i - 1] >= values[i - 1]); ++i)
    if (due[i] > bounds[i]) all.push_back("the bound of level " + std::to_string(i + 1));
  return all;
}

const RandomCohort& cohort_of(std::uint64_t seed) {
  static std::map<std::uint64_t, RandomCohort> drawn;
  const auto at = drawn.find(seed);
  return at == drawn.end() ? drawn.emplace(seed, draw_cohort(seed)).first->second : at->second;
}

std::string keep(const std::string& name, const RandomCohort& drawn) {
  const auto folder = std::filesystem::temp_directory_path() / "meanwhile-cohort" / name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "programme.json") << drawn.programme << '\n';
  std::ofstream lines(folder / "clients.jsonl");
  for (const auto& client : drawn.clients) lines << client << '\n';
  return folder.string();
}

}  // namespace meanwhile::oracle
