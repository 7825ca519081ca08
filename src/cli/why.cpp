#include "cli/why.hpp"

#include <cstdio>
#include <vector>

#include "cli/draw_why.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/misspelt.hpp"
#include "exchange/write_explanation.hpp"
#include "planner/fit.hpp"

namespace meanwhile::cli {
namespace {

constexpr int bad_input = 2;

/// Everything that may be asked about: offerings, and their meetings where those are joined one by
/// one.
std::vector<std::string> names_in(const programme::Programme& programme) {
  std::vector<std::string> names;
  for (const programme::Slot& slot : programme::slots(programme)) {
    const std::string& whole = slot.offering->id.text();
    if (slot.meeting.value_or(0) == 0) names.push_back(whole);
    if (slot.meeting) names.push_back(slot.id.text());
  }
  return names;
}

}  // namespace

int why(const WhyRequest& request) {
  const auto inputs = read_inputs(request.programme, request.client);
  if (!inputs) return bad_input;
  const auto& [programme, person] = *inputs;
  const auto slots = planner::explain(programme, person, request.offering);
  if (slots.empty()) {
    const Said said = wrong_offering(request.offering, names_in(programme));
    std::fputs(said.err.c_str(), stderr);
    return said.code;
  }
  const auto best = planner::best_plan(programme, person);
  if (request.json)
    return show(exchange::write_explanation(request.offering, slots, best, programme, person), 0);
  const Sheet sheet{person, programme, words_of(person.client), screen_of_stdout()};
  return show(draw_why(slots, best, sheet), 0);
}

}  // namespace meanwhile::cli
