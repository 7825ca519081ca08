#include "cli/planning.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>
#include <vector>

#include "cli/inputs.hpp"
#include "serve/on_threads.hpp"

namespace meanwhile::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// The first Ctrl-C ends the planning, the second the program.
void end_early(int) {
  interrupted = true;
  std::signal(SIGINT, SIG_DFL);
}

void tell_line(const Problem& problem) { std::fprintf(stderr, "%s\n", line_of(problem).c_str()); }

void tell_lines(const std::vector<exchange::LineProblem>& all, const std::string& file,
                const char* before) {
  for (const exchange::LineProblem& one : all)
    std::fprintf(
        stderr, "%s%s\n", before,
        line_of({file + ":" + std::to_string(one.line), one.problem.path, one.problem.what})
            .c_str());
}

}  // namespace

std::optional<exchange::CohortRead> read_people(const std::string& file, const std::string& text,
                                                const programme::Programme& programme) {
  exchange::CohortRead read = exchange::read_cohort(text, programme, calendars_beside(file));
  tell_lines(read.problems, file, "");
  tell_lines(read.notes, file, "note: ");
  if (!read.people.empty()) return read;
  tell_line({file, "", "has no line that can be read, expected a client.json a line"});
  return std::nullopt;
}

std::optional<exchange::EnrolledRead> read_enrolled_people(const std::string& file,
                                                           const std::string& text,
                                                           const programme::Programme& programme) {
  exchange::EnrolledRead read = exchange::read_enrolled(text, programme, calendars_beside(file));
  tell_lines(read.lines.problems, file, "");
  tell_lines(read.lines.notes, file, "note: ");
  if (!read.people.empty()) return read;
  tell_line(
      {file, "", "has no line with a plan that can be read, expected what cohort --plans writes"});
  return std::nullopt;
}

std::optional<std::vector<planner::Event>> read_events_text(const std::string& file,
                                                            const std::string& text,
                                                            const programme::Programme& programme,
                                                            const exchange::CohortRead& people) {
  auto read = exchange::read_events(text, programme, people);
  for (const Problem& one : read.problems) tell_line({file, one.path, one.what});
  for (const Problem& one : read.notes) tell_line({"note: " + file, one.path, one.what});
  return std::move(read.value);
}

Planning::Planning(std::optional<double> time_limit, int threads)
    : time_limit_(time_limit),
      threads_(threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency())) {
  interrupted = false;
  before_ = std::signal(SIGINT, end_early);
}

Planning::~Planning() { std::signal(SIGINT, before_); }

double Planning::seconds() const {
  const std::chrono::duration<double> so_far = Clock::now() - begun_;
  return so_far.count();
}

planner::Patience Planning::patience() const {
  return [this] { return !interrupted && !(time_limit_ && seconds() >= *time_limit_); };
}

std::function<double()> Planning::spent() const {
  if (!time_limit_) return {};
  return [this] { return std::min(1.0, seconds() / std::max(*time_limit_, 1e-3)); };
}

planner::ForEach Planning::threads() const { return serve::on_threads(threads_); }

void Planning::tell(const std::function<std::string(double seconds)>& line) {
  const std::scoped_lock lock{mutex_};
  const auto now = Clock::now();
  if (told_ && now - *told_ < std::chrono::seconds{1}) return;
  told_ = now;
  std::fprintf(stderr, "%s\n", line(seconds()).c_str());
}

}  // namespace meanwhile::cli
