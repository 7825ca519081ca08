#include "cli/cohort.hpp"

#include <array>
#include <cstdio>

#include "cli/draw_cohort.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/planning.hpp"
#include "exchange/write_cohort.hpp"

namespace meanwhile::cli {
namespace {

struct Planned {
  planner::CohortAnswer answer;
  double millis = 0;
};

Planned planned(const CohortRequest& request, const programme::Programme& programme,
                const std::vector<planner::Waiting>& people) {
  Planning planning{request.time_limit, request.threads};
  planner::CohortRequest asked;
  asked.seed = request.seed;
  asked.patience = planning.patience();
  asked.for_each = planning.threads();
  asked.tell = [&](const planner::CohortProgress& progress) {
    planning.tell([&](double seconds) { return progress_line(progress, seconds); });
  };
  planner::CohortAnswer answer = planner::plan_cohort(programme, people, asked);
  return {std::move(answer), planning.millis()};
}

}  // namespace

int cohort(const CohortRequest& request) {
  const auto programme = read_programme_file(request.programme);
  const auto text = read_or_tell(request.clients);
  if (!programme || !text) return 2;
  const auto read = read_people(request.clients, *text, *programme);
  if (!read) return 2;
  const auto [answer, millis] = planned(request, *programme, read->people);
  if (request.plans) {
    const std::array files{
        NewFile{*request.plans, exchange::write_cohort_plans(answer, *read, *programme)}};
    if (const Status written = write_files(files); !written) {
      std::fprintf(stderr, "%s\n", written.error().text.c_str());
      return 2;
    }
  }
  if (request.json)
    return show(exchange::write_cohort(answer, *read, *programme, {request.seed, millis}), 0);
  return show(draw_cohort(answer, *programme, millis), 0);
}

}  // namespace meanwhile::cli
