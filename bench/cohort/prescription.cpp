// Doses in the manner of an IOP for adults: 9 to 12 hours a week on three or four days, twelve
// weeks. Each can be met by a block, by days of an open group, or by a short core with skills
// groups.
#include "cohort/person.hpp"

namespace meanwhile::bench {
namespace {

using boost::json::array;
using boost::json::object;

object least(const std::string& module, long minutes) {
  return {{"id", module}, {"minMinutesPerWeek", minutes}};
}

object limits(long min, long max) { return {{"min", min}, {"max", max}}; }

std::string skill(Chance& chance) {
  return draw<std::string>(chance, {{"cbt", 450}, {"dbt", 150}, {"relapse", 400}});
}

/// Nine hours of a block, some with a skills group beside it; or six of a core and three of skills.
array modules(Chance& chance) {
  if (chance.percent(20))
    return {least("core", 360), least(chance.percent(60) ? "cbt" : "relapse", 180)};
  array all{least("core", 540)};
  if (chance.percent(30)) all.push_back(least(skill(chance), 90));
  return all;
}

array kinds(Chance& chance, const Person& person) {
  array all;
  if (chance.percent(8))
    all.push_back(object{{"kind", "individual"}, {"min", 1}, {"everyWeeks", 1}});
  if (person.family_sessions)
    all.push_back(object{{"kind", "family"}, {"min", 1}, {"everyWeeks", 1}});
  return all;
}

/// The last weeks ask for less; the groups stay the same.
array step_down(const Calendar& calendar, long days) {
  const long last = calendar.weeks / 3;
  return {object{{"weeks", calendar.weeks - last}}, object{{"weeks", last},
                                                           {"hoursPerWeek", limits(6, 15)},
                                                           {"daysPerWeek", limits(2, days)},
                                                           {"modules", array{least("core", 180)}}}};
}

}  // namespace

void prescribe(Chance& chance, const Calendar& calendar, Person& person) {
  const long days = chance.percent(80) ? 4 : 5;
  const long least_hours = person.rotates ? 6 : 9;
  person.prescription = {
      {"level", "iop"},
      {"start", person.start},
      {"weeks", calendar.weeks},
      {"hoursPerWeek", limits(least_hours, chance.percent(85) ? 12 : 15)},
      {"daysPerWeek", limits(person.rotates ? 2 : 3, days)},
      {"modules", person.rotates ? array{least("core", 180)} : modules(chance)},
      {"shortWeeksAllowed", person.rotates ? chance.between(2, 5) : chance.between(0, 1)}};
  if (chance.percent(40)) person.prescription["maxMinutesPerDay"] = 300;
  if (chance.percent(20)) person.prescription["maxGapDays"] = 4;
  const auto sessions = kinds(chance, person);
  if (!sessions.empty()) {
    person.prescription["kinds"] = sessions;
    person.prescription["hoursPerWeek"] = limits(least_hours, 15);
  }
  if (!person.rotates && chance.percent(12)) {
    person.prescription.erase("weeks");
    person.prescription["phases"] = step_down(calendar, days);
  }
}

}  // namespace meanwhile::bench
