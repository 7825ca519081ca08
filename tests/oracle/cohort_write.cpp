#include "cohort_write.hpp"

#include <cmath>

#include "cohort_figures.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

object level(const char* name, long value, long bound) {
  const auto missing = static_cast<double>(std::abs(value - bound));
  return {{"level", name},
          {"value", value},
          {"bound", bound},
          {"gap", missing / (value == 0 ? 1.0 : static_cast<double>(value))}};
}

array write_levels(const Levels& values, const Levels& bounds) {
  return {level("priority", values.priority, bounds.priority),
          level("daysWaited", values.waited, bounds.waited),
          level("kept", values.kept, bounds.kept), level("burden", values.burden, bounds.burden)};
}

array write_people(const CohortFacts& facts, const Plans& plans,
                   const std::vector<Expected>& alone) {
  std::map<std::size_t, long> places;
  for (const auto who : in_line(facts, alone)) places[who] = static_cast<long>(places.size()) + 1;
  array people;
  for (std::size_t who = 0; who < plans.size(); ++who) {
    object row{{"client", facts.people[who].id}};
    if (plans[who])
      row["plan"] = *plans[who];
    else if (places.contains(who))
      row["waiting"] = object{{"place", places[who]}, {"why", "noSeat"}};
    else
      row["waiting"] = object{{"why", "noPlan"}};
    people.push_back(row);
  }
  return people;
}

array write_offerings(const CohortFacts& facts, const Use& use) {
  array rows;
  for (std::size_t unit = 0; unit < facts.rooms.size(); ++unit)
    rows.push_back(object{{"id", facts.rooms[unit].slot},
                          {"placed", use.joined[unit]},
                          {"runs", use.joined[unit] >= facts.rooms[unit].to_run},
                          {"full", fullness(facts, use, unit) == Fullness::full}});
  return rows;
}

array write_seat_prices(const CohortFacts& facts, const Use& use) {
  array rows;
  for (std::size_t unit = 0; unit < facts.rooms.size(); ++unit) {
    const auto due = fullness(facts, use, unit);
    if (due == Fullness::has_room) continue;
    rows.push_back(object{{"offering", facts.rooms[unit].slot},
                          {"modality", due == Fullness::full ? "onsite" : "online"},
                          {"people", 0},
                          {"burden", 0}});
  }
  return rows;
}

object write_unmet(const std::array<long, 7>& minutes) {
  const std::array days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  object hours;
  for (std::size_t day = 0; day < days.size(); ++day)
    hours[days[day]] = static_cast<double>(minutes[day]) / 60;
  return hours;
}

array write_conflicts(const CohortFacts& facts) {
  array rows;
  for (const auto& person : facts.people)
    for (const auto& held : person.unknown)
      rows.push_back(object{{"client", person.id}, {"held", held}, {"why", "unknownOffering"}});
  return rows;
}

}  // namespace

object write_cohort(const CohortFacts& facts, const Plans& plans, const Levels& bounds) {
  const auto values = levels_of(facts, plans);
  const auto use = use_of(facts, plans);
  const auto by_herself = alone(facts, plans);
  const auto tenth = worst_served(plans);
  return {{"status", values == bounds ? "optimal" : "stopped"},
          {"seed", 1},
          {"millis", 0},
          {"levels", write_levels(values, bounds)},
          {"people", write_people(facts, plans, by_herself)},
          {"offerings", write_offerings(facts, use)},
          {"seatPrices", write_seat_prices(facts, use)},
          {"worstServedTenth", object{{"people", tenth.people}, {"burden", tenth.burden}}},
          {"unmetHours", write_unmet(unmet_minutes(facts, by_herself))},
          {"conflicts", write_conflicts(facts)},
          {"problems", array{}}};
}

}  // namespace meanwhile::oracle
