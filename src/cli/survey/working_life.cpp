#include "cli/survey/working_life.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/result.hpp"
#include "cli/survey/drawing.hpp"

namespace meanwhile::cli::survey {
namespace {

using life::LifeEntry;
using time::Minutes;

/// A working week: how many days of how many minutes.
struct Hours {
  int days = 0;
  int minutes = 0;  // a day, with the half hour that a longer day's lunch takes
};

Hours draw_hours(Dice& dice, const Figures& figures) {
  const bool full = dice.percent(figures.full_time);
  const int week = draw(dice, full ? figures.full_time_hours : figures.part_time_hours);
  const int days = full ? (week >= 60 ? 6 : 5) : std::clamp((week + 7) / 8, 1, 5);
  const int minutes = rounded(week * hour / days, 15);
  return {days, minutes + (minutes > 6 * hour ? 30 : 0)};
}

/// Who works at weekends has both days of it, and other days off.
time::Weekdays draw_days(Dice& dice, const Figures& figures, int count) {
  time::Weekdays days;
  if (dice.percent(figures.works_on_a_weekend_day) && count >= 2) {
    days.set(5).set(6);
    count -= 2;
  }
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  dice.shuffle(order);
  for (const std::size_t one : order)
    if (count-- > 0) days.set(one);
  return days;
}

LifeEntry on_rota(const char* id, life::Rota rota) {
  LifeEntry made;
  made.id = LifeId{id};
  made.kind = "work";
  made.when = std::move(rota);
  return made;
}

/// Twelve-hour days for a fortnight, then nights, two on and two off and three on, and so on.
std::vector<LifeEntry> rotating_work(Dice& dice, time::Date first) {
  constexpr std::string_view turns = "DD--DDD--DD---NN--NNN--NN---";
  const std::size_t begin = static_cast<std::size_t>(dice.between(0, rota_days - 1));
  life::Rota days{first - std::chrono::days{1}, {}};
  life::Rota nights = days;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const char turn = turns[(begin + i) % turns.size()];
    days.days.push_back(turn == 'D' ? std::optional{stretch(7 * hour, 12 * hour)} : std::nullopt);
    nights.days.push_back(turn == 'N' ? std::optional{stretch(19 * hour, 12 * hour)}
                                      : std::nullopt);
  }
  LifeEntry at_night = on_rota("work-nights", std::move(nights));
  at_night.rest = Minutes{8 * hour};
  return {on_rota("work", std::move(days)), std::move(at_night)};
}

/// Every week other days and other hours: early, in the middle, late.
LifeEntry irregular_work(Dice& dice, const Hours& hours, time::Date first) {
  life::Rota rota{first, {}};
  for (int week = 0; week < rota_days / 7; ++week) {
    std::vector<int> order{0, 1, 2, 3, 4, 5, 6};
    dice.shuffle(order);
    for (int one = 0; one < 7; ++one) {
      const int start = (7 + 4 * dice.between(0, 2)) * hour;
      rota.days.push_back(order[static_cast<std::size_t>(one)] < hours.days
                              ? std::optional{stretch(start, hours.minutes)}
                              : std::nullopt);
    }
  }
  return on_rota("work", std::move(rota));
}

}  // namespace

Shift draw_shift(Dice& dice, const Figures& figures) {
  double left = dice.fraction() * 100;
  for (const auto& [percent, shift] :
       {std::pair{figures.evening, Shift::evening}, std::pair{figures.night, Shift::night},
        std::pair{figures.rotating, Shift::rotating},
        std::pair{figures.irregular, Shift::irregular}}) {
    left -= percent;
    if (left < 0) return shift;
  }
  return Shift::day;
}

std::vector<LifeEntry> draw_work(Dice& dice, const Figures& figures, Shift shift, int commute,
                                 time::Date first) {
  const Hours hours = draw_hours(dice, figures);
  const time::Weekdays days = draw_days(dice, figures, hours.days);
  const int leave = draw(dice, figures.leave_home);
  const int nearby = 15 * dice.between(-4, 4);
  switch (shift) {
    case Shift::none: return {};
    case Shift::day:
      return {entry("work", "work", days, stretch(rounded(leave + commute, 15), hours.minutes))};
    case Shift::evening:
      return {entry("work", "work", days, stretch(15 * hour + nearby, hours.minutes))};
    case Shift::night: {
      LifeEntry nights = entry("work", "work", days, stretch(23 * hour + nearby, hours.minutes));
      nights.rest = Minutes{8 * hour};
      return {nights};
    }
    case Shift::rotating: return rotating_work(dice, first);
    case Shift::irregular: return {irregular_work(dice, hours, first)};
  }
  throw Bug("a shift that is none");
}

std::vector<LifeEntry> second_job() {
  return {entry("second-job", "work", time::Weekdays{0b0001010}, stretch(18 * hour + 30, 3 * hour)),
          entry("second-job-saturday", "work", time::Weekdays{0b0100000},
                stretch(10 * hour, 4 * hour))};
}

}  // namespace meanwhile::cli::survey
