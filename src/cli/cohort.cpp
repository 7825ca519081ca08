#include "cli/cohort.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

#include "cli/draw_cohort.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "exchange/read_programme.hpp"
#include "exchange/write_cohort.hpp"
#include "serve/on_threads.hpp"

namespace meanwhile::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// The first Ctrl-C ends the planning, the second the program.
void end_early(int) {
  interrupted = true;
  std::signal(SIGINT, SIG_DFL);
}

/// Says on standard error how far the planning is, a line at a time and not too often.
class Telling {
 public:
  explicit Telling(Clock::time_point begun) : begun_(begun) {}

  void operator()(const planner::CohortProgress& progress) {
    const std::scoped_lock lock{mutex_};
    const auto now = Clock::now();
    if (told_ && now - *told_ < std::chrono::seconds{1}) return;
    told_ = now;
    const std::chrono::duration<double> seconds = now - begun_;
    std::fprintf(stderr, "%s\n", progress_line(progress, seconds.count()).c_str());
  }

 private:
  Clock::time_point begun_;
  std::optional<Clock::time_point> told_;
  std::mutex mutex_;
};

struct Planned {
  planner::CohortAnswer answer;
  double millis = 0;
};

Planned planned(const CohortRequest& request, const programme::Programme& programme,
                const std::vector<planner::Waiting>& people) {
  const auto begun = Clock::now();
  interrupted = false;
  const auto before = std::signal(SIGINT, end_early);
  Telling tell{begun};
  planner::CohortRequest asked;
  asked.seed = request.seed;
  asked.patience = [&request, begun] {
    const std::chrono::duration<double> so_far = Clock::now() - begun;
    return !interrupted && !(request.time_limit && so_far.count() >= *request.time_limit);
  };
  asked.for_each = serve::on_threads(request.threads > 0
                                         ? request.threads
                                         : static_cast<int>(std::thread::hardware_concurrency()));
  asked.tell = std::ref(tell);
  planner::CohortAnswer answer = planner::plan_cohort(programme, people, asked);
  std::signal(SIGINT, before);
  const std::chrono::duration<double, std::milli> took = Clock::now() - begun;
  return {std::move(answer), took.count()};
}

void tell_lines(const std::vector<exchange::LineProblem>& all, const std::string& file,
                const char* before) {
  for (const exchange::LineProblem& one : all)
    std::fprintf(
        stderr, "%s%s\n", before,
        line_of({file + ":" + std::to_string(one.line), one.problem.path, one.problem.what})
            .c_str());
}

}  // namespace

int cohort(const CohortRequest& request) {
  const auto programme = read_programme_file(request.programme);
  const auto text = read_or_tell(request.clients);
  if (!programme || !text) return 2;
  const exchange::CohortRead read =
      exchange::read_cohort(*text, *programme, calendars_beside(request.clients));
  tell_lines(read.problems, request.clients, "");
  tell_lines(read.notes, request.clients, "note: ");
  if (read.people.empty()) {
    std::fprintf(stderr, "%s\n",
                 line_of({request.clients, "",
                          "has no line that can be read, expected a client.json a line"})
                     .c_str());
    return 2;
  }
  const auto [answer, millis] = planned(request, *programme, read.people);
  if (request.plans) {
    const std::array files{
        NewFile{*request.plans, exchange::write_cohort_plans(answer, read, *programme)}};
    if (const Status written = write_files(files); !written) {
      std::fprintf(stderr, "%s\n", written.error().text.c_str());
      return 2;
    }
  }
  if (request.json)
    return show(exchange::write_cohort(answer, read, *programme, {request.seed, millis}), 0);
  return show(draw_cohort(answer, *programme, millis), 0);
}

}  // namespace meanwhile::cli
