// What a rhythm's weeks ask for, and what sessions bring to that.
#include <algorithm>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

std::int32_t minutes(time::Minutes length) { return static_cast<std::int32_t>(length.count()); }

/// What is the same in every week and enough in every block.
std::int32_t of_a_week(const programme::KindDose& kind) {
  return (kind.least + kind.every_weeks - 1) / kind.every_weeks;
}

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
  find_asking_weeks();
  rhythm_.complete_ &=
      !board_.dates_meet && board_.person->prescription.short_weeks_allowed < shortest;
}

void Rhythm::Layout::find_asking_weeks() {
  rhythm_.missed_ = static_cast<long>(prices_.missed / prices_.per_total);
  rhythm_.days_asked_.assign(at(board_.week_count()), 0);
  if (board_.person->prescription.short_weeks_allowed > 0) return;
  for (int week = 0; week < board_.week_count(); ++week) {
    const programme::Dose& dose = *board_.weeks[at(week)].dose;
    rhythm_.days_asked_[at(week)] = dose.least_days.value_or(0);
    if (asks_for_the_most(dose)) rhythm_.asking_weeks_.push_back(week);
  }
}

bool Rhythm::Layout::asks_for_the_most(const programme::Dose& dose) const {
  const auto in = [](const auto& all, const auto& key) {
    return std::ranges::find(all, key, [](const auto& one) { return one.first; })->second;
  };
  if (rhythm_.least_[credit] > 0 &&
      (!dose.least_minutes || minutes(*dose.least_minutes) < rhythm_.least_[credit]))
    return false;
  return dose.least_days.value_or(0) >= rhythm_.least_[clinical_days] &&
         dose.modules.size() == modules_.size() && dose.kinds.size() == kinds_.size() &&
         std::ranges::all_of(dose.modules,
                             [&](const programme::ModuleDose& one) {
                               return minutes(one.least) >= in(modules_, one.module);
                             }) &&
         std::ranges::all_of(dose.kinds, [&](const programme::KindDose& one) {
           return of_a_week(one) >= in(kinds_, one.kind);
         });
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
  for (const programme::KindDose& kind : dose.kinds) ask(kinds_, kind.kind, of_a_week(kind));
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

/// All of it, whatever is asked for, on each of its days.
std::vector<Rhythm::Gain> Rhythm::Layout::brought_by(int part) const {
  std::vector<Gain> brings;
  for (const int day : rhythm_.parts_[at(part)].days) {
    const Occasion& usual = occasion_of(part, day, 0);
    const BoardSlot& slot = board_.slot(usual.slot);
    Gain& gain = brings.emplace_back(Gain{});
    if (slot.clinical) gain[credit] = usual.credit;
    std::size_t place = first_other;
    for (const auto& [module, needed] : modules_) {
      if (place < gain.size() && is_of(slot, module)) gain[place] = usual.credit;
      ++place;
    }
    for (const auto& [kind, needed] : kinds_) {
      if (place < gain.size() && slot.kind == kind) gain[place] = 1;
      ++place;
    }
    rhythm_.mark_kept(usual.slot, gain);
  }
  return brings;
}

Rhythm::Gain Rhythm::Layout::brings(int part, int day) const {
  const std::vector<int>& days = rhythm_.parts_[at(part)].days;
  const auto place = std::ranges::find(days, day) - days.begin();
  return brings_[at(part)][static_cast<std::size_t>(place)];
}

Rhythm::Gain Rhythm::Layout::gain_of(int number, const WeekShare& share, bool made_up) const {
  const BoardSlot& slot = board_.slot(number);
  const Minute makeable = made_up ? share.makeable : 0;
  const int rights = made_up ? share.rights : 0;
  Gain gain{};
  if (slot.clinical) {
    gain[credit] = share.credit + share.granted + makeable;
    gain[clinical_days] = count(share.clinical_days) + rights;
  }
  std::size_t place = first_other;
  for (const auto& [module, needed] : modules_) {
    if (place < gain.size() && is_of(slot, module)) gain[place] = share.minutes + makeable;
    ++place;
  }
  for (const auto& [kind, needed] : kinds_) {
    // Of blocks of several weeks no single week has to have it.
    if (place < gain.size())
      gain[place] = in_blocks(kind) ? needed : (slot.kind == kind ? share.sessions : 0) + rights;
    ++place;
  }
  for (std::size_t i = clinical_days; i < gain.size(); ++i)
    gain[i] = std::min(gain[i], rhythm_.most_[i]);
  rhythm_.mark_kept(number, gain);
  return gain;
}

bool Rhythm::Layout::in_blocks(programme::Kind kind) const {
  return std::ranges::any_of(board_.person->prescription.phases, [&](const auto& phase) {
    return std::ranges::any_of(phase.dose.kinds, [&](const programme::KindDose& one) {
      return one.kind == kind && one.every_weeks > 1;
    });
  });
}

bool Rhythm::Layout::is_of(const BoardSlot& slot, const ModuleId& module) const {
  return slot.module >= 0 && board_.programme->modules[at(slot.module)].id == module;
}

}  // namespace meanwhile::planner
