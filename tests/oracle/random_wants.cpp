// The requirements are read off a plan that the person could follow, made with no eye to its
// burden, and then drawn a little tighter or wider: so most cases can be planned, and limits bind.
#include <algorithm>
#include <cmath>
#include <map>

#include "facts.hpp"
#include "random_parts.hpp"
#include "week.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using Numbers = std::vector<long>;

struct Joining {
  std::size_t unit;
  Modality modality;
};

std::vector<WeekDone> weeks_of(const Facts& facts, const std::vector<Joining>& joined) {
  std::vector<WeekDone> weeks(static_cast<std::size_t>(facts.weeks()));
  for (const auto& one : joined)
    for (const auto& session : facts.units[one.unit].sessions) {
      auto& week = weeks[static_cast<std::size_t>(session.week)];
      if (session.cancelled() || session.clashes[index(one.modality)])
        week.left.push_back(&session);
      else
        week.visits.push_back({&session, one.modality});
    }
  return weeks;
}

bool goes(const Facts& facts, const std::vector<Joining>& joined) {
  const auto weeks = weeks_of(facts, joined);
  for (int week = 0; week < facts.weeks(); ++week)
    if (!judge_week(facts, week, weeks[static_cast<std::size_t>(week)])) return false;
  return true;
}

/// Some offerings that go together and mostly take place.
std::vector<Joining> draw_joined(Draw& draw, const Facts& facts) {
  std::vector<Joining> joined;
  const long wanted = draw.chance.between(2, 5);
  for (int tries = 0; tries < 60 && static_cast<long>(joined.size()) < wanted; ++tries) {
    const auto unit =
        static_cast<std::size_t>(draw.chance.between(0, static_cast<long>(facts.units.size()) - 1));
    const auto modality = draw.chance.percent(50) ? Modality::online : Modality::onsite;
    const auto& offered = facts.units[unit];
    if (!offered.joinable || !offered.open[index(modality)]) continue;
    if (std::any_of(joined.begin(), joined.end(),
                    [&](const Joining& one) { return one.unit == unit; }))
      continue;
    joined.push_back({unit, modality});
    if (!goes(facts, joined)) joined.pop_back();
  }
  return joined;
}

/// What the plan gives, over the weeks.
struct Given {
  long least_credit = 0, most_credit = 0, left_credit = 0;
  long least_days = 0, most_days = 0;
  long most_minutes = 0;
  std::map<std::string, long> modules, kinds;  // the least a week
};

Given given_by(const Facts& facts, const std::vector<WeekDone>& weeks) {
  Given given;
  bool first = true;
  for (const auto& week : weeks) {
    const auto tally = tally_for_minima(facts, week);
    std::map<Date, long> minutes;
    for (const auto& visit : week.visits) minutes[visit.session->date] += visit.session->length();
    for (const auto& [date, length] : minutes)
      given.most_minutes = std::max(given.most_minutes, length);
    long left = 0;
    for (const auto* session : week.left)
      if (!session->closed && facts.units[session->unit].clinical) left += session->credit;
    const auto days = static_cast<long>(tally.days.size());
    if (first || tally.credit < given.least_credit) given.left_credit = left;
    given.least_credit = first ? tally.credit : std::min(given.least_credit, tally.credit);
    given.most_credit = std::max(given.most_credit, tally.credit + left);
    given.least_days = first ? days : std::min(given.least_days, days);
    given.most_days = std::max(given.most_days, static_cast<long>(minutes.size()));
    for (std::size_t i = 0; i < facts.modules.size(); ++i) {
      auto& least = given.modules[facts.modules[i]];
      least = first ? tally.modules[i] : std::min(least, tally.modules[i]);
    }
    for (std::size_t i = 0; i < facts.kinds.size(); ++i) {
      auto& least = given.kinds[facts.kinds[i]];
      least = first ? tally.kinds[i] : std::min(least, tally.kinds[i]);
    }
    first = false;
  }
  return given;
}

object draw_hours(Draw& draw, const Given& given) {
  auto& chance = draw.chance;
  // In quarters of an hour. Asking for what clashes makes make-ups necessary.
  long least = given.least_credit / 15;
  if (chance.percent(draw.rich_in("makeup") || draw.rich_in("dialin") ? 70 : 30))
    least = (given.least_credit + given.left_credit) / 15;
  least -= std::min(least, chance.pick(Numbers{0, 0, 0, 1, 4, 8}));
  if (chance.percent(12)) least += chance.between(1, 6);
  if (chance.percent(25)) least /= 2;
  if (least == 0 && chance.percent(70)) least = chance.between(1, 8);
  const long most =
      std::max(least, given.most_credit / 15 + 1 + chance.pick(Numbers{0, 1, 4, 8, 16}));
  object hours{{"min", static_cast<double>(least) / 4}};
  if (chance.percent(90)) hours["max"] = static_cast<double>(most) / 4;
  if (chance.percent(4)) hours.erase("min");
  return hours;
}

