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

std::size_t place_in(Chance& chance, const array& all) {
  return static_cast<std::size_t>(chance.between(0, static_cast<long>(all.size()) - 1));
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
  if (draw.some("night", 5) || (draw.rich_in("rest") && chance.percent(40))) {
    const auto nights = chance.pick(all_days, chance.between(1, 4));
    const long start = chance.pick(Numbers{19 * 60, 22 * 60, 23 * 60});
    return weekly("job", "work", nights, start, chance.pick(Numbers{2 * 60, 6 * 60, 7 * 60}));
  }
  const auto days = chance.pick(weekdays, chance.between(1, 5));
  const long start = chance.pick(Numbers{6 * 60, 8 * 60, 9 * 60, 13 * 60});
  const long length = chance.pick(Numbers{180, 240, 420, 480, 510});
  return weekly("job", "work", days, start, start + length);
}

const object& draw_of_meetings(Chance& chance, const object& programme) {
  const auto& offerings = programme.at("offerings").as_array();
  const auto& meetings =
      offerings[place_in(chance, offerings)].as_object().at("meetings").as_array();
  return meetings[place_in(chance, meetings)].as_object();
}

/// A single event, often one that keeps a person from a session or from the way there.
object draw_once(Draw& draw, const object& programme, long number) {
  auto& chance = draw.chance;
  const auto& meeting = draw_of_meetings(chance, programme);
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

/// Adds a weekly commitment shortly before or after a session, so that a way starts or ends at it;
/// sometimes a second one that ends or starts at the same minute.
void add_neighbour(Draw& draw, const object& programme, array& life) {
  auto& chance = draw.chance;
  const auto& meeting = draw_of_meetings(chance, programme);
  const bool before = chance.percent(60);
  const long rest = before && chance.percent(draw.rich_in("rest") ? 60 : 5)
                        ? chance.pick(Numbers{30, 60, 240})
                        : 0;
  // Where stays merge, also between two sessions.
  const bool between = draw.rich_in("merge");
  const long gap = between ? chance.pick(Numbers{0, 0, 5, 10, 15})
                           : chance.pick(Numbers{0, 10, 15, 30, 45, 60, 90, 119, 120, 121});
  const long edge = before ? wall_from(meeting.at("start").as_string()).count() - gap - rest
                           : wall_from(meeting.at("end").as_string()).count() + gap;
  for (long i = chance.percent(25) ? 2 : 1; i > 0; --i) {
    const long length = between ? 15 : 30 * chance.between(1, 8);
    const long start = before ? edge - length : edge;
    const long shift = start < 0 ? -1 : start / 1440;
    const int day = weekday_from(std::string(meeting.at("day").as_string())) + 7;
    auto entry = weekly("near" + std::to_string(life.size()), "work",
                        {all_days[static_cast<std::size_t>(day + shift) % 7]}, start - 1440 * shift,
                        start - 1440 * shift + length);
    entry["travelTo"] = draw_ways(chance, 80);
    if (rest > 0) entry["rest"] = rest;
    life.push_back(entry);
  }
}

}  // namespace

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
  const Numbers ways{0, 5, 10, 15, 25, 30, 40, 60};
  object travel;
  for (const auto& site : Texts{"main", "west"})
    if (chance.percent(percent)) travel[site] = chance.pick(ways);
  return travel;
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

void add_firm(Draw& draw, const object& programme, array& life) {
  auto& chance = draw.chance;
  if (chance.percent(draw.rich_in("travelto") || draw.rich_in("rest") ? 40 : 80)) {
    auto job = draw_job(draw);
    if (draw.some("travelto", 25)) job["travelTo"] = draw_ways(chance, 70);
    if (draw.some("rest", 6)) job["rest"] = chance.pick(Numbers{30, 60, 90, 240, 480});
    add_turns(draw, job);
    life.push_back(job);
  }
  if (chance.percent(40)) {
    const long start = chance.pick(Numbers{8 * 60, 12 * 60, 15 * 60, 16 * 60 + 30, 17 * 60});
    const auto days = chance.pick(all_days, chance.between(1, 4));
    auto school = weekly("school", "family", days, start, start + chance.pick(Numbers{30, 45, 75}));
    if (draw.some("travelto", 25)) school["travelTo"] = draw_ways(chance, 70);
    if (chance.percent(20)) school.erase("firm");
    add_turns(draw, school);
    life.push_back(school);
  }
  if (draw.some("travelto", 5) || draw.rich_in("rest") ||
      ((draw.rich_in("night") || draw.rich_in("merge")) && chance.percent(50)))
    for (long i = chance.between(1, 2); i > 0; --i) add_neighbour(draw, programme, life);
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
    const auto kind = chance.pick(Texts{"family", "gym", "other"});
    const auto days = chance.pick(all_days, chance.between(2, 7));
    auto soft =
        weekly("soft" + std::to_string(i), kind, days, start, start + 15 * chance.between(1, 12));
    soft["firm"] = false;
    if (chance.percent(70)) soft["weight"] = chance.between(0, 5);
    add_turns(draw, soft);
    life.push_back(soft);
  }
}

}  // namespace meanwhile::oracle
