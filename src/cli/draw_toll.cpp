#include "cli/draw_toll.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "exchange/iso.hpp"

namespace meanwhile::cli {

using fmt::arg;

namespace {

void add_touched(std::vector<std::string>& parts, const planner::Touched& one, const Words& words) {
  const auto noun = std::ranges::find(words.nouns, one.name, &Noun::id);
  for (const auto& [n, how] : {std::pair{one.late, words.late},
                               {one.cut_short, words.cut_short},
                               {one.gone, words.gone}}) {
    if (n == 0) continue;
    parts.push_back(noun == words.nouns.end()
                        ? say(words.touched_named, arg("n", n), arg("all", one.all),
                              arg("name", shown(one.name)), arg("how", how))
                        : say(words.touched, arg("n", n), arg("all", one.all),
                              arg("things", noun->many), arg("how", how)));
  }
}

}  // namespace

std::string toll_sentence(const planner::Toll& toll, const Sheet& sheet) {
  const Words& words = sheet.words;
  std::vector<std::string> parts{say(words.treatment, arg("time", duration(toll.treatment)),
                                     arg("days", say(words.days_counted, toll.days))),
                                 toll.travel.count() == 0
                                     ? std::string(words.no_travel)
                                     : say(words.travel, arg("time", duration(toll.travel)))};
  const std::size_t before = parts.size();
  for (const planner::Touched& one : toll.touched) add_touched(parts, one, words);
  if (parts.size() == before && !toll.touched.empty()) parts.emplace_back(words.nothing_touched);
  if (toll.late_evenings > 0)
    parts.push_back(say(words.late_evenings, toll.late_evenings,
                        arg("time", exchange::clock(sheet.person.weights.late_after))));
  for (const auto& [n, counted] : {std::pair{toll.make_ups, words.make_ups},
                                   {toll.missed, words.missed},
                                   {toll.cancelled, words.cancelled}})
    if (n > 0) parts.push_back(say(counted, n));
  return listed(words, parts);
}

std::string burden_sentence(const planner::Burden& burden, const Sheet& sheet) {
  const long figures[] = {burden.travel, burden.soft, burden.days,    burden.make_ups,
                          burden.missed, burden.late, burden.modality};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::size(figures); ++i)
    if (figures[i] > 0) parts.push_back(say(sheet.words.burden_parts[i], arg("n", figures[i])));
  if (parts.empty()) return say(sheet.words.no_burden);
  return say(sheet.words.burden, arg("total", burden.total()),
             arg("parts", listed(sheet.words, parts)));
}

}  // namespace meanwhile::cli
