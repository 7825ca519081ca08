#include "draw_design.hpp"

#include <algorithm>

#include "oracle/chance.hpp"
#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using Numbers = std::vector<long>;
using Texts = std::vector<std::string>;

const Texts week{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

/// Takes people out who are not in the run, so that something may be closed.
void empty(Chance& chance, object& offering) {
  if (chance.percent(30)) return;
  for (const auto* key : {"taken", "takenOnline"}) offering.erase(key);
  for (auto& meeting : offering["meetings"].as_array()) meeting.as_object().erase("taken");
}

void house(Chance& chance, object& programme) {
  for (auto& site : programme["sites"].as_array()) {
    array rooms{object{{"id", "r1"}, {"seats", chance.between(2, 12)}}};
    if (chance.percent(30)) rooms.push_back(object{{"id", "r2"}});
    site.as_object()["rooms"] = rooms;
  }
  for (auto& offering : programme["offerings"].as_array()) {
    empty(chance, offering.as_object());
    if (chance.percent(60)) offering.as_object()["room"] = "r1";
  }
}

void employ(Chance& chance, object& programme) {
  for (auto& one : programme["staff"].as_array()) {
    object& member = one.as_object();
    member["leads"] = texts_of({"cbt", "dbt", "one", "well"});
    const auto days = chance.pick(week, chance.between(4, 7));
    const long start = chance.pick(Numbers{0, 0, 8 * 60, 12 * 60});
    const long end = start == 0 ? 23 * 60 + 30 : start + 12 * 60;
    member["availability"] = array{
        object{{"days", texts_of(days)}, {"start", wall_text(start)}, {"end", wall_text(end)}}};
  }
}

/// Where a module is not entered at any time, a proposal needs a date.
bool rolls(const object& programme, const std::string& module) {
  for (const auto& one : list(programme, "modules"))
    if (text(one.at("id")) == module) return text(one.as_object(), "entry", "rolling") == "rolling";
  return true;
}

long minute_of(const object& meeting, const char* key) {
  const std::string when = text(meeting.at(key));
  return 60 * std::stol(when.substr(0, 2)) + std::stol(when.substr(3));
}

long length_of(const object& meeting) {
  const long length = minute_of(meeting, "end") - minute_of(meeting, "start");
  return length > 0 ? length : length + 24 * 60;
}

/// More of what one of the offerings is, some of it at the times at which that one meets.
object proposal_like(Chance& chance, const object& programme, const object& model, long number) {
  const std::string module = text(model.at("module"));
  const auto& meetings = model.at("meetings").as_array();
  const object& first = meetings.front().as_object();
  std::vector<std::string> days;
  for (const auto& meeting : meetings) days.push_back(text(meeting.at("day")));
  const auto another = chance.pick(week);
  if (days.size() < 3 && std::find(days.begin(), days.end(), another) == days.end())
    days.push_back(another);
  const long start = minute_of(first, "start") - chance.pick(Numbers{0, 0, 30});
  object proposal{{"id", "new" + std::to_string(number)},
                  {"module", module},
                  {"kind", text(model, "kind", "group")},
                  {"groups", 1},
                  {"minutes", array{length_of(first)}},
                  {"daysPerWeek", object{{"min", 1}, {"max", static_cast<long>(meetings.size())}}},
                  {"days", texts_of(days)},
                  {"earliest", wall_text(std::max(0L, start))},
                  {"latest", wall_text(std::min(23 * 60 + 30L, std::max(0L, start) + 30))},
                  {"join", text(model, "join", "all")},
                  {"break", chance.pick(Numbers{0, 15, 30})}};
  if (chance.percent(70)) proposal["modality"] = array{"onsite", "online"};
  if (chance.percent(50)) proposal["seats"] = chance.between(1, 4);
  if (chance.percent(25)) proposal["minSeats"] = 1;
  if (!rolls(programme, module)) proposal["from"] = "2026-11-30";
  return proposal;
}

/// What was good where it was is given at another time, mostly one that suits nobody, with nobody
/// in it, so that it may be closed.
void displace(Chance& chance, RandomCohort& drawn, object& offering) {
  for (const auto* key : {"taken", "takenOnline"}) offering.erase(key);
  for (auto& one : offering["meetings"].as_array()) {
    object& meeting = one.as_object();
    meeting.erase("taken");
    const long length = length_of(meeting);
    const long start = 60 * chance.between(0, 7);
    meeting["start"] = wall_text(start);
    meeting["end"] = wall_text(start + length);
    meeting.erase("credit");
  }
  const std::string id = text(offering.at("id"));
  for (auto& client : drawn.clients) {
    auto held = texts(client, "held");
    std::erase_if(held, [&](const std::string& one) { return one.substr(0, one.find('#')) == id; });
    if (client.contains("held")) client["held"] = texts_of(held);
  }
}

}  // namespace

RandomCohort draw_design(std::uint64_t seed) {
  RandomCohort drawn = draw_cohort(seed);
  Chance chance(seed ^ 0x64657369676eU);
  house(chance, drawn.programme);
  employ(chance, drawn.programme);
  auto& offerings = drawn.programme["offerings"].as_array();
  array proposals;
  for (long i = 1, count = chance.between(1, 2); i <= count; ++i) {
    object& model = offerings[static_cast<std::size_t>(
                                  chance.between(0, static_cast<long>(offerings.size()) - 1))]
                        .as_object();
    proposals.push_back(proposal_like(chance, drawn.programme, model, i));
    if (chance.percent(80)) displace(chance, drawn, model);
  }
  drawn.programme["proposals"] = proposals;
  return drawn;
}

}  // namespace meanwhile::oracle
