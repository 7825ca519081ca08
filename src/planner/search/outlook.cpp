#include "planner/search/outlook.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Kind;
using programme::kind_count;

// Demands lie in this order: hours, days, a place for each kind, a place for each module.
constexpr std::size_t hours = 0;
constexpr std::size_t dates = 1;
constexpr std::size_t first_kind = 2;
constexpr std::size_t first_module = first_kind + kind_count;

std::size_t demand_of(Kind kind) { return first_kind + static_cast<std::size_t>(kind); }
std::size_t demand_of(int module) { return first_module + at(module); }

}  // namespace

Outlook::Outlook(const Board& board, const Prices& prices, const Choices& choices)
    : board_(board),
      prices_(prices),
      choices_(choices),
      modules_(static_cast<int>(board.programme->modules.size())),
      floor_(board, prices),
      week_least_(board.weeks.size()),
      extra_(board.weeks.size()) {
  joining_may_pay_ =
      std::ranges::any_of(choices.all, [](const Choice& choice) { return choice.own < 0; });
  find_openings();
  find_demands();
}

void Outlook::find_openings() {
  cheapest_opening_.assign(board_.closed.size(), impossible);
  clinical_offered_.assign(board_.closed.size(), false);
  most_of_day_.assign(board_.closed.size(), 0);
  std::vector<std::vector<int>> clinical_visits(board_.closed.size());
  for (const Occasion& occasion : board_.occasions) {
    const std::size_t day = at(occasion.day);
    const bool counts = board_.slot(occasion.slot).clinical && occasion.credit > 0;
    if (counts && occasion.cancelled == Cancelled::closed) {
      clinical_offered_[day] = true;
      most_of_day_[day] += occasion.credit;
    }
    for (const int v : occasion.visit) {
      if (v < 0 || board_.visit(v).blocked) continue;
      const VisitPrice& price = prices_.visit[at(v)];
      cheapest_opening_[day] =
          std::min(cheapest_opening_[day], prices_.day + price.there_least + price.back_least);
      if (!counts) continue;
      clinical_offered_[day] = true;
      clinical_visits[day].push_back(v);
    }
  }
  for (std::size_t day = 0; day < most_of_day_.size(); ++day)
    most_of_day_[day] += most_credit_of(board_, std::move(clinical_visits[day]),
                                        board_.weeks[day / 7].dose->most_minutes_per_day);
}

void Outlook::find_demands() {
  demands_.assign(first_module + at(modules_), Demand{board_.weeks.size(), choices_.all.size()});
  rights_.assign(board_.weeks.size() * at(modules_ + 1), ChoiceSet{choices_.all.size()});
  for (int c = 0; c < static_cast<int>(choices_.all.size()); ++c)
    for (int week = 0; week < board_.week_count(); ++week) find_help(c, week);
  for (Demand& demand : demands_)
    for (const Demand& other : demands_)
      demand.apart.push_back(demand.helps_anywhere.common_with(other.helps_anywhere) == 0);
}

void Outlook::find_help(int choice, int week) {
  const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
  const WeekShare& share = choices_.share(choice, week);
  const int module = static_cast<int>(module_place(board_, slot));
  const Pool& pool = choices_.pool(module, week);
  const Minute credit = slot.clinical ? share.credit + share.granted + share.makeable : 0;
  if (share.rights > 0) rights_[at(week * (modules_ + 1) + module)].add(choice);
  const auto brings = [&](std::size_t place, Minute usually, Minute made) {
    if (usually + made <= 0) return;
    Demand& demand = demands_[place];
    if (usually > 0) demand.helps[at(week)].add(choice);
    demand.helps_anywhere.add(choice);
    demand.most_brought = std::max(demand.most_brought, usually + made);
    demand.most_credit = std::max(demand.most_credit, credit);
  };
  brings(hours, share.credit + share.granted, slot.clinical ? share.makeable : 0);
  brings(dates, count(share.clinical_days), slot.clinical ? share.rights : 0);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    const bool own_kind = static_cast<std::size_t>(slot.kind) == kind;
    const bool made = own_kind || pool.sessions[kind] > 0;
    brings(first_kind + kind, own_kind ? share.sessions : 0, made ? share.rights : 0);
  }
  if (slot.module >= 0) brings(demand_of(slot.module), share.minutes, share.makeable);
}

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

