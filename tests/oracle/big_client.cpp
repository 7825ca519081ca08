#include <string>
#include <vector>

#include "big_case.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using Texts = std::vector<std::string>;

const Texts weekdays{"MO", "TU", "WE", "TH", "FR"};
const Texts every_day{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

value shift(const std::string& start, const std::string& end) { return array{start, end}; }

/// A cycle of shifts: 'D' by day, 'E' in the evening, 'N' by night, '.' free.
array rota_of(const std::string& turns, const value& day, const value& evening,
              const value& night) {
  array days;
  for (const char turn : turns)
    days.push_back(turn == 'D' ? day : turn == 'E' ? evening : turn == 'N' ? night : value{});
  return days;
}

object rotating(Chance& chance, const std::string& turns, const array& days) {
  object job{
      {"id", "job"},
      {"kind", "work"},
      {"firm", true},
      {"rota", object{{"from", days_after("2026-11-02", chance.between(0, 27))}, {"days", days}}}};
  if (turns.find('N') != std::string::npos) job["rest"] = 60 * chance.between(5, 7);
  return job;
}

object entry(const std::string& id, const std::string& kind, const Texts& days,
             const std::string& start, const std::string& end) {
  return {{"id", id},       {"kind", kind}, {"days", texts_of(days)},
          {"start", start}, {"end", end},   {"firm", true}};
}

object soft(const std::string& id, const std::string& kind, const Texts& days,
            const std::string& start, const std::string& end, long weight) {
  auto one = entry(id, kind, days, start, end);
  one["firm"] = false;
  one["weight"] = weight;
  return one;
}

array draw_work(Chance& chance) {
  const auto twelve_day = shift("07:00", "19:00");
  const auto twelve_night = shift("19:00", "07:00");
  const auto rota = [&](const std::string& turns, const value& day, const value& evening,
                        const value& night) {
    return array{rotating(chance, turns, rota_of(turns, day, evening, night))};
  };
  switch (chance.between(0, 9)) {
    case 0: return rota("DD..DDD..DD...", twelve_day, {}, {});
    case 1: return rota("DD..DDD..DD...NN..NNN..NN...", twelve_day, {}, twelve_night);
    case 2: return rota("DDDD....", twelve_day, {}, {});
    case 3:
      return rota("DDDDD..EEEEE..NNNNN..", shift("06:00", "14:00"), shift("14:00", "22:00"),
                  shift("22:00", "06:00"));
    case 4: return rota("DDD....", twelve_day, {}, {});
    case 5: {
      auto nights = entry("job", "work", {"MO", "TU", "WE", "TH"}, "22:00", "06:00");
      nights["rest"] = 60 * chance.between(6, 8);
      return {nights};
    }
    case 6:
      return {entry("job", "work", weekdays, "08:00", "13:00"),
              entry("second", "work", {"TU", "TH", "SA"}, "16:00", "20:00")};
    case 7: return {entry("job", "work", {"WE", "TH", "FR", "SA", "SU"}, "15:30", "23:30")};
    default:
      return {entry("job", "work", weekdays, "09:00", chance.percent(50) ? "17:00" : "17:30")};
  }
}

array draw_life(Chance& chance, const Texts& sites) {
  auto life = draw_work(chance);
  for (auto& job : life) {
    object ways;
    for (const auto& site : sites)
      if (chance.percent(70)) ways[site] = 5 * chance.between(1, 7);
    job.as_object()["travelTo"] = ways;
  }
  if (chance.percent(45)) life.push_back(entry("school", "family", weekdays, "07:45", "08:15"));
  if (chance.percent(30)) {
    auto pick_up = entry("pickup", "family", chance.pick(weekdays, 3), "15:00", "15:30");
    if (chance.percent(50)) {
      pick_up["everyWeeks"] = 2;
      pick_up["from"] = "2026-11-30";
    }
    life.push_back(pick_up);
  }
  for (long i = chance.between(0, 3); i > 0; --i) {
    auto once = entry("once" + std::to_string(i), "other", every_day, "10:00", "11:30");
    once["from"] = once["until"] = days_after("2026-11-30", chance.between(0, 83));
    life.push_back(once);
  }
  life.push_back(soft("dinner", "family", every_day, "18:30", "19:15", chance.between(1, 4)));
  if (chance.percent(60))
    life.push_back(soft("gym", "gym", chance.pick(every_day, 3), "17:45", "19:00", 1));
  if (chance.percent(40))
    life.push_back(soft("bedtime", "family", every_day, "20:00", "20:30", chance.between(2, 5)));
  if (chance.percent(30))
    life.push_back(soft("club", "other", chance.pick(every_day, 1), "10:00", "12:00", 2));
  return life;
}

object draw_prescription(Chance& chance, bool rotating) {
  const long dose = chance.between(1, 100);
  object hours{{"min", 9}, {"max", 12}};
  if (dose > 50) hours["max"] = 19;
  if (dose > 88) hours = {{"min", 6}, {"max", 9}};
  array kinds{object{{"kind", "individual"}, {"min", 1}, {"everyWeeks", 1}}};
  if (chance.percent(70))
    kinds.push_back(object{{"kind", "family"}, {"min", 1}, {"everyWeeks", 2}});
  if (chance.percent(15))
    kinds.push_back(object{{"kind", "medical"}, {"min", 1}, {"everyWeeks", 4}});
  array modules;
  for (const auto& id :
       chance.pick(Texts{"cbt", "dbt", "relapse"}, chance.pick(std::vector<long>{0, 0, 1, 2})))
    modules.push_back(object{{"id", id}, {"minMinutesPerWeek", 30 * chance.between(2, 5)}});
  object prescription{{"level", "iop"},    {"start", "2026-11-30"},
                      {"weeks", 12},       {"hoursPerWeek", hours},
                      {"kinds", kinds},    {"daysPerWeek", object{{"min", 3}, {"max", 5}}},
                      {"modules", modules}};
  if (chance.percent(50)) prescription["maxMinutesPerDay"] = 60 * chance.between(4, 6);
  if (chance.percent(20)) prescription["maxGapDays"] = chance.between(3, 5);
  prescription["shortWeeksAllowed"] = chance.percent(rotating ? 60 : 30) ? chance.between(1, 2) : 0;
  if (chance.percent(25)) {
    prescription.erase("weeks");
    prescription["phases"] = array{
        object{{"weeks", 8}}, object{{"weeks", 4},
                                     {"hoursPerWeek", object{{"min", 5}, {"max", hours["max"]}}},
                                     {"daysPerWeek", object{{"min", 2}, {"max", 5}}}}};
  }
  return prescription;
}

object draw_companion(Chance& chance, const Texts& sites) {
  object travel;
  for (const auto& site : sites) travel[site] = 5 * chance.between(2, 9);
  return {{"id", "partner"},
          {"for", array{"family"}},
          {"travel", travel},
          {"life", array{entry("work", "work", chance.pick(weekdays, 4), "08:30", "16:30")}}};
}

}  // namespace

