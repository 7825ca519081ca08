// Children, meals and partners.
#include "cohort/figures.hpp"
#include "cohort/person.hpp"

namespace meanwhile::bench {
namespace {

using boost::json::array;
using boost::json::object;
using figures::Youngest;

const std::vector<int> weekdays{0, 1, 2, 3, 4};
const std::vector<int> every_day{0, 1, 2, 3, 4, 5, 6};

long rounded(long minute) { return (minute + 2) / 5 * 5; }

/// To school and back; who works by then can only bring, and after-school care does the rest.
void add_school_run(Chance& chance, Person& person) {
  const long starts = rounded(draw(chance, figures::school_start).draw(chance));
  add_weekly(person, "school", weekdays, {starts - 25, starts + 10});
  const long ends = rounded(starts + figures::school_day.draw(chance));
  if (!person.works && chance.percent(70))
    add_weekly(person, "school", weekdays, {ends - 10, ends + 25});
}

/// A child-care centre closes at 18:00 (assumed); partners share the way.
void add_day_care(Chance& chance, Person& person) {
  add_weekly(person, "family", weekdays, {450, 480});
  if (chance.percent(person.partner ? 25 : 60))
    add_weekly(person, "family", chance.pick(weekdays, person.partner ? 2 : 5), {1020, 1050});
}

void bring_up(Chance& chance, Person& person, Youngest age) {
  person.parent = true;
  const long takes = age == Youngest::school ? figures::takes_school_percent
                     : age == Youngest::teen ? figures::takes_teen_percent
                                             : figures::takes_small_percent;
  if (chance.percent(takes)) {
    if (age == Youngest::baby)
      add_day_care(chance, person);
    else
      add_school_run(chance, person);
  }
  if (age == Youngest::teen) return;
  const long bedtime = 15 * chance.between(77, 81);  // 19:15 to 20:15
  add_soft(person, "family", every_day, {bedtime, bedtime + 40}, chance.between(1, 3));
}

/// The partner's own week, as far as it matters to family sessions.
void add_companion(Chance& chance, Person& person) {
  object travel;
  for (const auto& [site, minutes] : person.travel) travel[site] = minutes;
  array life;
  if (chance.percent(figures::partner_works_percent))
    life.push_back(object{{"id", "job"},
                          {"kind", "work"},
                          {"days", array{"MO", "TU", "WE", "TH", "FR"}},
                          {"start", "08:30"},
                          {"end", chance.percent(70) ? "16:30" : "17:00"}});
  person.companions.push_back(
      object{{"id", "partner"}, {"for", array{"family"}}, {"travel", travel}, {"life", life}});
}

}  // namespace

void raise_family(Chance& chance, Person& person) {
  const auto age = draw(chance, figures::youngest);
  person.partner = chance.percent(age == Youngest::none ? figures::partner_percent - 10
                                                        : figures::partner_of_parent_percent);
  if (age != Youngest::none) bring_up(chance, person, age);
  if (person.partner || person.parent) {
    const long at = 15 * (figures::dinner.draw(chance) / 15);
    add_soft(person, "family", weekdays, {at, at + 45}, chance.between(1, 3));
  }
  if (chance.percent(15))  // assumed: a meeting, a choir, the gym
    add_soft(person, "leisure", {static_cast<int>(chance.between(0, 4))}, {1140, 1230}, 1);
  person.family_sessions = person.partner && chance.percent(15);
  if (person.family_sessions) add_companion(chance, person);
}

}  // namespace meanwhile::bench