Prospect Outlook::from(const Partial& partial, const ChoiceSet& open, Cost below) {
  Prospect prospect;
  const Cost weeks = bound_weeks(partial, false);
  if (weeks >= impossible) return prospect;
  prospect.least = prospect.least_without_more = partial.joining + weeks + closer_to_held(open);
  if (prospect.least >= below) return prospect;
  ask(partial);
  find_gap(partial, open);
  if (short_stretches_ > board_.person->prescription.short_weeks_allowed || gap_) {
    call_for_help(partial, open);
    const ChoiceSet* rarest = gap_ ? &*gap_ : nullptr;
    for (const Call& call : calls_)
      if (!rarest || call.helps.size() < rarest->size()) rarest = &call.helps;
    prospect.must = rarest ? *rarest : any_help(partial, open);
    const Cost first = cheapest(*prospect.must, 1);
    const Cost more = joining_may_pay_ ? 0 : std::max(least_joining(open), first);
    prospect.least = first >= impossible ? impossible : std::min(impossible, prospect.least + more);
  }
  if (prospect.least >= below) return prospect;
  const Cost floors = bound_weeks(partial, true);
  prospect.least = floors >= impossible
                       ? impossible
                       : std::max(prospect.least, partial.joining + floors + closer_to_held(open));
  return prospect;
}

/// Choices that bring a demand something in a week or block, beside what the set has.
ChoiceSet Outlook::help_in(std::size_t demand, const Partial& partial, int stretch) const {
  const int weeks = board_.week_count();
  const Block week_alone{stretch, 1, {}};
  const Block& block = stretch < weeks ? week_alone : board_.blocks[at(stretch - weeks)];
  ChoiceSet helps{choices_.all.size()};
  for (int week = block.first_week; block.holds(week); ++week) {
    helps |= demands_[demand].helps[at(week)];
    for (int module = 0; module <= modules_; ++module)
      if (more_helps(demand, partial, week, module))
        helps |= rights_[at(week * (modules_ + 1) + module)];
  }
  return helps;
}

/// What lacks in more stretches than may fall short calls for help in one of any that many
/// stretches and one more.
void Outlook::call_for_help(const Partial& partial, const ChoiceSet& open) {
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  calls_.clear();
  for (std::size_t d = 0; d < demands_.size(); ++d) {
    const Demand& demand = demands_[d];
    if (demand.lacks.size() <= allowed) continue;
    std::vector<ChoiceSet> helps;
    for (const Demand::Lack& lack : demand.lacks)
      helps.push_back(help_in(d, partial, lack.stretch) &= open);
    if (allowed > 0) std::ranges::sort(helps, {}, &ChoiceSet::size);
    const auto rarest = std::ranges::min_element(helps, {}, &ChoiceSet::size);
    ChoiceSet any = *rarest;
    for (std::size_t i = 1; i <= allowed; ++i) any |= helps[i];
    const Cost least = cheapest(any, 1);
    calls_.push_back({d, std::move(any), least});
  }
}

/// Where no single demand calls, but stretches fall short of one or another: help for any of them.
ChoiceSet Outlook::any_help(const Partial& partial, const ChoiceSet& open) const {
  ChoiceSet any{choices_.all.size()};
  for (std::size_t d = 0; d < demands_.size(); ++d)
    for (const Demand::Lack& lack : demands_[d].lacks) any |= help_in(d, partial, lack.stretch);
  return any &= open;
}

/// Least own prices of all that must still be joined.
///
/// Demands that no choice helps two of each need a choice of their own; hours that even the best of
/// those would not bring need further ones.
Cost Outlook::least_joining(const ChoiceSet& open) {
  std::ranges::sort(calls_, std::greater{}, &Call::least);
  Cost sum = 0;
  Minute credit = 0;
  std::vector<std::size_t> answered;
  for (const Call& call : calls_) {
    const Demand& demand = demands_[call.demand];
    if (!std::ranges::all_of(answered, [&](std::size_t other) { return demand.apart[other]; }))
      continue;
    if (call.least >= impossible) return impossible;
    sum += call.least;
    credit += demand.most_credit;
    answered.push_back(call.demand);
  }
  Demand& all_hours = demands_[hours];
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  if (all_hours.lacks.size() <= allowed) return sum;
  std::ranges::sort(all_hours.lacks, std::greater{}, &Demand::Lack::amount);
  const Minute lacking = all_hours.lacks[allowed].amount - credit;
  if (lacking <= 0 || all_hours.most_brought == 0) return sum;
  const Cost more = cheapest(open, (lacking + all_hours.most_brought - 1) / all_hours.most_brought);
  return more >= impossible ? impossible : sum + more;
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
    demands_[demand].lacks.push_back({week, least - at_best});
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
      demands_[demand_of(kind.kind)].lacks.push_back(
          {board_.week_count() + static_cast<int>(b), kind.least - at_best});
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
