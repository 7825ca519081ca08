#include "exchange/read_prescription.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace meanwhile::exchange {
namespace {

using namespace programme;
using time::Minutes;

constexpr int most_weeks = 104;
constexpr int most_short_weeks = 1'000;
constexpr int most_sessions = 1'000;
constexpr int most_gap_days = 1'000;
// Instants are laid out from 1900 to 2200, see time/zone.cpp.
constexpr std::chrono::year first_year{1970}, last_year{2190};

double hours(const Cursor& in) {
  const auto here = in.number();
  if (here && *here >= 0 && *here <= 168) return *here;
  in.expected("a number of hours from 0 to 168");
  return 0;
}

/// A least and a most, of which either may be absent.
template <class T>
struct Bounds {
  std::optional<T> least;
  std::optional<T> most;
};

template <class Reader>
auto bounds(Reader reader) {
  return [reader](const Fields& in) {
    const std::size_t before = in.complaints();
    const auto least = in["min"].maybe(reader);
    const auto most = in["max"].maybe(reader);
    if (in.complaints() == before && least && most && *least > *most)
      in.complain(
          fmt::format("has min {} above max {}, expected min to be at most max", *least, *most));
    return Bounds<typename decltype(least)::value_type>{least, most};
  };
}

// Credit is in whole minutes, so rounding towards the inside of the bounds changes nothing. What is
// a whole number of minutes but for the way computers write decimals (1.1 h = 66.00000000000001
// min) is taken for whole.
constexpr double whole_enough = 1e-6;

Minutes rounded_up(double hours) {
  return Minutes{static_cast<long>(std::ceil(hours * 60 - whole_enough))};
}
Minutes rounded_down(double hours) {
  return Minutes{static_cast<long>(std::floor(hours * 60 + whole_enough))};
}

ModuleDose module_dose(const Fields& in, const KnownIds* modules) {
  const auto any_or_known = [&](const Cursor& module) {
    return modules ? known<ModuleId>(*modules, "the id of a module of the programme")(module)
                   : id<ModuleId>(module);
  };
  return {.module = in["id"].must(any_or_known),
          .least = in["minMinutesPerWeek"].otherwise({}, minutes_up_to(week_minutes))};
}

KindDose kind_dose(const Fields& in) {
  return {.kind = in["kind"].must(choice(kind_names)),
          .least = in["min"].otherwise(0, whole(0, most_sessions)),
          .every_weeks = in["everyWeeks"].otherwise(1, whole(1, most_weeks))};
}

/// Reads a dose over `dose`: what is left out stays as it was, and null lifts a limit.
void read_dose(const Fields& in, const KnownIds* modules, Dose& dose) {
  if (!in["hoursPerWeek"].missing()) {
    const auto found = in["hoursPerWeek"].otherwise({}, bounds(hours));
    dose.least_minutes = found.least ? std::optional{rounded_up(*found.least)} : std::nullopt;
    dose.most_minutes = found.most ? std::optional{rounded_down(*found.most)} : std::nullopt;
  }
  if (!in["daysPerWeek"].missing()) {
    const auto found = in["daysPerWeek"].otherwise({}, bounds(whole(0, 7)));
    dose.least_days = found.least;
    dose.most_days = found.most;
  }
  if (!in["maxMinutesPerDay"].missing())
    dose.most_minutes_per_day = in["maxMinutesPerDay"].maybe(minutes_up_to(week_minutes));
  if (!in["maxGapDays"].missing())
    dose.most_gap_days = in["maxGapDays"].maybe(whole(0, most_gap_days));
  if (!in["modules"].missing())
    dose.modules = in["modules"].list([&](const Fields& one) { return module_dose(one, modules); });
  if (!in["kinds"].missing()) dose.kinds = in["kinds"].list(kind_dose);
}

Phase phase(const Fields& in, const KnownIds* modules, const Dose& prescribed) {
  Phase phase{.weeks = in["weeks"].must(whole(1, most_weeks)), .dose = prescribed};
  read_dose(in, modules, phase.dose);
  return phase;
}

bool names_kinds(const Cursor& phase) {
  const auto* object = phase.object();
  return object && object->contains("kinds");
}

void read_phases(const Cursor& in, const KnownIds* modules, const Dose& prescribed,
                 Prescription& prescription) {
  prescription.phases =
      in.must_list([&](const Fields& one) { return phase(one, modules, prescribed); });
  if (in.items() && prescription.phases.empty())
    in.complain("is empty, expected at least one phase");
  for (std::size_t i = 0; i < prescription.phases.size(); ++i)
    if (names_kinds(in.item(i))) prescription.kinds_by_phase = true;
  if (prescription.weeks() > most_weeks)
    in.complain(fmt::format("has {} weeks together, expected at most {}", prescription.weeks(),
                            most_weeks));
}

time::Date start_date(const Cursor& in) {
  const std::size_t before = in.complaints();
  const time::Date start = date(in);
  const auto year = std::chrono::year_month_day{start}.year();
  if (in.complaints() == before && (year < first_year || year > last_year))
    in.expected_instead_of(iso_date(start), "a date from 1970 to 2190");
  return start;
}

}  // namespace

Prescription read_prescription(const Fields& in, const KnownIds* modules) {
  Prescription prescription;
  prescription.level = in["level"].otherwise("", text);
  prescription.start = in["start"].must(start_date);
  prescription.short_weeks_allowed =
      in["shortWeeksAllowed"].otherwise(0, whole(0, most_short_weeks));
  Dose dose;
  read_dose(in, modules, dose);
  if (in["phases"].absent())
    prescription.phases = {{.weeks = in["weeks"].must(whole(1, most_weeks)), .dose = dose}};
  else
    read_phases(in["phases"], modules, dose, prescription);
  if (!in["phases"].absent() && !in["weeks"].absent())
    in["weeks"].complain("stands beside phases, expected only one of the two");
  return prescription;
}

}  // namespace meanwhile::exchange
