#include "planner/search/outlook.hpp"

#include <algorithm>
#include <functional>

#include "planner/search/demand_order.hpp"

namespace meanwhile::planner {
using programme::Cancelled;

Outlook::Outlook(const Board& board, const Choices& choices)
    : board_(board),
      choices_(choices),
      modules_(static_cast<int>(board.programme->modules.size())) {
  find_demands();
}

void Outlook::find_demands() {
  demands_.assign(first_module + at(modules_),
                  Demand{std::vector(board_.weeks.size(), ChoiceSet{choices_.all.size()}), {}});
  for (int c = 0; c < static_cast<int>(choices_.all.size()); ++c)
    for (int week = 0; week < board_.week_count(); ++week) find_help(c, week);
}

void Outlook::find_help(int choice, int week) {
  const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
  const WeekShare& share = choices_.share(choice, week);
  const auto helps = [&](std::size_t demand, bool brings) {
    if (brings) demands_[demand].helps[at(week)].add(choice);
  };
  helps(hours, share.credit + share.granted > 0);
  helps(dates, share.clinical_days != 0);
  helps(demand_of(slot.kind), share.sessions > 0);
  if (slot.module >= 0) helps(demand_of(slot.module), share.minutes > 0);
}

std::optional<ChoiceSet> Outlook::needs(const Partial& partial, const ChoiceSet& open) {
  ask(partial);
  find_gap(partial, open);
  if (short_stretches_ <= board_.person->prescription.short_weeks_allowed && !gap_) return {};
  call_for_help(partial, open);
  const ChoiceSet* rarest = gap_ ? &*gap_ : nullptr;
  for (const ChoiceSet& helps : calls_)
    if (!rarest || helps.size() < rarest->size()) rarest = &helps;
  return rarest ? *rarest : any_help(partial, open);
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
        helps |= choices_.rights[at(week * (modules_ + 1) + module)];
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
    for (const int stretch : demand.lacks) helps.push_back(help_in(d, partial, stretch) &= open);
    if (allowed > 0) std::ranges::sort(helps, {}, &ChoiceSet::size);
    const auto rarest = std::ranges::min_element(helps, {}, &ChoiceSet::size);
    ChoiceSet any = *rarest;
    for (std::size_t i = 1; i <= allowed; ++i) any |= helps[i];
    calls_.push_back(std::move(any));
  }
}

/// Where no single demand calls, but stretches fall short of one or another: help for any of them.
ChoiceSet Outlook::any_help(const Partial& partial, const ChoiceSet& open) const {
  ChoiceSet any{choices_.all.size()};
  for (std::size_t d = 0; d < demands_.size(); ++d)
    for (const int stretch : demands_[d].lacks) any |= help_in(d, partial, stretch);
  return any &= open;
}

}  // namespace meanwhile::planner
