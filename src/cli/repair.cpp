#include "cli/repair.hpp"

#include <array>
#include <cstdio>

#include "cli/draw_repair.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/planning.hpp"
#include "exchange/iso.hpp"
#include "exchange/write_repair.hpp"

namespace meanwhile::cli {
namespace {

/// An instant, or the beginning of a date on the programme's wall; nothing else, which is told.
std::optional<time::Instant> as_of(const std::string& text, const programme::Programme& programme) {
  if (const auto instant = exchange::instant_from(text)) return instant;
  if (const auto date = exchange::date_from(text)) return programme.zone.instant(*date);
  std::fprintf(stderr, "%s\n",
               line_of({"--as-of", "",
                        "is \"" + text +
                            "\", expected a date YYYY-MM-DD or a time as in "
                            "2026-11-30T10:00:00-05:00"})
                   .c_str());
  return std::nullopt;
}

struct Found {
  planner::RepairAnswer answer;
  double millis = 0;
};

Found found(const RepairRequest& request, const programme::Programme& programme,
            const exchange::EnrolledRead& read, const std::vector<planner::Event>& events,
            time::Instant from) {
  Planning planning{request.time_limit, request.threads};
  planner::RepairAnswer answer = planner::repair(programme, read.people, events,
                                                 {from, planning.patience(), planning.threads()});
  return {std::move(answer), planning.millis()};
}

}  // namespace

int repair(const RepairRequest& request) {
  const auto programme = read_programme_file(request.programme);
  const auto text = read_or_tell(request.plans);
  const auto happened = read_or_tell(request.events);
  if (!programme || !text || !happened) return 2;
  const auto from = as_of(request.as_of, *programme);
  const auto read = read_enrolled_people(request.plans, *text, *programme);
  if (!read) return 2;
  const auto events = read_events_text(request.events, *happened, *programme, read->lines);
  if (!from || !events) return 2;
  const auto [answer, millis] = found(request, *programme, *read, *events, *from);
  if (request.out) {
    const std::array files{
        NewFile{*request.out, exchange::write_repaired_plans(answer, *read, *programme)}};
    if (const Status written = write_files(files); !written) {
      std::fprintf(stderr, "%s\n", written.error().text.c_str());
      return 2;
    }
  }
  if (request.json) return show(exchange::write_repair(answer, *read, *programme, millis), 0);
  const Words& words = request.language == Language::es ? spanish() : english();
  return show(draw_repair(answer, *read, *programme, {words, millis / 1000}), 0);
}

}  // namespace meanwhile::cli
