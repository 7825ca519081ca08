// Work: hours of the day, shifts that rotate, second jobs. Clock times of shifts are assumed.
#include "cohort/figures.hpp"
#include "cohort/person.hpp"

namespace meanwhile::bench {
namespace {

using boost::json::array;
using boost::json::object;
using Days = std::vector<int>;

const Days workdays{0, 1, 2, 3, 4};

/// From work to each site it is about as far as from home.
object ways_from_work(Chance& chance, const Person& person) {
  object ways;
  for (const auto& [site, minutes] : person.travel)
    ways[site] = std::max(5L, minutes + chance.between(-15, 10));
  return ways;
}

void add_job(Chance& chance, Person& person, const Days& days, Range when, long rest) {
  auto& job = add_weekly(person, "work", days, when);
  job["travelTo"] = ways_from_work(chance, person);
  if (!rest) return;
  job["rest"] = rest;
  for (const int day : days) person.busy.take(day, when.most, when.most + rest);
}

/// Some of those who may vary their hours would, at a price, leave an hour early.
void work_by_day(Chance& chance, Person& person, long hours) {
  const long leave = draw(chance, figures::leave_home).draw(chance);
  const long start = (leave + draw(chance, figures::commute).draw(chance) + 15) / 30 * 30;
  const bool six = hours >= 50 && chance.percent(50);
  const long length =
      (hours * 60 / (six ? 6 : 5) + 14) / 15 * 15 + 30;  // with half an hour's lunch
  const Days days = six ? Days{0, 1, 2, 3, 4, 5} : workdays;
  const bool yields = chance.percent(figures::flexible_percent) && chance.percent(35);
  const long end = start + length;
  add_job(chance, person, days, {start, yields ? end - 60 : end}, 0);
  if (yields) add_soft(person, "work", days, {end - 60, end}, 2);
}

array hours(const std::string& start, const std::string& end) { return {start, end}; }

void add_rota(Chance& chance, Person& person, const array& days) {
  person.rotates = true;
  const std::string first =
      days_after("2026-12-07", chance.between(0, static_cast<long>(days.size()) - 1));
  person.life.push_back(object{{"id", "rota"},
                               {"kind", "work"},
                               {"rota", object{{"from", first}, {"days", days}}},
                               {"travelTo", ways_from_work(chance, person)},
                               {"rest", 0}});
}

/// Three hospital shifts a week, always by day or always by night.
void nurse(Chance& chance, Person& person) {
  const bool nights = chance.percent(35);
  const auto shift = nights ? hours("19:00", "07:00") : hours("07:00", "19:00");
  array days;
  for (const int day : {1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0})
    days.push_back(day ? boost::json::value(shift) : nullptr);
  add_rota(chance, person, days);
  if (nights) person.life.back().as_object()["rest"] = 420;
}

/// Two days on, two off, three on, two off, two on, three off.
void police(Chance& chance, Person& person) {
  array days;
  for (const int day : {1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0})
    days.push_back(day ? boost::json::value(hours("06:00", "16:00")) : nullptr);
  add_rota(chance, person, days);
}

/// A week of mornings, a week of afternoons; in some plants a week of nights.
void factory(Chance& chance, Person& person) {
  array days;
  std::vector<array> weeks{hours("06:00", "14:00"), hours("14:00", "22:00")};
  if (chance.percent(30)) weeks.push_back(hours("22:00", "06:00"));
  for (const auto& shift : weeks)
    for (int day = 0; day < 7; ++day) days.push_back(day < 5 ? boost::json::value(shift) : nullptr);
  person.rotates = true;
  person.life.push_back(
      object{{"id", "rota"},
             {"kind", "work"},
             {"rota",
              object{{"from", days_after("2026-12-07", 7 * chance.between(0, 2))}, {"days", days}}},
             {"travelTo", ways_from_work(chance, person)},
             {"rest", weeks.size() == 3 ? 360 : 0}});
}

void rotate(Chance& chance, Person& person) {
  const long who = chance.between(1, 3);
  return who == 1   ? nurse(chance, person)
         : who == 2 ? police(chance, person)
                    : factory(chance, person);
}

void work_full_time(Chance& chance, Person& person) {
  const long hours = draw(chance, figures::full_time_hours).draw(chance);
  switch (draw(chance, figures::shifts)) {
    case figures::Shift::day: return work_by_day(chance, person, hours);
    case figures::Shift::evening: return add_job(chance, person, workdays, {900, 1380}, 420);
    case figures::Shift::night: return add_job(chance, person, workdays, {1380, 1860}, 420);
    case figures::Shift::rotating:
    case figures::Shift::irregular: return rotate(chance, person);
  }
}

/// Shorter days or fewer of them, at any hour that shops and kitchens are open.
void work_part_time(Chance& chance, Person& person) {
  const long hours = draw(chance, figures::part_time_hours).draw(chance);
  const long days = chance.between(3, 5);
  const long length = std::max(180L, hours * 60 / days / 30 * 30);
  const long start = chance.pick(std::vector<long>{360, 480, 540, 600, 660, 780, 960});
  add_job(chance, person, chance.pick(Days{0, 1, 2, 3, 4, 5, 6}, days), {start, start + length}, 0);
}

}  // namespace

void employ(Chance& chance, Person& person) {
  if (chance.percent(figures::employed_percent)) {
    person.works = true;
    if (chance.percent(figures::full_time_percent))
      work_full_time(chance, person);
    else
      work_part_time(chance, person);
    if (chance.percent(figures::second_job_percent))
      add_job(chance, person, chance.percent(60) ? Days{5, 6} : chance.pick(Days{0, 1, 2, 3}, 1),
              {1020, 1320}, 0);
  } else if (chance.percent(20)) {  // assumed: a class, a course, a parent who is cared for
    add_weekly(person, "class", chance.pick(workdays, 2), {600, 720});
  }
}

}  // namespace meanwhile::bench