array draw_module_needs(Draw& draw, const Given& given) {
  array needs;
  for (const auto& [module, minutes] : given.modules)
    if (draw.chance.percent(draw.rich_in("needs") || module == "well" ? 60 : 25) &&
        (minutes > 0 || draw.chance.percent(5)))
      needs.push_back(object{
          {"id", module},
          {"minMinutesPerWeek", std::max(0L, minutes - draw.chance.pick(Numbers{0, 0, 10, 60}))}});
  return needs;
}

array draw_kinds(Draw& draw, const Given& given) {
  auto& chance = draw.chance;
  array kinds;
  // One length for all, and much asked, so that two may fall short of one block.
  const bool one_length = draw.rich_in("blocks") && chance.percent(50);
  const long length = chance.between(2, 3);
  for (const auto& [kind, count] : given.kinds) {
    if (!chance.percent(draw.rich_in("needs") || draw.rich_in("blocks") ? 60 : 20)) continue;
    long every = draw.some("blocks", 15) ? chance.between(2, 3) : 1;
    if (one_length) every = length;
    const long most = count * every + (chance.percent(one_length ? 60 : 15) ? 1 : 0);
    if (most > 0)
      kinds.push_back(object{{"kind", kind},
                             {"min", one_length ? most : chance.between(1, most)},
                             {"everyWeeks", every}});
  }
  return kinds;
}

void add_limits(Draw& draw, const Given& given, object& wants) {
  auto& chance = draw.chance;
  wants["hoursPerWeek"] = draw_hours(draw, given);
  if (chance.percent(55)) {
    object days;
    const long most = std::min(7L, given.most_days + chance.pick(Numbers{0, 0, 1, 2}));
    const long least = given.least_days - chance.pick(Numbers{0, 0, 1, -1});
    if (chance.percent(70)) days["min"] = std::clamp(least, 0L, most);
    if (chance.percent(70)) days["max"] = most;
    wants["daysPerWeek"] = days;
  }
  if (chance.percent(30))
    wants["maxMinutesPerDay"] = given.most_minutes + chance.pick(Numbers{0, 0, 30, 120});
  if (draw.some("gapclosed", 12)) wants["maxGapDays"] = chance.between(2, 6);
  const auto modules = draw_module_needs(draw, given);
  if (!modules.empty()) wants["modules"] = modules;
  const auto kinds = draw_kinds(draw, given);
  if (!kinds.empty()) wants["kinds"] = kinds;
}

array draw_phases(Draw& draw, const Given& given) {
  auto& chance = draw.chance;
  const long first = chance.between(1, draw.weeks - 1);
  object earlier{{"weeks", first}};
  object later{{"weeks", draw.weeks - first}};
  if (chance.percent(70)) {
    const auto hours = draw_hours(draw, given);
    later["hoursPerWeek"] = hours;
    if (later["hoursPerWeek"].as_object().contains("min"))
      later["hoursPerWeek"].as_object()["min"] = hours.at("min").to_number<double>() / 2;
  }
  if (chance.percent(30)) later["kinds"] = draw_kinds(draw, given);
  if (chance.percent(15)) earlier["kinds"] = draw_kinds(draw, given);
  if (chance.percent(30)) later["maxGapDays"] = chance.between(2, 7);
  if (chance.percent(30)) later["daysPerWeek"] = object{{"max", std::min(7L, given.most_days + 1)}};
  if (chance.percent(20)) earlier["maxMinutesPerDay"] = given.most_minutes;
  if (chance.percent(20)) later["modules"] = draw_module_needs(draw, given);
  return {earlier, later};
}

}  // namespace

object draw_prescription(Draw& draw, const object& programme, const object& client) {
  object wants{{"level", "iop"}, {"start", draw.start}, {"weeks", draw.weeks}};
  auto unlimited = client;
  unlimited["prescription"] = wants;
  const auto facts = facts_of(programme, unlimited);
  const auto given = given_by(facts, weeks_of(facts, draw_joined(draw, facts)));
  add_limits(draw, given, wants);
  if (draw.some("blocks", 12) || draw.chance.percent(10))
    wants["shortWeeksAllowed"] = draw.chance.between(0, 2);
  if (draw.weeks > 1 && draw.some("phases", 10)) {
    wants["phases"] = draw_phases(draw, given);
    wants.erase("weeks");
  }
  return wants;
}

}  // namespace meanwhile::oracle
