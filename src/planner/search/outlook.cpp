#include "planner/search/outlook.hpp"

#include <algorithm>
#include <functional>

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
    : board_(board), prices_(prices), choices_(choices), week_openings_(board.weeks.size()) {
  joining_may_pay_ =
      std::ranges::any_of(choices.all, [](const Choice& choice) { return choice.own < 0; });
  find_openings();
  find_demands();
}

void Outlook::find_openings() {
  cheapest_opening_.assign(board_.closed.size(), impossible);
  most_of_day_.assign(board_.closed.size(), 0);
  for (const Occasion& occasion : board_.occasions) {
    if (!board_.slot(occasion.slot).clinical || occasion.credit == 0) continue;
    Cost& cheapest = cheapest_opening_[at(occasion.day)];
    bool offered = occasion.cancelled == Cancelled::closed;
    if (offered) cheapest = 0;
    for (const int v : occasion.visit) {
      if (v < 0 || board_.visit(v).blocked) continue;
      const VisitPrice& price = prices_.visit[at(v)];
      cheapest = std::min(cheapest, prices_.day + price.there_least + price.back_least);
      offered = true;
    }
    if (offered) most_of_day_[at(occasion.day)] += occasion.credit;
  }
  for (std::size_t day = 0; day < most_of_day_.size(); ++day) {
    const auto& most = board_.weeks[day / 7].dose->most_minutes_per_day;
    if (most && !board_.closed[day])
      most_of_day_[day] = std::min(most_of_day_[day], static_cast<Minute>(most->count()));
  }
}

void Outlook::find_demands() {
  demands_.assign(first_module + board_.programme->modules.size(),
                  Demand{ChoiceSet{choices_.all.size()}});
  for (int c = 0; c < static_cast<int>(choices_.all.size()); ++c) {
    const BoardSlot& slot = board_.slot(choices_.all[at(c)].slot);
    const auto brings = [&](std::size_t demand, Minute amount) {
      if (amount <= 0) return;
      demands_[demand].helps.add(c);
      demands_[demand].most_brought = std::max(demands_[demand].most_brought, amount);
    };
    for (int week = 0; week < board_.week_count(); ++week) {
      const WeekShare& share = choices_.share(c, week);
      brings(hours, share.credit + share.granted + share.makeable);
      brings(dates, count(share.clinical_days) + share.clinical_make_ups);
      brings(demand_of(slot.kind), share.sessions);
      for (std::size_t kind = 0; kind < kind_count; ++kind)
        brings(first_kind + kind, share.make_ups);
      if (slot.module >= 0) brings(demand_of(slot.module), share.minutes);
    }
  }
}

Prospect Outlook::from(const Partial& partial, const ChoiceSet& open, Cost below) {
  Prospect prospect;
  ask(partial);
  const int allowed = board_.person->prescription.short_weeks_allowed;
  prospect.least = partial.least() + openings(partial) + closer_to_held(open);
  if (prospect.least >= below) return prospect;
  if (static_cast<int>(short_weeks_.size()) <= allowed) return prospect;

  // Some demand that lacks in more weeks than may fall short has to be helped; if none does, any
  // that lacks.
  int fewest = -1;
  int how_many = 1;
  for (const Demand& demand : demands_) {
    if (demand.unmet <= allowed) continue;
    ChoiceSet helps = demand.helps & open;
    const int size = helps.size();
    if (allowed == 0)
      how_many = std::max(how_many, (demand.most_lacking + demand.most_brought - 1) /
                                        std::max(1, demand.most_brought));
    if (fewest >= 0 && size >= fewest) continue;
    fewest = size;
    prospect.must = std::move(helps);
  }
  if (fewest < 0) {
    prospect.must = ChoiceSet{choices_.all.size()};
    for (const Demand& demand : demands_)
      if (demand.unmet > 0) *prospect.must |= demand.helps;
    *prospect.must &= open;
  }
  if (!joining_may_pay_) {
    const Cost first = joining(*prospect.must, 1);
    prospect.least = first >= impossible
                         ? impossible
                         : prospect.least + std::max(first, joining(open, how_many));
  } else if (prospect.must->size() == 0) {
    prospect.least = impossible;
  }
  return prospect;
}

void Outlook::ask(const Partial& partial) {
  short_weeks_.clear();
  for (Demand& demand : demands_) demand.unmet = demand.most_lacking = 0;
  for (int week = 0; week < board_.week_count(); ++week) ask_week(partial, week);
  ask_blocks(partial);
}

