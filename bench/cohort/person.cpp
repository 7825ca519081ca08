#include "cohort/person.hpp"

#include <algorithm>

namespace meanwhile::bench {
namespace {

using boost::json::array;
using boost::json::object;

object entry_of(const Person& person, const std::string& kind, const std::vector<int>& days,
                Range when) {
  array names;
  for (const int day : days) names.emplace_back(day_name(day));
  return {{"id", kind + std::to_string(person.life.size() + 1)},
          {"kind", kind},
          {"days", names},
          {"start", wall_text(when.least)},
          {"end", wall_text(when.most)}};
}

Person draw_person(Chance& chance, const Network& network, const Calendar& calendar, int number) {
  Person person;
  person.id = "c" + std::to_string(100000 + number).substr(1);
  person.start = days_after(calendar.monday, chance.percent(92) ? 0 : 7 * chance.between(1, 3));
  settle(chance, network, person);
  employ(chance, person);
  raise_family(chance, person);
  prescribe(chance, calendar, person);
  return person;
}

}  // namespace

object& add_weekly(Person& person, const std::string& kind, const std::vector<int>& days,
                   Range when) {
  for (const int day : days) person.busy.take(day, when.least, when.most);
  person.life.push_back(entry_of(person, kind, days, when));
  return person.life.back().as_object();
}

void add_soft(Person& person, const std::string& kind, const std::vector<int>& days, Range when,
              long weight) {
  auto entry = entry_of(person, kind, days, when);
  entry["firm"] = false;
  entry["weight"] = weight;
  person.life.push_back(entry);
}

void settle(Chance& chance, const Network& network, Person& person) {
  const auto count = static_cast<long>(network.sites.size());
  const long home = chance.between(0, count - 1);
  const auto name = [&](long at) { return network.sites[static_cast<std::size_t>(at)].id; };
  person.state = network.sites[static_cast<std::size_t>(home)].state;
  if (chance.percent(2)) person.language = "es";
  person.online = chance.percent(80);
  const long far = chance.percent(75) ? chance.between(8, 30) : chance.between(30, 50);
  if (!person.online || chance.percent(96)) person.travel.emplace_back(name(home), far);
  if (person.travel.empty()) return;
  const long other = home % 2 ? home - 1 : home + 1;
  if (other < count && chance.percent(50))
    person.travel.emplace_back(name(other), far + chance.between(5, 20));
  const long next = (home + 2) % count;
  if (count > 2 && next != other && chance.percent(15))
    person.travel.emplace_back(name(next), far + chance.between(20, 35));
}

std::vector<Person> draw_people(Chance& chance, const Network& network, const Size& size,
                                const Calendar& calendar) {
  std::vector<Person> people;
  for (int i = 0; i < size.people; ++i) people.push_back(draw_person(chance, network, calendar, i));
  enrol(chance, network, people);
  return people;
}

object client_of(const Person& person) {
  object travel;
  for (const auto& [site, minutes] : person.travel) travel[site] = minutes;
  Texts languages{person.language};
  object out{{"client", object{{"id", person.id},
                               {"timeZone", "America/New_York"},
                               {"state", person.state},
                               {"languages", texts_of(languages)},
                               {"travel", travel},
                               {"online", person.online}}},
             {"prescription", person.prescription},
             {"life", person.life},
             {"priority", person.priority}};
  if (!person.companions.empty()) out["companions"] = person.companions;
  if (!person.held.empty()) out["held"] = person.held;
  if (!person.waiting_since.empty()) out["waitingSince"] = person.waiting_since;
  if (!person.avoid.empty()) out["avoid"] = person.avoid;
  return out;
}

}  // namespace meanwhile::bench
