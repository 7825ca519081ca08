#include "cli/fit.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "cli/draw_account.hpp"
#include "cli/draw_next.hpp"
#include "cli/draw_others.hpp"
#include "cli/draw_plan.hpp"
#include "cli/draw_remedies.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/phrase.hpp"
#include "exchange/ical_write.hpp"
#include "exchange/svg_week.hpp"
#include "exchange/write_plan.hpp"
#include "planner/fit.hpp"

namespace meanwhile::cli {
namespace {

constexpr int most_alternatives = 5;

struct Answered {
  planner::FitAnswer answer;
  double millis;
};

Answered answered(const Inputs& inputs, int alternatives) {
  const auto start = std::chrono::steady_clock::now();
  auto answer =
      planner::fit(inputs.programme, inputs.person, std::min(alternatives, most_alternatives));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  return {std::move(answer), took.count()};
}

/// The files that were asked for, with a plan to put into them.
std::vector<NewFile> files_of(const FitRequest& request, const planner::Plan& plan,
                              const Sheet& sheet, int week) {
  std::vector<NewFile> files;
  if (request.ics)
    files.push_back({*request.ics, exchange::write_calendar(plan, sheet.words.language)});
  if (request.svg) {
    const auto picture = exchange::picture_week(plan, sheet.person, sheet.programme, week);
    files.push_back(
        {*request.svg, exchange::draw_week_svg(picture, picture_words(sheet.words, picture))});
  }
  return files;
}

void tell_not_written(const FitRequest& request, const Words& words) {
  for (const auto& file : {request.ics, request.svg})
    if (file) std::fprintf(stderr, "%s\n", say(words.not_written, fmt::arg("file", *file)).c_str());
}

std::string drawn(const FitRequest& request, const planner::FitAnswer& answer, const Sheet& sheet,
                  int week) {
  if (!answer.optimal()) return draw_remedies(answer.remedies, sheet);
  const planner::Plan& best = answer.plans.front();
  std::string out = draw_one_week(best, sheet, week) + draw_account(best, sheet, week);
  if (request.alternatives > 0) out += draw_others(answer, sheet);
  return out + draw_next(request, sheet);
}

/// Options that only the files can judge.
bool judged(const FitRequest& request, const Inputs& inputs) {
  const int weeks = inputs.person.prescription.weeks();
  if (!request.week || *request.week <= weeks) return true;
  std::fprintf(stderr, "--week: is %d, expected 1 to %d\n", *request.week, weeks);
  return false;
}

}  // namespace

int fit(const FitRequest& request) {
  const auto inputs = read_inputs(request.programme, request.client);
  if (!inputs || !judged(request, *inputs)) return 2;
  const auto [answer, millis] = answered(*inputs, request.alternatives);

  const Sheet sheet{inputs->person, inputs->programme, words_of(inputs->person.client),
                    screen_of_stdout()};
  int week = 1;
  if (answer.optimal()) {
    week = request.week.value_or(typical_week(answer.plans.front(), sheet));
    const Status written = write_files(files_of(request, answer.plans.front(), sheet, week));
    if (!written) {
      std::fprintf(stderr, "%s\n", written.error().text.c_str());
      return 2;
    }
  } else {
    tell_not_written(request, sheet.words);
  }
  if (request.json)
    return show(exchange::write_answer(answer, inputs->programme, inputs->person, millis), 0);
  return show(drawn(request, answer, sheet, week), 0);
}

}  // namespace meanwhile::cli
