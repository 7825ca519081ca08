// Solves an instance of the competition, or judges a solution of one.

#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

#include "adapter.hpp"
#include "judge.hpp"

namespace {

using namespace meanwhile;

struct Asked {
  std::string instance;
  std::string solution;
  double seconds = 190;
  std::uint64_t seed = 1;
};

Result<std::string> text_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf()))
    return Error{Fault::not_found, file + ": can't be read, expected a file with numbers"};
  return text.str();
}

Result<itc2007::Instance> instance_in(const std::string& file) {
  const auto text = text_of(file);
  if (!text) return text.error();
  return itc2007::read_instance(*text, file);
}

int refuse(const Error& error) {
  std::cerr << error.text << '\n';
  return 2;
}

/// Processor time of this process, in seconds: it has one thread.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

int solve(const Asked& asked) {
  const double wall = wall_seconds();
  const auto instance = instance_in(asked.instance);
  if (!instance) return refuse(instance.error());
  const planner::placement::Effort effort{[&] { return processor_seconds() / asked.seconds; }};
  const auto solution = itc2007::solution_of(
      planner::placement::place(itc2007::brief_of(*instance), asked.seed, effort));
  std::ofstream out(asked.solution, std::ios::binary);
  if (!(out << itc2007::write_solution(solution)) || !out.flush())
    return refuse({Fault::unavailable, asked.solution + ": can't be written"});
  std::cout << "processor " << processor_seconds() << " s, wall " << wall_seconds() - wall
            << " s\n";
  return 0;
}

int check(const Asked& asked) {
  const auto instance = instance_in(asked.instance);
  if (!instance) return refuse(instance.error());
  const auto text = text_of(asked.solution);
  if (!text) return refuse(text.error());
  const auto solution = itc2007::read_solution(*text, asked.solution, *instance);
  if (!solution) return refuse(solution.error());
  const auto verdict = itc2007::judge(*instance, *solution);
  for (const auto& broken : verdict.broken) std::cout << "broken: " << broken << '\n';
  std::cout << "distance " << verdict.distance << ", soft " << verdict.soft() << " ("
            << verdict.last_slots << " last slots, " << verdict.in_a_row << " in a row, "
            << verdict.single << " single)\n";
  return verdict.broken.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Post-enrolment course timetabling, ITC-2007 track 2");
  Asked asked;
  auto* solver = app.add_subcommand("solve", "solves INSTANCE.tim and writes SOLUTION.sln");
  auto* checker = app.add_subcommand("check", "judges SOLUTION.sln; 1: it breaks a hard rule");
  for (auto* command : {solver, checker}) {
    command->add_option("INSTANCE", asked.instance)->required();
    command->add_option("SOLUTION", asked.solution)->required();
  }
  solver->add_option("--seconds", asked.seconds, "of the processor, reading the file included")
      ->check(CLI::PositiveNumber);
  solver->add_option("--seed", asked.seed);
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  return *solver ? solve(asked) : check(asked);
}
