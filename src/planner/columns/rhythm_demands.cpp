// What a rhythm's weeks ask for, and what sessions bring to that.
#include <algorithm>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

std::int32_t minutes(time::Minutes length) { return static_cast<std::int32_t>(length.count()); }

template <class Key>
void ask(std::vector<std::pair<Key, std::int32_t>>& all, const Key& key, std::int32_t needed) {
  const auto known = std::ranges::find(all, key, &std::pair<Key, std::int32_t>::first);
  if (known == all.end())
    all.emplace_back(key, needed);
  else
    known->second = std::max(known->second, needed);
}

}  // namespace

/// The most that any week asks for, and the least that any allows.
void Rhythm::Layout::find_demands() {
  Gain& least = rhythm_.least_;
  rhythm_.most_credit_ = std::numeric_limits<std::int32_t>::max();
  int shortest = board_.week_count();
  for (const programme::Phase& phase : board_.person->prescription.phases) {
    shortest = std::min(shortest, phase.weeks);
    find_demands(phase.dose);
  }
  if (modules_.size() + kinds_.size() > most_others) rhythm_.complete_ = false;
  for (const auto& [module, needed] : modules_) ask_for(needed);
  for (const auto& [kind, needed] : kinds_) ask_for(needed);
  if (clinical_minutes_asked() >= least[credit]) least[credit] = 0;
  rhythm_.most_ = least;
  rhythm_.most_[credit] = 2 * std::min(rhythm_.most_credit_, 7 * 1440);
  rhythm_.fields_ = rhythm_.demands_ + rhythm_.keepable_.groups.size();
  rhythm_.complete_ &= rhythm_.fields_ <= least.size();
  rhythm_.fields_ = std::min(rhythm_.fields_, least.size());
  for (std::size_t i = rhythm_.demands_; i < rhythm_.fields_; ++i) rhythm_.most_[i] = 1;
  constexpr double most_keys = 1e18;  // one number holds all of a label
  double keys = 128;
  for (std::size_t i = 0; i < rhythm_.fields_; ++i) keys *= rhythm_.most_[i] + 1.0;
  rhythm_.complete_ &= keys < most_keys;
  rhythm_.complete_ &=
      !board_.dates_meet && board_.person->prescription.short_weeks_allowed < shortest;
}

void Rhythm::Layout::find_demands(const programme::Dose& dose) {
  Gain& least = rhythm_.least_;
  if (dose.least_minutes) least[credit] = std::max(least[credit], minutes(*dose.least_minutes));
  if (dose.most_minutes)
    rhythm_.most_credit_ = std::min(rhythm_.most_credit_, minutes(*dose.most_minutes));
  if (dose.least_days) least[clinical_days] = std::max(least[clinical_days], *dose.least_days);
  if (dose.most_days) rhythm_.most_days_ = std::min(rhythm_.most_days_, *dose.most_days);
  if (dose.most_minutes_per_day)
    most_a_day_ = std::min(most_a_day_, minutes(*dose.most_minutes_per_day));
  for (const programme::ModuleDose& module : dose.modules)
    ask(modules_, module.module, minutes(module.least));
  for (const programme::KindDose& kind : dose.kinds)
    ask(kinds_, kind.kind, (kind.least + kind.every_weeks - 1) / kind.every_weeks);
}

/// Of all modules together: where that is enough, hours need no count of their own.
std::int32_t Rhythm::Layout::clinical_minutes_asked() const {
  std::int32_t sum = 0;
  for (const auto& [id, needed] : modules_) {
    const programme::Module* module = board_.programme->module(id);
    if (module && module->counts == programme::Counts::clinical) sum += needed;
  }
  return sum;
}

void Rhythm::Layout::ask_for(std::int32_t needed) {
  if (rhythm_.demands_ < rhythm_.least_.size()) rhythm_.least_[rhythm_.demands_++] = needed;
}

Rhythm::Gain Rhythm::Layout::gain_of(const std::vector<int>& joined, int day) const {
  Gain gain{};
  for (const int part : joined) add(part, day, gain);
  gain[clinical_days] = gain[credit] > 0 ? 1 : 0;
  for (std::size_t i = first_other; i < rhythm_.fields_; ++i)
    gain[i] = std::min(gain[i], rhythm_.most_[i]);
  for (const int part : joined) rhythm_.mark_kept(slot_of(part), gain);
  return gain;
}

void Rhythm::Layout::add(int part, int day, Gain& gain) const {
  const Occasion& usual = occasion_of(part, day, 0);
  const BoardSlot& slot = board_.slot(usual.slot);
  if (slot.clinical) gain[credit] += usual.credit;
  std::size_t place = first_other;
  for (const auto& [module, needed] : modules_) {
    if (place < gain.size() && is_of(slot, module)) gain[place] += usual.credit;
    ++place;
  }
  for (const auto& [kind, needed] : kinds_) {
    if (place < gain.size() && slot.kind == kind) ++gain[place];
    ++place;
  }
}

Rhythm::Gain Rhythm::Layout::at_best(const BoardSlot& slot, const WeekShare& share) const {
  Gain gain{};
  if (slot.clinical) {
    gain[credit] = share.credit + share.granted + share.makeable;
    gain[clinical_days] = share.sessions + share.rights;
  }
  std::size_t place = first_other;
  for (const auto& [module, needed] : modules_) {
    if (place < gain.size() && is_of(slot, module)) gain[place] = share.minutes + share.makeable;
    ++place;
  }
  for (const auto& [kind, needed] : kinds_) {
    if (place < gain.size()) gain[place] = (slot.kind == kind ? share.sessions : 0) + share.rights;
    ++place;
  }
  return gain;
}

bool Rhythm::Layout::is_of(const BoardSlot& slot, const ModuleId& module) const {
  return slot.module >= 0 && board_.programme->modules[at(slot.module)].id == module;
}

}  // namespace meanwhile::planner
