// What a set lacks, and what a tariff makes of that.
#include <algorithm>
#include <array>
#include <functional>

#include "planner/search/floor.hpp"

namespace meanwhile::planner {

using programme::kind_count;

/// The offers that can be picked beside the set: usual sessions of open choices, and make-ups of
/// what it or they have a right to.
void Floor::find_live_offers() {
  any_ = *open_;
  for (const int choice : partial_->joined) any_.add(choice);
  for (std::size_t place = 0; place < choices_.rights.size(); ++place)
    may_make_up_[place] = choices_.rights[place].meets(any_);
  for (std::size_t number = 0; number < live_.size(); ++number) {
    const SuppliedDay& day = supply_.days[number];
    const PartialDay& set = partial_->days[number];
    std::vector<LiveOffer>& live = live_[number];
    live.clear();
    for (std::size_t i = 0; i < day.offers.size(); ++i) {
      const Offer& offer = day.offers[i];
      kept_[i] = static_cast<int>(live.size());
      const bool usual = offer.choice >= 0 && open_->holds(offer.choice);
      const bool makes_up = offer.makes_up && may_make_up_[offer.module];
      if (!usual && !makes_up) continue;
      if (offer.busy.meets(set.busy) || set.length + offer.length > day.most_minutes) continue;
      const std::size_t split = usual ? at(offer.position) : split_.size() - 1;
      const std::size_t make_up = makes_up ? offer.module : make_up_.size() - 1;
      live.push_back({offer.core, offer.ways, offer.credit, static_cast<std::uint32_t>(split),
                      static_cast<std::uint32_t>(make_up),
                      static_cast<std::uint32_t>(offer.session),
                      static_cast<std::uint32_t>(offer.module), kept_[at(offer.before)], &offer});
    }
  }
}

/// What the set has, what it lacks, and what is paid for that.
void Floor::ask() {
  std::ranges::fill(session_, 0);
  std::ranges::fill(module_, 0);
  for (std::size_t b = 0; b < board_.blocks.size(); ++b) {
    const Block& block = board_.blocks[b];
    asked_by_block_[b] = 0;
    for (const programme::KindDose& kind : block.kinds) {
      const auto k = static_cast<std::size_t>(kind.kind);
      int lacking = kind.least;
      for (int week = block.first_week; block.holds(week); ++week)
        lacking -= partial_->weeks[at(week)].sessions[k];
      if (lacking <= 0) continue;
      const Cost price = tariff_->block_session[b * kind_count + k];
      asked_by_block_[b] += price * lacking;
      for (int week = block.first_week; block.holds(week); ++week)
        session_[at(week) * kind_count + k] += price;
    }
  }
  for (int week = 0; week < board_.week_count(); ++week) ask_week(week);
}

/// Whoever attends so many dates in one week, by usual sessions alone, attends them in every other
/// week in which all choices meet on the same days.
void Floor::need_as_much_elsewhere() {
  for (std::size_t week = 0; week < weeks_.size(); ++week)
    for (std::size_t other = 0; other < weeks_.size(); ++other)
      if (weeks_[other].dates_needed < weeks_[week].dates_needed &&
          !supply_.busier[week * weeks_.size() + other].meets(any_))
        weeks_[other].dates_needed = weeks_[week].dates_needed;
}

void Floor::ask_week(int number) {
  const PartialWeek& has = partial_->weeks[at(number)];
  const WeekDose& wanted = board_.weeks[at(number)];
  const std::size_t modules = board_.programme->modules.size() + 1;
  Week& week = weeks_[at(number)];
  week.known = {};
  week.set = has.core + has.opening;
  for (std::size_t place = at(number) * modules; place < at(number + 1) * modules; ++place)
    week.set += charge(partial_->modules[place].clashes, partial_->modules[place].cancelled, place);
  const auto& hours = wanted.dose->least_minutes;
  week.hours_met = !hours || has.credit + has.granted >= hours->count();
  minute_[at(number)] = week.hours_met ? 0 : tariff_->minute[at(number)];
  week.asked = 0;
  for (const programme::KindDose& kind : wanted.kinds) {
    const auto k = static_cast<std::size_t>(kind.kind);
    if (has.sessions[k] >= kind.least) continue;
    const Cost price = tariff_->week_session[at(number) * kind_count + k];
    week.asked += price * (kind.least - has.sessions[k]);
    session_[at(number) * kind_count + k] += price;
  }
  for (const auto& [module, least] : wanted.module_minutes) {
    const std::size_t place = at(number) * modules + at(module);
    const Minute minutes = partial_->modules[place].minutes;
    if (minutes >= least) continue;
    week.asked += tariff_->module_minute[place] * (least - minutes);
    module_[place] += tariff_->module_minute[place];
  }
}

/// What a week would still pay for hours; none when it has enough.
Cost Floor::hours_asked(int week, Minute has) const {
  const auto& least = board_.weeks[at(week)].dose->least_minutes;
  return least ? minute_[at(week)] * std::max(Cost{0}, least->count() - has) : 0;
}

/// What make-ups cost, and what is paid for credit, by module.
void Floor::price_modules() {
  const std::size_t modules = board_.programme->modules.size() + 1;
  for (std::size_t place = 0; place < pay_.size(); ++place) {
    make_up_[place] = prices_.make_up - tariff_->clash[place];
    pay_[place].fill(module_[place]);
    if (supply_.clinical[place % modules]) pay_[place][0] += minute_[place / modules];
  }
}

/// Lays upon the visits of a choice what joining costs beside them.
void Floor::split(int choice) {
  const std::size_t slot = at(choices_.all[at(choice)].slot);
  Cost left = prices_.join[slot];
  for (const Beside& week : supply_.beside_visits[at(choice)])
    left += charge(week.clashes, week.cancelled, week.module) -
            week.clinical * minute_[at(week.week)] - week.sessions * session_[week.session] -
            week.minutes * module_[week.module];
  const std::vector<int>& visits = supply_.visits_of[at(choice)];
  if (visits.empty()) {
    joining_ += std::min(Cost{0}, left);
    return;
  }
  const Cost even = left / static_cast<Cost>(visits.size());
  for (const int i : visits) {
    split_[at(i)] = even + tariff_->lean[at(i)];
    left -= split_[at(i)];
  }
  split_[at(visits.front())] += left;
}

/// How many dates must be attended in a week: clinical credit on so many days, and of so many
/// hours.
int Floor::dates_needed(int week) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  const PartialWeek& has = partial_->weeks[at(week)];
  int free = 0;                            // dates that can get some without being opened
  std::array<Minute, 7> most_of_others{};  // clinical credit on dates that must be opened
  Minute room = 0;                         // for credit, on dates that are open or cost nothing
  for (int i = 0; i < 7; ++i) {
    const SuppliedDay& day = supply_.days[at(week * 7 + i)];
    const bool attended = has.days >> i & 1;
    const bool granted = board_.closed[at(week * 7 + i)];
    if (!(has.clinical_days >> i & 1) && day.clinical && (attended || granted)) ++free;
    if (attended)
      room += std::clamp(day.most_minutes - partial_->days[at(week * 7 + i)].length, 0,
                         day.most_clinical);
    if (granted) room += day.most_clinical;
    if (!attended && !granted) most_of_others[at(i)] = day.most_clinical;
  }
  int needed = dose.least_days ? *dose.least_days - count(has.clinical_days) - free : 0;
  if (dose.least_minutes) {
    Minute lacking =
        static_cast<Minute>(dose.least_minutes->count()) - has.credit - has.granted - room;
    std::ranges::sort(most_of_others, std::greater{});
    int dates = 0;
    while (lacking > 0 && dates < 7) lacking -= most_of_others[at(dates++)];
    needed = std::max(needed, lacking > 0 ? 8 : dates);
  }
  return count(has.days) + std::max(0, needed);
}

}  // namespace meanwhile::planner
