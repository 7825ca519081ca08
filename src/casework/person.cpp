#include "casework/person.hpp"

#include "casework/kept_plan.hpp"

namespace meanwhile::casework {
namespace {

std::vector<std::string> joined_in(const care::AgreedPlan& agreed) {
  std::vector<std::string> held;
  const planner::Plan plan = kept_plan(agreed.plan);
  for (const planner::Joined& joined : plan.offerings) held.push_back(joined.id.text());
  return held;
}

}  // namespace

LifeId away_in(const care::AbsenceId& id) { return LifeId{"away " + id.text()}; }

life::LifeEntry away(const care::Absence& absence) {
  life::LifeEntry entry;
  entry.id = away_in(absence.id);
  entry.kind = "away";
  entry.when = life::Dated{{absence.session}};
  return entry;
}

exchange::OpenFile calendars_from(std::vector<store::Calendar> calendars) {
  return [calendars = std::move(calendars)](const std::string& name) -> std::optional<std::string> {
    for (const store::Calendar& calendar : calendars)
      if (calendar.name == name) return calendar.text;
    return std::nullopt;
  };
}

Result<Person> person_of(store::UnitOfWork& unit, const ClientId& whose,
                         const programme::Programme& timetable) {
  const auto life = unit.life(whose);
  if (!life) return life.error();
  if (!*life) return Error{Fault::not_found, "no client " + whose.text()};
  auto calendars = unit.calendars(whose);
  if (!calendars) return calendars.error();
  const auto absences = unit.absences(whose);
  if (!absences) return absences.error();
  const auto agreed = unit.agreed(whose);
  if (!agreed) return agreed.error();

  auto read = exchange::read_case((*life)->json, timetable, calendars_from(*std::move(calendars)));
  if (!read.value) throw Bug{"a stored client.json can't be read"};
  Person person{*std::move(read.value), (*life)->version};
  for (const care::Absence& absence : *absences) person.as_planned.life.push_back(away(absence));
  if (*agreed) person.as_planned.held = joined_in(**agreed);
  return person;
}

}  // namespace meanwhile::casework
