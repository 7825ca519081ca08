// How long a plan for one person of a cohort takes, and whether there is one, whoever else there
// is: cohort_alone FOLDER [EVERY [LIMIT_MS]]      every so many lines of clients.jsonl, 10; a limit
// for each, 1000 Times are of the thread's own clock, so that a busy machine changes little.
#include <time.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"
#include "planner/search/board.hpp"
#include "planner/search/search.hpp"

namespace {

using namespace meanwhile;

double now() {
  timespec at{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) / 1e6;
}

std::string text_of(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Outcome {
  std::string status;
  double any = 0;   // ms until it was known whether there is a plan
  double best = 0;  // ms until the least burden was proven, after that
};

/// First whether there is any plan, then the cheapest, each within the limit.
Outcome look(const programme::Programme& programme, const planner::Case& person, double limit) {
  const double start = now();
  const planner::Patience any_patience = [&] { return now() < start + limit; };
  const planner::Board board{programme, person};
  const auto nothing = planner::Prices::of_nothing(board);
  planner::Search any{board, nothing};
  any.look_while(any_patience);
  const bool possible = any.possible();
  const double known = now();
  if (!possible) return {any.proven() ? "none" : "not known", known - start, 0};
  const planner::Patience best_patience = [&] { return now() < known + limit; };
  const planner::Prices prices{board, planner::Emphasis::least_burden};
  planner::Search best{board, prices};
  best.look_while(best_patience);
  best.least();
  return {best.proven() ? "proven" : "not proven", known - start, now() - known};
}

void tell(const std::string& what, std::vector<double> millis) {
  if (millis.empty()) return;
  std::sort(millis.begin(), millis.end());
  std::cout << what;
  for (const int percent : {10, 50, 90, 99, 100})
    std::cout << "  p" << percent << ' '
              << millis[(millis.size() - 1) * static_cast<std::size_t>(percent) / 100];
  double sum = 0;
  for (const double one : millis) sum += one;
  std::cout << "  mean " << sum / static_cast<double>(millis.size()) << " ms\n";
}

void measure(const std::string& folder, int every, double limit) {
  const auto no_calendars = [](const std::string&) { return std::optional<std::string>{}; };
  const auto programme =
      exchange::read_programme(text_of(folder + "/programme.json")).value.value();
  std::istringstream lines(text_of(folder + "/clients.jsonl"));
  std::map<std::string, int> count;
  std::vector<double> any, best;
  std::string line;
  for (int number = 0; std::getline(lines, line); ++number) {
    if (number % every) continue;
    const auto person = exchange::read_case(line, programme, no_calendars).value.value();
    const auto outcome = look(programme, person, limit);
    ++count[outcome.status];
    any.push_back(outcome.any);
    if (outcome.best > 0) best.push_back(outcome.best);
    if (outcome.status != "proven")
      std::cerr << number + 1 << ": " << outcome.status << ", " << outcome.any << " + "
                << outcome.best << " ms\n";
  }
  for (const auto& [status, people] : count) std::cout << status << ": " << people << '\n';
  tell("whether there is one: ", any);
  tell("the cheapest, proven: ", best);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 4) {
    std::cerr << "usage: cohort_alone FOLDER [EVERY [LIMIT_MS]]\n";
    return 2;
  }
  try {
    measure(argv[1], argc > 2 ? std::stoi(argv[2]) : 10, argc > 3 ? std::stod(argv[3]) : 1000);
  } catch (const std::exception& trouble) {
    std::cerr << "cohort_alone: " << trouble.what() << '\n';
    return 2;
  }
  return 0;
}
