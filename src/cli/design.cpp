#include "cli/design.hpp"

#include <array>
#include <cstdio>

#include "cli/draw_design.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/planning.hpp"
#include "exchange/write_design.hpp"
#include "exchange/write_programme.hpp"

namespace meanwhile::cli {
namespace {

struct Found {
  planner::DesignAnswer answer;
  double millis = 0;
};

Found found(const DesignRequest& request, const exchange::DesignRead& given,
            const std::vector<planner::Waiting>& people) {
  Planning planning{request.time_limit, request.threads};
  planner::DesignRequest asked;
  asked.seed = request.seed;
  asked.spent = planning.spent();
  asked.patience = planning.patience();
  asked.for_each = planning.threads();
  asked.tell = [&](const planner::DesignProgress& progress) {
    planning.tell([&](double seconds) { return progress_line(progress, seconds); });
  };
  planner::DesignAnswer answer = planner::design(given.programme, given.proposals, people, asked);
  return {std::move(answer), planning.millis()};
}

}  // namespace

int design(const DesignRequest& request) {
  const auto given = read_design_file(request.programme);
  const auto text = read_or_tell(request.clients);
  if (!given || !text) return 2;
  const auto read = read_people(request.clients, *text, given->programme);
  if (!read) return 2;
  const auto [answer, millis] = found(request, *given, read->people);
  if (request.out) {
    const std::array files{
        NewFile{*request.out, exchange::write_programme(answer.after.programme)}};
    if (const Status written = write_files(files); !written) {
      std::fprintf(stderr, "%s\n", written.error().text.c_str());
      return 2;
    }
  }
  if (request.json) return show(exchange::write_design(answer, *read, {request.seed, millis}), 0);
  return show(
      draw_design(answer, request.language == Language::es ? spanish() : english(), millis / 1000),
      0);
}

}  // namespace meanwhile::cli
