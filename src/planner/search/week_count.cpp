#include "planner/search/week_count.hpp"

#include <algorithm>

namespace meanwhile::planner {

void WeekCount::begin(int week) {
  week_ = week;
  credit_ = 0;
  days_ = 0;
  sessions_ = {};
  std::ranges::fill(module_minutes_, 0);
}

void WeekCount::add(const Occasion& occasion) {
  const BoardSlot& slot = board_.slot(occasion.slot);
  ++sessions_[static_cast<std::size_t>(slot.kind)];
  if (slot.module >= 0) module_minutes_[at(slot.module)] += occasion.credit;
  if (!slot.clinical) return;
  credit_ += occasion.credit;
  if (occasion.credit > 0) days_ |= static_cast<DayBits>(1 << (occasion.day % 7));
}

bool WeekCount::meets_minima() const {
  const WeekDose& week = board_.weeks[at(week_)];
  if (week.dose->least_minutes && credit_ < week.dose->least_minutes->count()) return false;
  if (week.dose->least_days && count(days_) < *week.dose->least_days) return false;
  const auto enough = [&](const programme::KindDose& kind) {
    return sessions_[static_cast<std::size_t>(kind.kind)] >= kind.least;
  };
  const auto taught = [&](const auto& wanted) {
    return module_minutes_[at(wanted.first)] >= wanted.second;
  };
  return std::ranges::all_of(week.kinds, enough) &&
         std::ranges::all_of(week.module_minutes, taught);
}

Cost WeekCount::lacking(Minute of_one) const {
  const WeekDose& week = board_.weeks[at(week_)];
  const auto below = [](Cost least, Cost is) { return std::max(Cost{0}, least - is); };
  Cost most = 0;
  const auto lacks = [&](Cost minutes) { most = std::max(most, minutes); };
  if (week.dose->least_minutes) lacks(below(week.dose->least_minutes->count(), credit_));
  if (week.dose->least_days) lacks(of_one * below(*week.dose->least_days, count(days_)));
  for (const programme::KindDose& kind : week.kinds)
    lacks(of_one * below(kind.least, sessions_[static_cast<std::size_t>(kind.kind)]));
  for (const auto& [module, least] : week.module_minutes)
    lacks(below(least, module_minutes_[at(module)]));
  return most;
}

}  // namespace meanwhile::planner
