#include "cli/survey/family_life.hpp"

#include <algorithm>
#include <cmath>

#include "cli/survey/drawing.hpp"

namespace meanwhile::cli::survey {
namespace {

using life::DayStretch;
using life::LifeEntry;

constexpr int school_day = 6 * hour + 45;
constexpr int centre_closes = 18 * hour;
constexpr int handing_over = 25;

/// To school; before work, if she has to leave earlier and nobody else could.
std::optional<DayStretch> drop_off(const Household& home, int school) {
  if (!home.leaves || school + 5 <= *home.leaves) return stretch(school - 20, handing_over);
  if (home.alone) return stretch(*home.leaves - handing_over, handing_over);
  return std::nullopt;
}

/// From school; after work, if the centre is still open then.
std::optional<DayStretch> pick_up(const Household& home, int school) {
  const int out = school + school_day;
  if (!home.is_back || *home.is_back <= out) return stretch(out - 10, handing_over);
  if (*home.is_back <= centre_closes - 15 || home.alone)
    return stretch(std::min(*home.is_back, centre_closes - 15), handing_over);
  return std::nullopt;
}

LifeEntry care(const char* id, time::Weekdays days, DayStretch when, bool alone) {
  LifeEntry made = entry(id, "family", days, when);
  made.firm = alone;
  made.weight = 2;
  return made;
}

}  // namespace

Youngest draw_youngest(Dice& dice, const Figures& figures, bool works) {
  double left = dice.fraction() * 100;
  for (const Youngest youngest : {Youngest::to_5, Youngest::to_12, Youngest::to_17}) {
    const Parents& parents = figures.of(youngest);
    left -= works ? parents.percent_of_employed : parents.percent_of_adults;
    if (left < 0) return youngest;
  }
  return Youngest::none;
}

std::vector<LifeEntry> draw_duties(Dice& dice, const Figures& figures, const Household& home) {
  std::vector<LifeEntry> all;
  const Parents& parents = figures.of(home.youngest);
  const int school = rounded(draw(dice, figures.school_start), 5);
  if (dice.percent(parents.percent_on_school_run)) {
    if (const auto when = drop_off(home, school))
      all.push_back(entry("drop-off", "family", weekdays, *when));
    if (const auto when = pick_up(home, school))
      all.push_back(entry("pick-up", "family", weekdays, *when));
  }
  if (dice.percent(parents.percent_who_care)) {
    const int morning = rounded(parents.care_minutes / 3, 5);
    const int evening = rounded(parents.care_minutes * 2 / 3, 5);
    all.push_back(
        care("care-mornings", weekdays, stretch(school - 25 - morning, morning), home.alone));
    all.push_back(care("care", every_day, stretch(20 * hour + 30 - evening, evening), home.alone));
  }
  return all;
}

/// Around the peak, as many as half of it at the half hours: a triangle that leans to the later
/// side.
LifeEntry draw_dinner(Dice& dice, const Figures& figures) {
  const double before = 2.0 * (figures.dinner_peak - figures.dinner_half_before);
  const double after = 2.0 * (figures.dinner_half_after - figures.dinner_peak);
  const double u = dice.fraction();
  const double split = before / (before + after);
  const double from_peak = u < split ? -before + std::sqrt(u * before * (before + after))
                                     : after - std::sqrt((1 - u) * after * (before + after));
  constexpr int length = 45;
  const int middle = figures.dinner_peak + static_cast<int>(std::lround(from_peak));
  LifeEntry dinner =
      entry("dinner", "dinner", every_day, stretch(rounded(middle - length / 2, 5), length));
  dinner.firm = false;
  dinner.weight = 3;
  return dinner;
}

}  // namespace meanwhile::cli::survey
