#include "draw_design.hpp"

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
    const long start = 60 * chance.between(8, 13);
    member["availability"] =
        array{object{{"days", texts_of(chance.pick(week, chance.between(4, 7)))},
                     {"start", wall_text(start)},
                     {"end", wall_text(start + 60 * chance.between(5, 10))}}};
  }
}

/// Where a module is not entered at any time, a proposal needs a date.
bool rolls(const object& programme, const std::string& module) {
  for (const auto& one : list(programme, "modules"))
    if (text(one.at("id")) == module) return text(one.as_object(), "entry", "rolling") == "rolling";
  return true;
}

/// More of what one of the offerings is, at other times.
object proposal_like(Chance& chance, const object& programme, const object& model, long number) {
  const std::string module = text(model.at("module"));
  const auto days = chance.pick(week, chance.between(1, 2));
  const auto& first = model.at("meetings").as_array().front().as_object();
  const std::string start = text(first.at("start"));
  const long hour =
      std::min(20L, std::max(7L, std::stol(start.substr(0, 2)) + chance.between(-2, 2)));
  object proposal{{"id", "new" + std::to_string(number)},
                  {"module", module},
                  {"kind", text(model, "kind", "group")},
                  {"groups", 1},
                  {"minutes", array{chance.pick(Numbers{30, 60, 90, 120})}},
                  {"daysPerWeek",
                   object{{"min", 1}, {"max", chance.between(1, static_cast<long>(days.size()))}}},
                  {"days", texts_of(days)},
                  {"earliest", wall_text(60 * hour)},
                  {"latest", wall_text(60 * hour + chance.pick(Numbers{0, 30}))},
                  {"join", chance.percent(25) ? "any" : "all"},
                  {"break", chance.pick(Numbers{0, 15, 30})}};
  if (chance.percent(50)) proposal["modality"] = array{"onsite", "online"};
  if (chance.percent(50)) proposal["seats"] = chance.between(1, 4);
  if (chance.percent(25)) proposal["minSeats"] = 1;
  if (!rolls(programme, module)) proposal["from"] = "2026-11-30";
  return proposal;
}

}  // namespace

RandomCohort draw_design(std::uint64_t seed) {
  RandomCohort drawn = draw_cohort(seed);
  Chance chance(seed ^ 0x64657369676eU);
  house(chance, drawn.programme);
  employ(chance, drawn.programme);
  const auto& offerings = list(drawn.programme, "offerings");
  array proposals;
  for (long i = 1, count = chance.between(1, 2); i <= count; ++i) {
    const auto& model = offerings[static_cast<std::size_t>(
        chance.between(0, static_cast<long>(offerings.size()) - 1))];
    proposals.push_back(proposal_like(chance, drawn.programme, model.as_object(), i));
  }
  drawn.programme["proposals"] = proposals;
  return drawn;
}

}  // namespace meanwhile::oracle