object draw_big_client(Chance& chance, const object& programme) {
  Texts sites;
  object travel;
  for (const auto& site : programme.at("sites").as_array()) {
    sites.emplace_back(site.at("id").as_string());
    if (sites.size() == 1 || chance.percent(75)) travel[sites.back()] = 5 * chance.between(2, 9);
  }
  auto life = draw_life(chance, sites);
  const bool rotating = life[0].as_object().contains("rota");
  const auto languages = chance.pick(std::vector<Texts>{
      {"en"}, {"en"}, {"en"}, {"en"}, {"en"}, {"en"}, {"en"}, {"en"}, {"en", "es"}, {"es"}});
  object client{{"client", object{{"id", "c"},
                                  {"timeZone", "America/New_York"},
                                  {"state", chance.percent(80) ? "NY" : "NJ"},
                                  {"age", chance.between(19, 65)},
                                  {"languages", texts_of(languages)},
                                  {"completed", chance.percent(50) ? array{"intro"} : array{}},
                                  {"travel", travel},
                                  {"online", chance.percent(90)},
                                  {"onsite", chance.percent(95)}}},
                {"prescription", draw_prescription(chance, rotating)},
                {"life", std::move(life)},
                {"companions", array{}},
                {"held", array{}}};
  if (chance.percent(35)) client["companions"] = array{draw_companion(chance, sites)};
  object weights;
  if (chance.percent(30)) weights["travel"] = chance.between(0, 3);
  if (chance.percent(30)) weights["day"] = 10 * chance.between(0, 6);
  if (chance.percent(20)) weights["online"] = 5 * chance.between(0, 4);
  if (chance.percent(20)) weights["late"] = chance.between(0, 4);
  client["weights"] = weights;
  if (chance.percent(30)) {
    array held;
    const auto& offerings = programme.at("offerings").as_array();
    for (long i = chance.between(1, 3); i > 0; --i)
      held.push_back(offerings[static_cast<std::size_t>(
                                   chance.between(0, static_cast<long>(offerings.size()) - 1))]
                         .at("id"));
    client["held"] = held;
  }
  return client;
}

RandomCase draw_big(std::uint64_t seed, int offerings) {
  Chance chance(seed * 1000003 + static_cast<std::uint64_t>(offerings));
  auto programme = draw_big_programme(chance, offerings);
  auto client = draw_big_client(chance, programme);
  return {std::move(programme), std::move(client), "big"};
}

}  // namespace meanwhile::oracle
