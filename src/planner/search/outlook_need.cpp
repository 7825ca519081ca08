// What a partial set has at best, and what it lacks.
#include <algorithm>

#include "planner/search/demand_order.hpp"

namespace meanwhile::planner {

using programme::Kind;

const PartialModule& Outlook::module_of(const Partial& partial, int week, int module) const {
  return partial.modules[at(week * (modules_ + 1) + module)];
}

bool Outlook::clinical(int module) const {
  return module == modules_ ||
         board_.programme->modules[at(module)].counts == programme::Counts::clinical;
}

/// Credit of make-ups at best; slots without a module can only be dialled into, which the pools do
/// not list.
Minute Outlook::makeable(const Partial& partial, int week, int module) const {
  const Minute rights = module_of(partial, week, module).makeable;
  return module == modules_ ? rights : std::min(rights, choices_.pool(module, week).credit);
}

int Outlook::sessions_at_best(const Partial& partial, int week, Kind kind) const {
  const auto k = static_cast<std::size_t>(kind);
  int sessions = partial.weeks[at(week)].sessions[k];
  if (!partial.weeks[at(week)].rights) return sessions;
  for (int module = 0; module <= modules_; ++module) {
    const int rights = module_of(partial, week, module).rights;
    sessions +=
        module == modules_ ? rights : std::min(rights, choices_.pool(module, week).sessions[k]);
  }
  return sessions;
}

int Outlook::dates_at_best(const Partial& partial, int week) const {
  const PartialWeek& has = partial.weeks[at(week)];
  if (!has.rights) return count(has.clinical_days);
  DayBits days = has.clinical_days;
  int rights = 0;
  for (int module = 0; module < modules_; ++module) {
    const PartialModule& of_module = module_of(partial, week, module);
    if (of_module.rights == 0 || !clinical(module)) continue;
    days |= choices_.pool(module, week).days;
    rights += of_module.rights;
  }
  return std::min(count(days), count(has.clinical_days) + rights) +
         module_of(partial, week, modules_).rights;
}

Minute Outlook::hours_at_best(const Partial& partial, int week) const {
  const PartialWeek& has = partial.weeks[at(week)];
  Minute credit = has.credit + has.granted;
  if (!has.rights) return credit;
  for (int module = 0; module <= modules_; ++module)
    if (clinical(module)) credit += makeable(partial, week, module);
  return credit;
}

/// Whether a right to one more make-up of this module would help a demand of this week.
bool Outlook::more_helps(std::size_t demand, const Partial& partial, int week, int module) const {
  if (module == modules_) return demand < first_module;
  const PartialModule& has = module_of(partial, week, module);
  const Pool& pool = choices_.pool(module, week);
  if (demand >= first_module) return demand == demand_of(module) && has.makeable < pool.credit;
  if (demand >= first_kind) return has.rights < pool.sessions[demand - first_kind];
  if (!clinical(module)) return false;
  return demand == hours ? has.makeable < pool.credit : has.rights < count(pool.days);
}

void Outlook::ask(const Partial& partial) {
  short_stretches_ = 0;
  for (Demand& demand : demands_) demand.lacks.clear();
  for (int week = 0; week < board_.week_count(); ++week) ask_week(partial, week);
  ask_blocks(partial);
}

void Outlook::ask_week(const Partial& partial, int week) {
  const WeekDose& wanted = board_.weeks[at(week)];
  bool short_of = false;
  const auto want = [&](std::size_t demand, Minute least, Minute at_best) {
    if (at_best >= least) return;
    short_of = true;
    demands_[demand].lacks.push_back(week);
  };
  if (wanted.dose->least_minutes)
    want(hours, static_cast<Minute>(wanted.dose->least_minutes->count()),
         hours_at_best(partial, week));
  if (wanted.dose->least_days) want(dates, *wanted.dose->least_days, dates_at_best(partial, week));
  for (const programme::KindDose& kind : wanted.kinds)
    want(demand_of(kind.kind), kind.least, sessions_at_best(partial, week, kind.kind));
  for (const auto& [module, least] : wanted.module_minutes)
    want(demand_of(module), least,
         module_of(partial, week, module).minutes + makeable(partial, week, module));
  short_stretches_ += short_of ? 1 : 0;
}

void Outlook::ask_blocks(const Partial& partial) {
  for (std::size_t b = 0; b < board_.blocks.size(); ++b) {
    const Block& block = board_.blocks[b];
    bool short_of = false;
    for (const programme::KindDose& kind : block.kinds) {
      int at_best = 0;
      for (int week = block.first_week; block.holds(week); ++week)
        at_best += sessions_at_best(partial, week, kind.kind);
      if (at_best >= kind.least) continue;
      short_of = true;
      demands_[demand_of(kind.kind)].lacks.push_back(board_.week_count() + static_cast<int>(b));
    }
    short_stretches_ += short_of ? 1 : 0;
  }
}

/// A run of days without a session that is too long whatever is made up: something must be joined
/// to break it.
void Outlook::find_gap(const Partial& partial, const ChoiceSet& open) {
  gap_.reset();
  if (!board_.gaps_matter) return;
  int last_day = -1;
  for (int week = 0; week < board_.week_count(); ++week) {
    const PartialWeek& has = partial.weeks[at(week)];
    if (has.rights) {
      last_day = -1;  // a make-up may be anywhere in the week
      continue;
    }
    const auto most = board_.weeks[at(week)].dose->most_gap_days;
    for (int day = week * 7; day < week * 7 + 7; ++day) {
      if (!(has.days >> (day % 7) & 1)) continue;
      if (most && last_day >= 0 && board_.gap(last_day, day) > *most) {
        ChoiceSet closes = closes_gap(last_day, day, open);
        if (!gap_ || closes.size() < gap_->size()) gap_ = std::move(closes);
      }
      last_day = day;
    }
  }
}

/// Open choices with a session between two dates, or with one to make up in their weeks.
ChoiceSet Outlook::closes_gap(int from_day, int to_day, const ChoiceSet& open) const {
  ChoiceSet closes{choices_.all.size()};
  open.each([&](int choice) {
    for (int week = from_day / 7; week <= to_day / 7; ++week) {
      const WeekShare& share = choices_.share(choice, week);
      int between = share.rights > 0 ? 127 : share.days;
      if (week == from_day / 7) between &= ~((2 << (from_day % 7)) - 1);
      if (week == to_day / 7) between &= (1 << (to_day % 7)) - 1;
      if (between == 0) continue;
      closes.add(choice);
      break;
    }
    return true;
  });
  return closes;
}

}  // namespace meanwhile::planner