void Outlook::ask_week(const Partial& partial, int week) {
  const WeekDose& wanted = board_.weeks[at(week)];
  const PartialWeek& has = partial.weeks[at(week)];
  bool short_of = false;
  const auto want = [&](std::size_t demand, Minute least, Minute at_best) {
    if (at_best >= least) return;
    short_of = true;
    lack(demand, least - at_best);
  };
  if (wanted.dose->least_minutes)
    want(hours, static_cast<Minute>(wanted.dose->least_minutes->count()), has.potential());
  if (wanted.dose->least_days)
    want(dates, *wanted.dose->least_days, count(has.clinical_days) + has.clinical_make_ups);
  for (const programme::KindDose& kind : wanted.kinds)
    want(demand_of(kind.kind), kind.least,
         has.sessions[static_cast<std::size_t>(kind.kind)] + has.make_ups);
  for (const auto& [module, least] : wanted.module_minutes)
    want(demand_of(module), least,
         partial.minutes[at(week) * board_.programme->modules.size() + at(module)]);
  if (short_of) short_weeks_.push_back(week);
}

void Outlook::ask_blocks(const Partial& partial) {
  for (const Block& block : board_.blocks) {
    bool short_of = false;
    for (const programme::KindDose& kind : block.kinds) {
      int at_best = 0;
      for (int week = block.first_week; week < block.first_week + block.weeks; ++week) {
        const PartialWeek& has = partial.weeks[at(week)];
        at_best += has.sessions[static_cast<std::size_t>(kind.kind)] + has.make_ups;
      }
      if (at_best >= kind.least) continue;
      short_of = true;
      // One choice may help in each week of the block, so what it lacks says nothing of how many
      // are needed.
      lack(demand_of(kind.kind), 1);
    }
    if (short_of) short_weeks_.push_back(-1);
  }
}

void Outlook::lack(std::size_t demand, Minute lacking) {
  ++demands_[demand].unmet;
  demands_[demand].most_lacking = std::max(demands_[demand].most_lacking, lacking);
}

/// Least prices of dates that must still be opened, over all weeks but those that may fall short.
Cost Outlook::openings(const Partial& partial) {
  for (int week = 0; week < board_.week_count(); ++week)
    week_openings_[at(week)] = opening(partial, week);
  const int allowed = board_.person->prescription.short_weeks_allowed;
  if (allowed > 0) std::ranges::sort(week_openings_, std::greater{});
  Cost sum = 0;
  for (int i = allowed; i < board_.week_count(); ++i) {
    if (week_openings_[at(i)] >= impossible) return impossible;
    sum += week_openings_[at(i)];
  }
  return sum;
}

/// Clinical credit that a date can still take at most, beside sessions of this length.
Minute Outlook::room_on(std::size_t day, Minute length) const {
  const auto& most = board_.weeks[day / 7].dose->most_minutes_per_day;
  if (!most) return most_of_day_[day];
  return std::clamp(static_cast<Minute>(most->count()) - length, 0, most_of_day_[day]);
}

Cost Outlook::opening(const Partial& partial, int week) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  const PartialWeek& has = partial.weeks[at(week)];
  std::array<Cost, 7> price;
  price.fill(impossible);
  int to_choose = 0;
  Minute most_of_a_day = 0;
  Minute room = 0;  // for credit, on dates that are open or free
  for (int i = 0; i < 7; ++i) {
    const std::size_t day = at(week * 7 + i);
    const bool attended = has.days >> i & 1;
    if (attended) room += room_on(day, partial.days[day].length);
    if (has.clinical_days >> i & 1) {
      if (!attended) room += most_of_day_[day];  // granted, and open to make-ups at a price
      continue;
    }
    if (cheapest_opening_[day] >= impossible) continue;
    price[at(to_choose++)] = attended ? 0 : cheapest_opening_[day];
    if (!attended) most_of_a_day = std::max(most_of_a_day, most_of_day_[day]);
  }
  int needed = dose.least_days ? *dose.least_days - count(has.clinical_days) : 0;
  if (dose.least_minutes) {
    const Minute lacking =
        static_cast<Minute>(dose.least_minutes->count()) - has.credit - has.granted - room;
    if (lacking > 0 && most_of_a_day == 0) return impossible;
    if (lacking > 0) needed = std::max(needed, (lacking + most_of_a_day - 1) / most_of_a_day);
  }
  if (needed <= 0) return 0;
  if (needed > to_choose) return impossible;
  std::ranges::sort(price);
  Cost sum = 0;
  for (int i = 0; i < needed; ++i) sum += price[at(i)];
  return sum;
}

/// Least own prices of so many of these choices; they lie cheapest first.
Cost Outlook::joining(const ChoiceSet& must, int how_many) const {
  Cost sum = 0;
  must.each([&](int choice) {
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
