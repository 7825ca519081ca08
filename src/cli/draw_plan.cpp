#include "cli/draw_plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cli/draw_week.hpp"
#include "cli/phrase.hpp"
#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

using exchange::WeekPicture;
using fmt::arg;
using std::chrono::days;

WeekPicture picture(const planner::Plan& plan, const Sheet& sheet, int number) {
  return exchange::picture_week(plan, sheet.person, sheet.programme, number);
}

std::string which_differ(const planner::Plan& plan, const Sheet& sheet, int number) {
  const WeekPicture drawn = picture(plan, sheet, number);
  std::vector<int> different;
  for (int other = 1; other <= drawn.count; ++other)
    if (!picture(plan, sheet, other).looks_like(drawn)) different.push_back(other);
  if (different.empty()) return {};
  const auto later = std::ranges::upper_bound(different, number);
  const int next = later == different.end() ? different.front() : *later;
  if (drawn.count > 2 && static_cast<int>(different.size()) == drawn.count - 1)
    return say(sheet.words.all_differ, arg("first", next));
  return say(sheet.words.others_differ, static_cast<long>(different.size()),
             arg("weeks", numbers(different)), arg("first", next));
}

}  // namespace

int typical_week(const planner::Plan& plan, const Sheet& sheet) {
  std::map<std::string, int> joined;
  std::set<int> odd;
  for (const planner::Attended& session : plan.sessions) {
    const int week = week_of(sheet, session.span.start);
    if (session.make_up_of)
      odd.insert(week);
    else
      joined.emplace(session.offering.text(), week);
  }
  for (const planner::Missed& missed : plan.missed) odd.insert(week_of(sheet, missed.span.start));
  int first = 1;
  for (const auto& [id, week] : joined) first = std::max(first, week);
  for (int week = first; week <= sheet.person.prescription.weeks(); ++week)
    if (!odd.contains(week)) return week;
  return 1;
}

exchange::PictureWords picture_words(const Words& words, const WeekPicture& drawn) {
  exchange::PictureWords out;
  out.title = say(words.week_title, arg("number", drawn.number), arg("count", drawn.count));
  out.span = say(words.week_span, arg("first", date_words(words, drawn.monday)),
                 arg("last", date_words_with_year(words, drawn.monday + days{6})));
  std::ranges::copy(words.days, out.days.begin());
  std::ranges::copy(words.tones, out.tones.begin());
  return out;
}

std::string draw_one_week(const planner::Plan& plan, const Sheet& sheet, int number) {
  const WeekPicture drawn = picture(plan, sheet, number);
  const exchange::PictureWords said = picture_words(sheet.words, drawn);
  std::string out = painted(sheet.screen.ink, {.bold = true}, said.title) + ", " + said.span;
  out += "\n\n" + draw_week(drawn, sheet.words, sheet.screen);
  const std::string others = which_differ(plan, sheet, number);
  if (!others.empty()) out += '\n' + wrapped(others, sheet.screen.columns, 0);
  return out;
}

}  // namespace meanwhile::cli
