#include "wants.hpp"

#include <algorithm>
#include <map>

#include "fields.hpp"
#include "life.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;
using boost::json::value;

std::size_t place_of(std::vector<std::string>& names, const std::string& wanted) {
  const auto at = std::find(names.begin(), names.end(), wanted);
  const auto place = static_cast<std::size_t>(at - names.begin());
  if (at == names.end()) names.push_back(wanted);
  return place;
}

struct Phase {
  int first;
  int weeks;
  object wants;  // with what it takes from the prescription
};

std::vector<Phase> phases_of(const object& prescription) {
  if (!find(prescription, "phases"))
    return {{0, static_cast<int>(*whole(prescription, "weeks")), prescription}};
  std::vector<Phase> all;
  int first = 0;
  for (const auto& one : list(prescription, "phases")) {
    object wants = prescription;
    for (const auto& field : one.as_object()) wants[field.key()] = field.value();
    const int weeks = static_cast<int>(*whole(one.as_object(), "weeks"));
    all.push_back({first, weeks, wants});
    first += weeks;
  }
  return all;
}

std::optional<double> credit(const object& hours, std::string_view which) {
  const auto* limit = find(hours, which);
  return limit ? std::optional{limit->to_number<double>() * 60} : std::nullopt;
}

Limits limits_of(Facts& facts, const object& wants) {
  Limits limits;
  limits.min_credit = credit(child(wants, "hoursPerWeek"), "min");
  limits.max_credit = credit(child(wants, "hoursPerWeek"), "max");
  limits.min_days = whole(child(wants, "daysPerWeek"), "min");
  limits.max_days = whole(child(wants, "daysPerWeek"), "max");
  limits.max_minutes_per_day = whole(wants, "maxMinutesPerDay");
  limits.max_gap = whole(wants, "maxGapDays");
  for (const auto& one : list(wants, "modules"))
    limits.modules.push_back({place_of(facts.modules, *text(one.as_object(), "id")),
                              whole(one.as_object(), "minMinutesPerWeek").value_or(0)});
  return limits;
}

/// Adds what is asked of kinds from week `first` on, for `weeks` weeks: weekly ones to the weeks'
/// limits, the others as blocks. A last block that is not whole is left out.
void add_kinds(Facts& facts, const object& wants, int first, int weeks) {
  std::map<int, std::vector<Need>> by_length;
  for (const auto& one : list(wants, "kinds")) {
    const auto& kind = one.as_object();
    by_length[static_cast<int>(whole(kind, "everyWeeks").value_or(1))].push_back(
        {place_of(facts.kinds, *text(kind, "kind")), whole(kind, "min").value_or(0)});
  }
  for (const auto& [length, needs] : by_length)
    for (int start = first; start + length <= first + weeks; start += length)
      if (length == 1)
        facts.limits[static_cast<std::size_t>(start)].kinds = needs;
      else
        facts.blocks.push_back({start, length, needs});
}

Date first_monday_from(Date start) {
  const Date monday = monday_of(start);
  return monday == start ? monday : monday + std::chrono::days{7};
}

}  // namespace

void read_wants(Facts& facts, const object& client) {
  const auto& prescription = child(client, "prescription");
  const auto phases = phases_of(prescription);
  facts.first_monday = first_monday_from(date_from(*text(prescription, "start")));
  facts.short_allowed = whole(prescription, "shortWeeksAllowed").value_or(0);
  bool phases_name_kinds = false;
  for (const auto& phase : phases)
    facts.limits.insert(facts.limits.end(), static_cast<std::size_t>(phase.weeks),
                        limits_of(facts, phase.wants));
  for (const auto& one : list(prescription, "phases"))
    phases_name_kinds |= one.as_object().contains("kinds");
  if (!phases_name_kinds)
    add_kinds(facts, prescription, 0, facts.weeks());
  else
    for (const auto& phase : phases) add_kinds(facts, phase.wants, phase.first, phase.weeks);

  const auto& weights = child(client, "weights");
  const auto weight = [&](std::string_view name, long otherwise) {
    return whole(weights, name).value_or(otherwise);
  };
  facts.weights = {.travel = weight("travel", 1),
                   .day = weight("day", 30),
                   .make_up = weight("makeUp", 45),
                   .missed = weight("missed", 120),
                   .online = weight("online", 0),
                   .onsite = weight("onsite", 0),
                   .late = weight("late", 2),
                   .late_after = wall_from(text(weights, "lateAfter", "21:00"))};
  facts.held = texts(client, "held");
}

}  // namespace meanwhile::oracle
