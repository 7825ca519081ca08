#include <algorithm>

#include "life.hpp"
#include "random_parts.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using Numbers = std::vector<long>;

const Texts weekdays{"MO", "TU", "WE", "TH", "FR"};
const Numbers ways{0, 5, 10, 15, 25, 30, 40, 60};

std::size_t place_in(Chance& chance, const array& all) {
  return static_cast<std::size_t>(chance.between(0, static_cast<long>(all.size()) - 1));
}

object weekly(const std::string& id, const std::string& kind, const Texts& days, long start,
              long end) {
  return {{"id", id},
          {"kind", kind},
          {"days", texts_of(days)},
          {"start", wall_text(start)},
          {"end", wall_text(end)},
          {"firm", true}};
}

object draw_ways(Chance& chance, long percent) {
  object travel;
  for (const auto& site : Texts{"main", "west"})
    if (chance.percent(percent)) travel[site] = chance.pick(ways);
  return travel;
}

array draw_rota(Chance& chance) {
  const Texts starts{"06:00", "07:00", "14:00", "19:00", "22:00", "23:30"};
  const Texts ends{"14:00", "19:00", "22:00", "07:00", "06:00", "03:00"};
  array days;
  for (long i = chance.between(2, 9); i > 0; --i) {
    const auto turn = static_cast<std::size_t>(chance.between(0, 5));
    days.push_back(chance.percent(45) ? value(array{starts[turn], ends[turn]}) : value{});
  }
  return days;
}

object draw_job(Draw& draw) {
  auto& chance = draw.chance;
  if (draw.some("rotating", 15))
    return {{"id", "job"},
            {"kind", "work"},
            {"firm", true},
            {"rota", object{{"from", days_after(draw.start, chance.between(-12, 6))},
                            {"days", draw_rota(chance)}}}};
  if (draw.some("night", 5) || (draw.rich_in("rest") && chance.percent(40)))
    return weekly("job", "work", chance.pick(all_days, chance.between(1, 4)),
                  chance.pick(Numbers{19 * 60, 22 * 60, 23 * 60}),
                  chance.pick(Numbers{2 * 60, 6 * 60, 7 * 60}));
  const long start = chance.pick(Numbers{6 * 60, 8 * 60, 9 * 60, 13 * 60});
  return weekly("job", "work", chance.pick(weekdays, chance.between(1, 5)), start,
                start + chance.pick(Numbers{180, 240, 420, 480, 510}));
}

void add_turns(Draw& draw, object& entry) {
  auto& chance = draw.chance;
  if (!entry.contains("rota") && draw.some("everyweeks", 6)) {
    entry["everyWeeks"] = chance.between(2, 3);
    entry["from"] = days_after(draw.start, -chance.between(0, 20));
  } else if (chance.percent(10)) {
    entry["from"] = days_after(draw.start, chance.between(-3, 7 * draw.weeks));
  }
  if (!chance.percent(10)) return;
  const auto until = days_after(draw.start, chance.between(0, 7 * draw.weeks));
  if (!entry.contains("from") || std::string(entry.at("from").as_string()) <= until)
    entry["until"] = until;
}

/// A single event, often one that keeps a person from a session or from the way there.
object draw_once(Draw& draw, const object& programme, long number) {
  auto& chance = draw.chance;
  const auto& offerings = programme.at("offerings").as_array();
  const auto& meetings =
      offerings[place_in(chance, offerings)].as_object().at("meetings").as_array();
  const auto& meeting = meetings[place_in(chance, meetings)].as_object();
  const auto wall = wall_from(meeting.at("start").as_string()).count();
  long start = 15 * chance.between(36, 76);
  const long length = 15 * chance.between(1, 8);
  std::string date = days_after(draw.start, chance.between(0, 7 * draw.weeks));
  if (chance.percent(75)) {
    start = std::max(0L, wall - length + chance.pick(Numbers{-30, -15, 0, 0, 15, 30}));
    const std::string day(meeting.at("day").as_string());
    while (weekday_from(day) != weekday_of(date_from(date))) date = days_after(date, 1);
  }
  auto once = weekly("once" + std::to_string(number), "other", all_days, start, start + length);
  once["from"] = once["until"] = date;
  return once;
}

void add_firm(Draw& draw, const object& programme, array& life) {
  auto& chance = draw.chance;
  if (chance.percent(80) || draw.rich_in("rest") || draw.rich_in("travelto")) {
    auto job = draw_job(draw);
    if (draw.some("travelto", 25)) job["travelTo"] = draw_ways(chance, 70);
    if (draw.some("rest", 6)) job["rest"] = chance.pick(Numbers{30, 60, 90, 240, 480});
    add_turns(draw, job);
    life.push_back(job);
  }
  if (chance.percent(40)) {
    const long start = chance.pick(Numbers{8 * 60, 12 * 60, 15 * 60, 16 * 60 + 30, 17 * 60});
    auto school = weekly("school", "family", chance.pick(all_days, chance.between(1, 4)), start,
                         start + chance.pick(Numbers{30, 45, 75}));
    if (draw.some("travelto", 25)) school["travelTo"] = draw_ways(chance, 70);
    if (chance.percent(20)) school.erase("firm");
    add_turns(draw, school);
    life.push_back(school);
  }
  const bool in_the_way = draw.rich_in("makeup") || draw.rich_in("dialin");
  for (long i = in_the_way ? chance.between(1, 3) : chance.between(-2, 1); i > 0; --i)
    life.push_back(draw_once(draw, programme, i));
  if (draw.changes_clocks && chance.percent(40))
    life.push_back(weekly("early", "work", {"SU"}, 30 * chance.between(1, 6), 60 * 4));
}

void add_soft(Draw& draw, array& life) {
  auto& chance = draw.chance;
  for (long i = draw.rich_in("soft") ? chance.between(2, 4) : chance.between(0, 2); i > 0; --i) {
    const long start = 15 * chance.between(36, 84);
    auto soft = weekly("soft" + std::to_string(i), chance.pick(Texts{"family", "gym", "other"}),
                       chance.pick(all_days, chance.between(2, 7)), start,
                       start + 15 * chance.between(1, 12));
    soft["firm"] = false;
    if (chance.percent(70)) soft["weight"] = chance.between(0, 5);
    add_turns(draw, soft);
    life.push_back(soft);
  }
}

object draw_companion(Draw& draw, long number) {
  auto& chance = draw.chance;
  array life;
  for (long i = chance.between(0, 2); i > 0; --i) {
    const long start = 30 * chance.between(14, 40);
    auto job =
        weekly("work" + std::to_string(i), "work", chance.pick(all_days, chance.between(1, 4)),
               start, start + 30 * chance.between(2, 10));
    if (chance.percent(50)) job["travelTo"] = draw_ways(chance, 80);
    if (chance.percent(15)) job["rest"] = chance.pick(Numbers{60, 120});
    if (chance.percent(15)) job["firm"] = false;
    add_turns(draw, job);
    life.push_back(job);
  }
  object companion{
      {"id", "k" + std::to_string(number)},
      {"for", texts_of(chance.percent(30) ? Texts{"family", "individual"} : Texts{"family"})},
      {"travel", draw_ways(chance, 92)},
      {"life", life}};
  if (draw.rich_in("zones") || draw.rich_in("dst"))
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
