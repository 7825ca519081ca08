#include "cli/survey/population.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "cli/survey/dice.hpp"
#include "cli/survey/drawing.hpp"
#include "cli/survey/family_life.hpp"

namespace meanwhile::cli::survey {
namespace {

constexpr time::Date first_monday{std::chrono::January / 25 / 2027};

/// Ways from home and from work. The second can't be longer or shorter than the triangle allows.
struct Places {
  people::Ways home;
  people::Ways work;
  int commute = 0;
};

Places draw_places(Dice& dice, const Figures& figures) {
  Places places;
  places.commute = draw(dice, figures.commute);
  for (const char* site : {"main", "west"}) {
    const int home = draw(dice, figures.commute);
    const int work = std::clamp(draw(dice, figures.commute), std::abs(home - places.commute),
                                home + places.commute);
    places.home.emplace(site, home);
    places.work.emplace(site, work);
  }
  return places;
}

/// The parent's side of a day, around her job.
Household household(const Person& person, int commute) {
  Household home;
  home.youngest = person.youngest;
  home.alone = person.alone_with_children;
  if (person.shift == Shift::day) {
    const auto& job = std::get<life::Weekly>(person.life.life.front().when).stretch;
    home.leaves = static_cast<int>(job.start.count()) - commute;
    home.is_back = static_cast<int>(job.end.count()) + commute;
  }
  return home;
}

void draw_jobs(Dice& dice, const Figures& figures, const Places& places, Person& person) {
  std::vector<life::LifeEntry>& all = person.life.life;
  person.shift = draw_shift(dice, figures);
  all = draw_work(dice, figures, person.shift, places.commute, first_monday);
  if (dice.percent(figures.second_job))
    for (life::LifeEntry& job : second_job()) all.push_back(std::move(job));
  for (life::LifeEntry& work : all) work.travel_to = places.work;
}

void draw_family(Dice& dice, const Figures& figures, const Places& places, Person& person) {
  person.youngest = draw_youngest(dice, figures, person.works());
  if (person.youngest == Youngest::none) return;
  person.alone_with_children = !dice.percent(figures.partner_of_parents);
  for (life::LifeEntry& duty : draw_duties(dice, figures, household(person, places.commute)))
    person.life.life.push_back(std::move(duty));
}

}  // namespace

programme::Prescription nine_hours() {
  programme::Dose dose;
  dose.least_minutes = time::Minutes{9 * hour};
  return {
      .level = "iop", .start = first_monday, .phases = {{.weeks = rota_days / 7, .dose = dose}}};
}

Person draw_person(const Figures& figures, const time::Zone& zone, std::uint64_t seed,
                   std::uint64_t number) {
  Dice dice{seed, number};
  Person person;
  const Places places = draw_places(dice, figures);
  people::Client& client = person.life.client;
  client.id = ClientId{"p" + std::to_string(number)};
  client.zone = zone;
  client.state = "NY";
  client.age = 35;
  client.languages = {"en"};
  client.travel = places.home;
  person.life.prescription = nine_hours();
  if (dice.percent(figures.employed)) draw_jobs(dice, figures, places, person);
  draw_family(dice, figures, places, person);
  person.life.life.push_back(draw_dinner(dice, figures));
  return person;
}

}  // namespace meanwhile::cli::survey
