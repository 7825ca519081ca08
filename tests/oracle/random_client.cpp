#include <algorithm>

#include "life.hpp"
#include "random_parts.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using Numbers = std::vector<long>;

object draw_companion(Draw& draw, long number) {
  auto& chance = draw.chance;
  array life;
  for (long i = chance.between(draw.rich_in("companion") ? 1 : 0, 2); i > 0; --i) {
    const long start = 30 * chance.between(14, 40);
    const auto days = chance.pick(all_days, chance.between(1, draw.rich_in("companion") ? 7 : 4));
    auto job =
        weekly("work" + std::to_string(i), "work", days, start, start + 30 * chance.between(2, 10));
    if (chance.percent(50)) job["travelTo"] = draw_ways(chance, 80);
    if (chance.percent(15)) job["rest"] = chance.pick(Numbers{60, 120});
    if (chance.percent(15)) job["firm"] = false;
    add_turns(draw, job);
    life.push_back(job);
  }
  object companion{
      {"id", "k" + std::to_string(number)},
      {"for", texts_of(chance.pick(std::vector<Texts>{
                  {"family"}, {"family"}, {"family", "individual"}, {"group", "family"}}))},
      {"travel", draw_ways(chance, draw.rich_in("reach") ? 70 : 95)},
      {"life", life}};
  if (draw.rich_in("zones") || draw.rich_in("dst") || chance.percent(15))
    if (chance.percent(60))
      companion["timeZone"] = chance.pick(
          Texts{"America/Phoenix", "America/Chicago", "Europe/London", "America/Sao_Paulo"});
  return companion;
}

object draw_weights(Draw& draw) {
  auto& chance = draw.chance;
  object weights;
  if (draw.rich_in("ties") && chance.percent(70)) {
    for (const auto key : {"travel", "day", "late", "makeUp"}) weights[key] = 0;
    if (chance.percent(50)) weights["missed"] = 0;
    return weights;
  }
  if (chance.percent(25)) weights["travel"] = chance.pick(Numbers{0, 1, 2, 5});
  if (chance.percent(25)) weights["day"] = chance.pick(Numbers{0, 10, 60, 100});
  if (draw.rich_in("makeup") || draw.rich_in("dialin")) {
    weights["makeUp"] = chance.pick(Numbers{0, 10, 45});
    weights["missed"] = chance.pick(Numbers{120, 300, 500});
    if (!draw.rich_in("dialin")) return weights;
    // Joined on site though it could be online: the way costs nothing, the screen does.
    weights["travel"] = 0;
    weights["online"] = chance.pick(Numbers{20, 30, 80});
    return weights;
  }
  if (chance.percent(25)) weights["makeUp"] = chance.pick(Numbers{0, 20, 45, 200});
  if (chance.percent(25)) weights["missed"] = chance.pick(Numbers{0, 20, 300, 500});
  if (chance.percent(20)) weights["online"] = chance.pick(Numbers{5, 30, 80});
  if (chance.percent(20)) weights["onsite"] = chance.pick(Numbers{5, 30, 80});
  if (draw.some("late", 25))
    weights["lateAfter"] = chance.pick(Texts{"16:30", "18:00", "19:30", "20:00", "22:30", "23:45"});
  if (draw.some("late", 15)) weights["late"] = chance.pick(Numbers{0, 1, 3, 5});
  return weights;
}

array draw_held(Draw& draw, const object& programme) {
  auto& chance = draw.chance;
  array held;
  for (const auto& offering : programme.at("offerings").as_array()) {
    if (!chance.percent(30)) continue;
    std::string id(offering.at("id").as_string());
    if (offering.at("join").as_string() == "any" && chance.percent(50)) id += "#1";
    held.emplace_back(id);
  }
  return held;
}

}  // namespace

object draw_client(Draw& draw, const object& programme) {
  auto& chance = draw.chance;
  object who{{"id", "c"}, {"timeZone", draw.zone}};
  if (draw.some("zones", 3) && draw.zone.starts_with("America"))
    who["timeZone"] = chance.pick(Texts{"America/Chicago", "America/Phoenix", "America/New_York"});
  if (chance.percent(draw.rich_in("licence") ? 85 : 99))
    who["state"] = chance.percent(60) ? "NY" : "NJ";
  if (chance.percent(95)) who["age"] = chance.percent(85) ? 34 : 35;
  if (chance.percent(97)) who["languages"] = array{"en"};
  if (chance.percent(70)) who["completed"] = array{"intro"};
  who["travel"] = draw_ways(chance, draw.rich_in("reach") ? 60 : 97);
  if (draw.rich_in("dialin") && chance.percent(50))
    who["travel"] = object{{"main", 60}, {"west", 90}};
  if (chance.percent(draw.rich_in("reach") ? 20 : 4))
    who["online"] = false;
  else if (chance.percent(draw.rich_in("reach") ? 20 : 4))
    who["onsite"] = false;
  array life;
  add_firm(draw, programme, life);
  add_soft(draw, life);
  object client{{"client", who}, {"life", life}};
  if (draw.some("companion", 12)) {
    array companions;
    for (long i = chance.between(1, 2); i > 0; --i) companions.push_back(draw_companion(draw, i));
    client["companions"] = companions;
  }
  const auto weights = draw_weights(draw);
  if (!weights.empty()) client["weights"] = weights;
  if (chance.percent(50)) client["held"] = draw_held(draw, programme);
  return client;
}

}  // namespace meanwhile::oracle
