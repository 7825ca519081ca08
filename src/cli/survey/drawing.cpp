#include "cli/survey/drawing.hpp"

#include <utility>

namespace meanwhile::cli::survey {

int draw(Dice& dice, const Bands& bands) {
  double all = 0;
  for (const Band& band : bands) all += band.percent;
  double left = dice.fraction() * all;
  for (const Band& band : bands) {
    left -= band.percent;
    if (left < 0) return dice.between(band.low, band.high);
  }
  return bands.back().high;
}

int rounded(int minutes, int to) { return (minutes + to / 2) / to * to; }

life::DayStretch stretch(int start, int length) {
  const int begin = ((start % day) + day) % day;
  return {time::Minutes{begin}, time::Minutes{begin + length}};
}

life::LifeEntry entry(std::string id, std::string kind, time::Weekdays days,
                      life::DayStretch when) {
  life::LifeEntry made;
  made.id = LifeId{std::move(id)};
  made.kind = std::move(kind);
  made.when = life::Weekly{.days = days, .stretch = when};
  return made;
}

}  // namespace meanwhile::cli::survey
