// What the weeks of a partial set cost at least.
#include <algorithm>
#include <bit>
#include <functional>

#include "planner/search/outlook.hpp"

namespace meanwhile::planner {

/// The sum of what weeks cost at least; fills week_least_.
Cost Outlook::bound_weeks(const Partial& partial, bool with_floor) {
  const int allowed = board_.person->prescription.short_weeks_allowed;
  Cost sum = 0;
  for (int week = 0; week < board_.week_count(); ++week) {
    const Cost certain = partial.weeks[at(week)].core + partial.weeks[at(week)].opening;
    const Cost dates = bound_week(partial, week, dates_needed(partial, week));
    const Cost waived = certain + (allowed == 0 ? dates : bound_week(partial, week, 0));
    if (waived >= impossible) return impossible;
    Cost bound = dates >= impossible ? impossible : certain + dates;
    if (with_floor && bound < impossible) bound = std::max(bound, floor_of(partial, week));
    if (allowed == 0 && bound >= impossible) return impossible;
    week_least_[at(week)] = allowed == 0 ? bound : waived;
    extra_[at(week)] = bound >= impossible ? impossible : bound - waived;
    sum += week_least_[at(week)];
  }
  if (allowed == 0) return sum;
  std::ranges::sort(extra_, std::greater{});
  for (int i = allowed; i < board_.week_count(); ++i) {
    if (extra_[at(i)] >= impossible) return impossible;
    sum += extra_[at(i)];
  }
  return sum;
}

Cost Outlook::floor_of(const Partial& partial, int week) const {
  int clashes = 0;
  for (int module = 0; module <= modules_; ++module)
    clashes += module_of(partial, week, module).clashes;
  return std::min(impossible, floor_.bound(partial, choices_, week) +
                                  clashes * std::min(prices_.missed, prices_.make_up));
}

/// How many dates that are not attended yet must get clinical credit.
int Outlook::dates_needed(const Partial& partial, int week) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  const PartialWeek& has = partial.weeks[at(week)];
  int free = 0;  // dates that can get some without being opened
  Minute most_of_a_day = 0;
  Minute room = 0;  // for credit, on dates that are open or cost nothing
  for (int i = 0; i < 7; ++i) {
    const std::size_t day = at(week * 7 + i);
    const bool attended = has.days >> i & 1;
    const bool granted = board_.closed[day];
    if (!(has.clinical_days >> i & 1) && clinical_offered_[day] && (attended || granted)) ++free;
    if (attended) room += room_on(day, partial.days[day].length);
    if (granted) room += most_of_day_[day];
    if (!attended && !granted) most_of_a_day = std::max(most_of_a_day, most_of_day_[day]);
  }
  int needed = dose.least_days ? *dose.least_days - count(has.clinical_days) - free : 0;
  if (!dose.least_minutes) return needed;
  const Minute lacking =
      static_cast<Minute>(dose.least_minutes->count()) - has.credit - has.granted - room;
  if (lacking <= 0) return needed;
  return most_of_a_day == 0 ? 8 : std::max(needed, (lacking + most_of_a_day - 1) / most_of_a_day);
}

/// The cheapest way to open at least so many dates, and to make up or miss what clashes.
///
/// Dates whose opening pays for itself by what it saves on clashes are tried in every combination;
/// the others are opened only to reach the number, at no less than their price less all that they
/// could save.
Cost Outlook::bound_week(const Partial& partial, int week, int dates_needed) const {
  const PartialWeek& has = partial.weeks[at(week)];
  std::array<Clash, 16> clashes;
  Cost certain = 0;
  const std::size_t kinds_of_clash = find_clashes(partial, week, clashes, certain);
  if (kinds_of_clash == 0 && dates_needed <= 0) return certain;
  const std::span<const Clash> to_settle{clashes.data(), kinds_of_clash};

  std::array<int, 7> paying{};
  std::array<Cost, 7> others;
  others.fill(impossible);
  int how_many_pay = 0;
  int how_many_others = 0;
  for (int i = 0; i < 7; ++i) {
    const Cost price = cheapest_opening_[at(week * 7 + i)];
    if ((has.days >> i & 1) || price >= impossible) continue;
    Cost saved = 0;
    for (const Clash& clash : to_settle)
      saved += clash.times * std::max(Cost{0}, clash.least - clash.pool->price[at(i)]);
    if (saved > price)
      paying[at(how_many_pay++)] = i;
    else
      others[at(how_many_others++)] = price - saved;
  }
  if (dates_needed > how_many_pay + how_many_others) return impossible;
  std::ranges::sort(others);

  Cost best = impossible;
  for (unsigned opened = 0; opened < 1U << how_many_pay; ++opened) {
    const int further = std::max(0, dates_needed - static_cast<int>(std::popcount(opened)));
    if (further > how_many_others) continue;
    Cost cost = certain;
    for (int i = 0; i < further; ++i) cost += others[at(i)];
    for (int i = 0; i < how_many_pay; ++i)
      if (opened >> i & 1U) cost += cheapest_opening_[at(week * 7 + paying[at(i)])];
    for (const Clash& clash : to_settle) {
      Cost least = clash.least;
      for (int i = 0; i < how_many_pay; ++i)
        if (opened >> i & 1U) least = std::min(least, clash.pool->price[at(paying[at(i)])]);
      cost += clash.times * least;
    }
    best = std::min(best, cost);
  }
  return best;
}

/// Clashes of a week by module, each at its least price on the dates attended; those of more
/// modules than there is place for, and those without any, are certain at their very least.
std::size_t Outlook::find_clashes(const Partial& partial, int week, std::span<Clash> clashes,
                                  Cost& certain) const {
  const PartialWeek& has = partial.weeks[at(week)];
  std::size_t found = 0;
  for (int module = 0; module <= modules_; ++module) {
    const int times = module_of(partial, week, module).clashes;
    if (times == 0) continue;
    if (module == modules_ || found == clashes.size()) {
      certain += times * std::min(prices_.missed, prices_.make_up);
      continue;
    }
    const Pool& pool = choices_.pool(module, week);
    Cost least = prices_.missed;
    for (int i = 0; i < 7; ++i)
      if (has.days >> i & 1) least = std::min(least, pool.price[at(i)]);
    clashes[found++] = {times, least, &pool};
  }
  return found;
}

/// Clinical credit that a date can still take at most, beside sessions of this length.
Minute Outlook::room_on(std::size_t day, Minute length) const {
  const auto& most = board_.weeks[day / 7].dose->most_minutes_per_day;
  if (!most) return most_of_day_[day];
  return std::clamp(static_cast<Minute>(most->count()) - length, 0, most_of_day_[day]);
}

/// Least own prices of so many of these choices; they lie cheapest first.
Cost Outlook::cheapest(const ChoiceSet& choices, int how_many) const {
  Cost sum = 0;
  choices.each([&](int choice) {
    if (how_many == 0) return false;
    --how_many;
    sum += choices_.all[at(choice)].own;
    return true;
  });
  return how_many > 0 ? impossible : sum;
}

/// What joining all open choices that bring the plan closer to what is held could save: never
/// positive.
Cost Outlook::closer_to_held(const ChoiceSet& open) const {
  if (!joining_may_pay_) return 0;
  Cost sum = 0;
  open.each([&](int choice) {
    const Cost own = choices_.all[at(choice)].own;
    if (own < 0) sum += own;
    return own < 0;  // they lie cheapest first
  });
  return sum;
}

}  // namespace meanwhile::planner
