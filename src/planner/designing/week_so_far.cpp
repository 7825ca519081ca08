#include "planner/designing/week_so_far.hpp"

#include <bit>

namespace meanwhile::planner::designing {

bool WeekSoFar::admits(const DraftSlot& slot) const {
  if (slot.clinical && minutes_ + slot.credit > need_.most) return false;
  if (std::popcount(days_ | slot.days) > need_.most_days) return false;
  for (const Hours& hours : slot.hours) {
    if (a_day_[at(hours.day())] + hours.length() > need_.most_a_day) return false;
    for (const DraftSlot* other : chosen_)
      for (const Hours& taken : other->hours)
        if (meet(hours, taken)) return false;
  }
  return true;
}

bool WeekSoFar::helps(const DraftSlot& slot) const {
  for (std::size_t i = 0; i < modules_.size(); ++i)
    if (lacks_module(i)) return slot.module == need_.modules[i].first;
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind)
    if (kinds_[kind] < need_.kinds[kind]) return static_cast<std::size_t>(slot.kind) == kind;
  if (!slot.clinical) return false;
  return minutes_ < need_.least || (slot.days & ~clinical_days_) != 0;
}

bool WeekSoFar::lacks_nothing() const {
  if (minutes_ < need_.least || std::popcount(clinical_days_) < need_.least_days) return false;
  for (std::size_t i = 0; i < modules_.size(); ++i)
    if (lacks_module(i)) return false;
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind)
    if (kinds_[kind] < need_.kinds[kind]) return false;
  return !chosen_.empty();
}

void WeekSoFar::add(const DraftSlot& slot) {
  chosen_.push_back(&slot);
  change(slot, 1);
  retell_days();
}

void WeekSoFar::drop() {
  change(*chosen_.back(), -1);
  chosen_.pop_back();
  retell_days();
}

void WeekSoFar::change(const DraftSlot& slot, int sign) {
  if (slot.clinical) minutes_ += sign * slot.credit;
  for (const Hours& hours : slot.hours) a_day_[at(hours.day())] += sign * hours.length();
  for (std::size_t i = 0; i < modules_.size(); ++i)
    if (slot.module == need_.modules[i].first) modules_[i] += sign * slot.credit;
  kinds_[static_cast<std::size_t>(slot.kind)] += sign * static_cast<int>(slot.hours.size());
}

void WeekSoFar::retell_days() {
  days_ = clinical_days_ = 0;
  for (const DraftSlot* slot : chosen_) {
    days_ |= slot->days;
    if (slot->clinical) clinical_days_ |= slot->days;
  }
}

}  // namespace meanwhile::planner::designing
