// How the least of a floor would be reached.
#include <algorithm>
#include <functional>

#include "planner/search/floor.hpp"

namespace meanwhile::planner {

void Floor::find_picks(Picks& picks) {
  picks.waived.assign(board_.weeks.size() + board_.blocks.size(), false);
  picks.usual.clear();
  picks.made_up.clear();
  std::vector<std::pair<Cost, std::size_t>> saved;
  for (std::size_t week = 0; week < board_.weeks.size(); ++week)
    saved.emplace_back(prices_of_weeks_[week].bound - prices_of_weeks_[week].waived, week);
  for (std::size_t block = 0; block < board_.blocks.size(); ++block)
    saved.emplace_back(asked_by_block_[block], board_.weeks.size() + block);
  std::ranges::sort(saved, std::greater{});
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  for (std::size_t i = 0; i < std::min(allowed, saved.size()); ++i)
    picks.waived[saved[i].second] = true;
  for (int week = 0; week < board_.week_count(); ++week)
    pick_week(week, picks.waived[at(week)], picks);
}

void Floor::pick_week(int number, bool waived, Picks& picks) {
  const Week& week = weeks_[at(number)];
  const programme::Dose& dose = *board_.weeks[at(number)].dose;
  const DayBits days = partial_->weeks[at(number)].days;
  const int most = dose.most_days ? *dose.most_days : 7;
  const int needed = waived ? 0 : week.dates_needed;
  int opened = count(days);
  const bool hours_met = lack_.minutes[at(number)] == 0;
  for (const int i : week.by_fresh[hours_met ? 1 : 0]) {
    const std::size_t day = at(number * 7 + i);
    const PricedDate& priced = date(day, hours_met);
    if (days >> i & 1) {
      pick_paying(day, false, picks);
      continue;
    }
    if (opened >= most || (priced.fresh >= 0 && opened >= needed) || priced.fresh >= impossible)
      continue;
    ++opened;
    pick_fresh(day, picks);
  }
}

void Floor::pick_fresh(std::size_t number, Picks& picks) {
  const PricedDate& priced = date(number, lack_.minutes[number / 7] == 0);
  if (priced.fresh - prices_.day == priced.single_price) return pick(*priced.single, picks);
  pick_paying(number, true, picks);
}

void Floor::pick_paying(std::size_t number, bool opens, Picks& picks) {
  const PricedDate& priced = date(number, lack_.minutes[number / 7] == 0);
  const DateSet set = set_on(number);
  table_.least(priced, set);
  table_.each_picked(priced, set, opens,
                     [&](const PayingOffer& paying) { pick(*paying.offer, picks); });
}

void Floor::pick(const Offer& offer, Picks& picks) const {
  const bool makes_up = offer.makes_up && may_make_up_[offer.module];
  const bool usual = offer.choice >= 0 && open_->holds(offer.choice) &&
                     (!makes_up || split_[at(offer.position)] <= make_up_[offer.module]);
  (usual ? picks.usual : picks.made_up).push_back(&offer);
}

}  // namespace meanwhile::planner
