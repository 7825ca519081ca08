#include "cli/draw_remedies.hpp"

#include <algorithm>

#include "cli/draw_plan.hpp"
#include "cli/draw_toll.hpp"
#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "exchange/words.hpp"

namespace meanwhile::cli {
namespace {

using planner::Remedy;

enum class Whose { yours, programmes, clinical };

/// A set of changes is for the last in line who has a part in it.
Whose whose(const Remedy& remedy) {
  Whose last = Whose::yours;
  for (const planner::Change& change : remedy.changes) {
    if (std::holds_alternative<planner::Relax>(change)) last = Whose::clinical;
    if (std::holds_alternative<planner::NewOffering>(change))
      last = std::max(last, Whose::programmes);
  }
  return last;
}

std::string entry(const Remedy& remedy, const Sheet& sheet, int number) {
  const int week = typical_week(remedy.plan, sheet);
  const planner::Toll toll = toll_of(remedy.plan, sheet.person, sheet.programme, {week, week});
  const std::string what = shown(exchange::words_for(remedy, sheet.programme, sheet.person));
  const std::string gives =
      say(sheet.words.would_give, fmt::arg("what", toll_sentence(toll, sheet)));
  std::string first = wrapped(what, sheet.screen.columns, 5);
  const std::string mark = fmt::format("{:>3}. ", number);
  first.replace(0, mark.size(), mark);
  return first +
         painted(sheet.screen.ink, {.faint = true}, wrapped(gives, sheet.screen.columns, 5));
}

}  // namespace

std::string draw_remedies(const std::vector<Remedy>& remedies, const Sheet& sheet) {
  const Words& words = sheet.words;
  std::string out = wrapped(words.does_not_fit, sheet.screen.columns, 0);
  if (remedies.empty()) return out + wrapped(words.nothing_helps, sheet.screen.columns, 0);
  out += wrapped(say(words.one_is_enough, static_cast<long>(remedies.size())), sheet.screen.columns,
                 0);
  int number = 0;
  for (const auto& [who, title] : {std::pair{Whose::yours, words.yours},
                                   {Whose::programmes, words.programmes},
                                   {Whose::clinical, words.clinical}}) {
    bool headed = false;
    for (const Remedy& remedy : remedies) {
      if (whose(remedy) != who) continue;
      if (!headed) out += heading(sheet, title);
      headed = true;
      out += entry(remedy, sheet, ++number);
    }
  }
  return out;
}

}  // namespace meanwhile::cli
