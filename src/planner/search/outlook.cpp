#include "planner/search/outlook.hpp"

#include <algorithm>
#include <functional>

#include "planner/search/demand_order.hpp"

namespace meanwhile::planner {
using programme::Cancelled;
using programme::kind_count;

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

}  // namespace meanwhile::planner
